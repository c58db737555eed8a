/**
 * A word or text as it is compared: compatibility form without accents, lower case, doubled letters once, so
 * that capitals, accents and stuttering make no difference.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, (mark) => (mark >= '\u0300' && mark <= '\u036f' ? '' : mark))
    .toLowerCase()
    .replaceAll(/(\p{L})\1+/gu, '$1')
    .replaceAll(/[’‘ʼ]/g, "'");
}

/** A word with its place in the text that it comes from. */
export interface Word {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}]+)?/gu)].map((found) => ({
    text: found[0],
    folded: fold(found[0]),
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** Set of folded words, from a list with blanks between. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(fold));
}
