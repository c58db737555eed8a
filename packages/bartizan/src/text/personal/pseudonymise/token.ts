import { personalKinds } from '../find-personal.ts';

/** What stands for a value in the text that the model sees: `<EMAIL_1>`. */
export interface Token {
  readonly label: string;
  readonly number: number;
}

/** Stands for text that only looks like a token, and for a secret. */
export const literalLabel = 'LITERAL';
export const secretLabel = 'SECRET';

/** Angle brackets and capitals survive models, tokenisers and translation. */
export function writeToken({ label, number }: Token): string {
  return `<${label}_${number}>`;
}

const labels = [...personalKinds.map(({ label }) => label), literalLabel, secretLabel]
  .sort((a, b) => b.length - a.length)
  .map((label) => label.replaceAll('_', '\\\\{0,2}_'));
const anyCase = labels.map((label) => label.replaceAll(/[A-Z]/g, (letter) => `[${letter}${letter.toLowerCase()}]`));

/**
 * Tokens as models hand them back: in brackets, which may be written as entities or escapes, in any case; or
 * without brackets in capitals. Underscores may carry the backslash of Markdown. Groups 1 and 3 are the
 * label, 2 and 4 the number.
 */
export const tokenPattern = new RegExp(
  `(?:<|&lt;|\\\\u003[cC])(${anyCase.join('|')})\\\\{0,2}_(\\d{1,7})(?:>|&gt;|\\\\u003[eE])|(?<![A-Za-z0-9_])(${labels.join('|')})\\\\{0,2}_(\\d{1,7})(?![A-Za-z0-9_])`,
  'g',
);

/** A token without regard to what stands beside it: once a neighbour is replaced, the edge of a word may be there. */
export const tokenAnywhere = new RegExp(
  tokenPattern.source.replace('(?<![A-Za-z0-9_])', '').replace('(?![A-Za-z0-9_])', ''),
  'g',
);

/** Reads a match of `tokenPattern`. */
export function readToken(match: RegExpMatchArray): Token {
  const label = (match[1] ?? match[3] ?? '').replaceAll('\\', '').toUpperCase();
  return { label, number: Number(match[2] ?? match[4]) };
}

/** An end of text that a further piece could make into a token, or into a longer one. */
const unfinished =
  /(?:<|&(?:l(?:t;?)?)?|\\(?:u(?:0(?:0(?:3[cC]?)?)?)?)?)?(?:[A-Za-z]{1,24}(?:\\{0,2}_[A-Za-z]{1,24}){0,4}(?:\\{0,2}_?|\\{0,2}_\d{1,7}(?:&(?:g(?:t;?)?)?|\\(?:u(?:0(?:0(?:3[eE]?)?)?)?)?)?))?$/;

/** No end of text that has to wait is longer. */
const longest = 160;

/** From where on a text has to wait for what comes next. */
export function unfinishedFrom(text: string): number {
  const tail = text.slice(-longest);
  // The last letter of \u003e is no beginning of anything.
  const whole = [...tail.matchAll(tokenPattern)].findLast((match) => match[1] !== undefined);
  const match = unfinished.exec(tail.slice(whole === undefined ? 0 : whole.index + whole[0].length));
  return text.length - (match === null ? 0 : match[0].length);
}
