import type { Decoder, Fragment } from '../decoder.ts';
import { letterBits } from '../language/bits.ts';
import { buildText } from '../range-map.ts';

const runs = /(?<![A-Za-z])[A-Za-z']{1,20}ay(?:[^A-Za-z']{1,3}[A-Za-z']{1,20}ay(?![A-Za-z'])){3,}/gi;

/** The beginning of each word moved to its end, with `ay` behind. */
export const pigLatin: Decoder = {
  id: 'pig-latin',
  evidence: 'encoding',
  applies: ({ ascii, letters }) => (ascii[121] ?? 0) >= 4 && (ascii[121] ?? 0) * 20 > letters,
  decode({ text }) {
    const fragments: Fragment[] = [];
    for (const { 0: run, index } of text.matchAll(runs)) {
      const builder = buildText(text);
      let at = index;
      for (const { 0: word, index: offset } of run.matchAll(/[A-Za-z']+/g)) {
        const start = index + offset;
        builder.copy(at, start);
        at = start + word.length;
        builder.put(undo(word), start, at);
      }
      fragments.push({ start: index, end: at, ...builder.finish() });
    }
    return fragments;
  },
};

/** Of the ways to cut, the one that reads best. */
function undo(word: string): string {
  const stem = word.slice(0, -2);
  const consonants = /[^aeiou]{0,4}$/i.exec(stem)?.[0] ?? '';
  const candidates = Array.from({ length: consonants.length + 1 }, (_, moved) => {
    const cut = stem.length - moved;
    return stem.slice(cut) + stem.slice(0, cut);
  });
  if (/[wy]$/i.test(stem)) candidates.push(stem.slice(0, -1));
  return candidates.reduce((best, next) => (letterBits(next).english < letterBits(best).english ? next : best));
}
