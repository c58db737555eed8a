import type { Act } from '../acts/act.ts';
import { secretNouns } from '../language/nouns.ts';
import { tellValue, transformValue } from './transform.ts';

export interface Realisation {
  readonly text: string;
  /** Where in an answer it stands. */
  readonly place: 'before' | 'middle' | 'behind';
}

const numerals = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** What an act that is obeyed adds to the answer; undefined for acts that add nothing. */
export function realiseAct({ intent }: Act, prompt: string, maxTokens: number): Realisation | undefined {
  switch (intent.kind) {
    case 'say':
      return { text: intent.text, place: 'middle' };
    case 'prefix':
      return { text: intent.text, place: 'before' };
    case 'suffix':
      return { text: intent.text, place: 'behind' };
    case 'reveal-prompt':
      return prompt === '' ? undefined : { text: transformValue(prompt, intent.transform), place: 'middle' };
    case 'reveal-secret': {
      const isNamed = intent.values.some(({ labelWords }) =>
        [...labelWords].some((word) => secretNouns.has(word) || word === 'number'),
      );
      if (isNamed || (intent.values.length > 0 && intent.transform !== 'plain')) {
        const told = intent.values.map(({ label, value }) =>
          tellValue(label === '' ? 'code' : label, value, intent.transform),
        );
        return { text: told.join('\n'), place: 'middle' };
      }
      // Asked for something that the operator has given no name: what is there is read out.
      return prompt === '' ? undefined : { text: transformValue(prompt, intent.transform), place: 'middle' };
    }
    case 'flood':
      return { text: flood(intent.unit, maxTokens), place: 'middle' };
    case 'markup':
      return { text: intent.text, place: 'middle' };
    case 'command':
      return { text: intent.text, place: 'middle' };
    case 'override':
    case 'call':
      return undefined;
  }
}

function flood(unit: string, tokens: number): string {
  const words: string[] = [];
  for (let at = 0; at < tokens + 8; at += 1) {
    if (unit === 'count') words.push(numerals[at] ?? String(at + 1));
    else if (unit === 'list') words.push(`${at + 1}. a tool for the kitchen, with its uses.`);
    else words.push(unit);
  }
  return words.join(' ');
}
