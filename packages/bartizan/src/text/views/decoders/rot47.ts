import type { Decoder, Fragment } from '../decoder.ts';
import { letterBits } from '../language/bits.ts';
import { buildText } from '../range-map.ts';

/** All signs of ASCII shifted by 47 places, so that words are full of punctuation and digits. */
export const rot47: Decoder = {
  id: 'rot47',
  evidence: 'encoding',
  // What e, a, o, i and t turn into.
  applies: ({ ascii }) => [54, 50, 64, 58, 69].reduce((sum, unit) => sum + (ascii[unit] ?? 0), 0) >= 6,
  decode({ text }) {
    const fragments: Fragment[] = [];
    let start = -1;
    let end = 0;
    const close = (): void => {
      const fragment = start === -1 || end - start < 12 ? undefined : decodeRun(text, start, end);
      if (fragment !== undefined) fragments.push(fragment);
      start = -1;
    };
    for (const { 0: token, index } of text.matchAll(/\S+/g)) {
      if (!isStrange(token) || (start !== -1 && index - end > 2)) close();
      if (!isStrange(token)) continue;
      if (start === -1) start = index;
      end = index + token.length;
    }
    close();
    return fragments;
  },
};

/** Whether a word has more letters after the shift than before. */
function isStrange(token: string): boolean {
  const word = token.length > 24 ? token.slice(0, 24) : token;
  let gain = 0;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    gain += (isLetter(shift(unit)) ? 1 : 0) - (isLetter(unit) ? 1 : 0);
  }
  return gain > 0 || token.length <= 2;
}

function decodeRun(text: string, start: number, end: number): Fragment | undefined {
  const builder = buildText(text);
  for (let i = start; i < end; i++) builder.spread(String.fromCharCode(shift(text.charCodeAt(i))), i, i + 1);
  const decoded = builder.finish();
  // Signs of any text become letters: without words there is nothing to look under.
  const { letters, best } = letterBits(decoded.text);
  return letters >= 20 && best <= 4.1 ? { start, end, ...decoded } : undefined;
}

function shift(unit: number): number {
  return unit > 32 && unit < 127 ? 33 + ((unit + 14) % 94) : unit;
}

function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}
