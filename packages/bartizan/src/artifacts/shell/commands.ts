/** A command of a script: its words without their quotation marks, and the text as it is written. */
export interface ShellCommand {
  readonly words: readonly string[];
  readonly raw: string;
  readonly at: number;
  /** Whether it gets what the command before it writes: they stand in one pipe. */
  readonly isPiped: boolean;
}

/** Commands of one pipe that are looked at together. */
export const longestPipe = 20;

/** Commands of one text that are looked at; further ones are read as one. */
const mostCommands = 100_000;

/**
 * Cuts a shell script into commands, quotation marks and comments heeded, substitutions left in their
 * words. Good for what is written to be run; not a shell.
 */
export function commandsOf(script: string): readonly ShellCommand[] {
  const commands: ShellCommand[] = [];
  let words: string[] = [];
  let word = '';
  let hasWord = false;
  let start = 0;
  let isPiped = false;
  const endWord = (): void => {
    if (hasWord) words.push(word);
    word = '';
    hasWord = false;
  };
  const endCommand = (at: number, next: number, pipes: boolean): void => {
    endWord();
    if (words.length > 0 && commands.length < mostCommands) {
      const raw = script.slice(start, at);
      const space = raw.length - raw.trimStart().length;
      commands.push({ words, raw: raw.trim(), at: start + space, isPiped });
    }
    isPiped = pipes;
    words = [];
    start = next;
  };
  for (let at = 0; at < script.length; at++) {
    const character = script[at] ?? '';
    const next = script[at + 1] ?? '';
    if (character === '\\' && next !== '') {
      if (next !== '\n' && next !== '\r') word += next;
      hasWord ||= next !== '\n' && next !== '\r';
      at += 1;
    } else if (character === "'" || character === '"') {
      const end = closingQuote(script, at);
      word += script.slice(at + 1, end);
      hasWord = true;
      at = end;
    } else if ((character === '$' || character === '<') && next === '(') {
      const end = closingParenthesis(script, at + 1);
      word += script.slice(at, end + 1);
      hasWord = true;
      at = end;
    } else if (character === '#' && !hasWord) {
      const end = script.indexOf('\n', at);
      endCommand(at, end < 0 ? script.length : end + 1, false);
      at = end < 0 ? script.length : end;
    } else if (character === '\n' || character === ';') endCommand(at, at + 1, false);
    else if (character === '&' && next === '&') {
      endCommand(at, at + 2, false);
      at += 1;
    } else if (character === '|') {
      const isOr = next === '|';
      endCommand(at, at + (isOr ? 2 : 1), !isOr);
      if (isOr) at += 1;
    } else if (/\s/.test(character)) endWord();
    else {
      word += character;
      hasWord = true;
    }
  }
  endCommand(script.length, script.length, false);
  return commands;
}

function closingQuote(script: string, at: number): number {
  const quote = script[at];
  for (let end = at + 1; end < script.length; end++) {
    if (script[end] === quote) return end;
    if (script[end] === '\\' && quote === '"') end += 1;
  }
  return script.length;
}

/** Parentheses are counted, quotation marks are not looked at: enough for what stands in a substitution. */
function closingParenthesis(script: string, at: number): number {
  let depth = 0;
  for (let end = at; end < script.length && end < at + 5000; end++) {
    if (script[end] === '(') depth += 1;
    else if (script[end] === ')' && --depth === 0) return end;
  }
  return Math.min(script.length, at + 5000);
}

/** Words that only change how the next program is run. */
const wrappers: ReadonlySet<string> = new Set([
  'sudo',
  'env',
  'exec',
  'nohup',
  'time',
  'command',
  'doas',
  'then',
  'do',
  'else',
  'if',
  '!',
  '{',
  '(',
  '&',
]);

/** The words from the program's bare name on. */
export function programOf({ words }: ShellCommand): readonly string[] {
  let from = 0;
  while (from < words.length) {
    const word = words[from] ?? '';
    if (
      !wrappers.has(word) &&
      !/^\w+=/.test(word) &&
      !(from > 0 && wrappers.has(words[from - 1] ?? '') && /^-/.test(word))
    )
      break;
    from += 1;
  }
  const [program = '', ...rest] = words.slice(from);
  const bare =
    program
      .replace(/^[($`]+/, '')
      .split(/[/\\]/)
      .at(-1) ?? program;
  return [bare.replace(/\.exe$/i, ''), ...rest];
}
