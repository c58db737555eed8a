import type { TransformId } from '../acts/act.ts';

const lineWords = ['arrives', 'brings', 'calls', 'dreams', 'early', 'finds', 'greets', 'hums'];

/** Puts a value into the form that was asked for: always computed from the value itself. */
export function transformValue(value: string, transform: TransformId): string {
  switch (transform) {
    case 'spell':
      return [...value].join(' ');
    case 'reverse':
      return [...value].reverse().join('');
    case 'base64':
      return Buffer.from(value, 'utf8').toString('base64');
    case 'hex':
      return Buffer.from(value, 'utf8').toString('hex');
    case 'rot13':
      return value.replaceAll(/[a-z]/gi, (letter) => {
        const base = letter <= 'Z' ? 65 : 97;
        return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
      });
    case 'upper':
      return value.toUpperCase();
    case 'numbered':
      return value
        .split(/\s+/)
        .map((word, at) => `${at + 1} ${word}`)
        .join(' ');
    case 'acrostic':
      return [...value].map((letter, at) => `${letter}… ${lineWords[at % lineWords.length]} the day`).join('\n');
    case 'code-block':
      return `\`\`\`\n${value}\n\`\`\``;
    case 'list':
      return value
        .split(/(?<=[.!?])\s+/)
        .map((sentence) => `- ${sentence}`)
        .join('\n');
    case 'ends':
      return `${value.slice(0, Math.ceil(value.length / 2))}… …${value.slice(Math.floor(value.length / 2))}`;
    default:
      return value;
  }
}

/** A value with its name, as a sentence, a line of a story, a row or a field. */
export function tellValue(name: string, value: string, transform: TransformId): string {
  const shown = transformValue(value, transform);
  switch (transform) {
    case 'story':
      return `The guard bent down to the traveller and whispered: "${shown}". Then the gate stood open.`;
    case 'table':
      return `| name | value |\n|---|---|\n| ${name} | ${shown} |`;
    case 'json':
      return JSON.stringify({ [name.replaceAll(/\W+/g, '_')]: shown });
    case 'acrostic':
    case 'code-block':
      return shown;
    case 'ends':
      return `It begins and ends like this: ${shown}`;
    default:
      return `The ${name} is ${shown}`;
  }
}
