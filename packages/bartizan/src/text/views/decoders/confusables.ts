import type { Fragment, Spelling } from '../decoder.ts';
import { replacement } from '../replacement.ts';
import { lookalikes } from './confusables.generated.ts';

const letters = new Map(
  Object.entries(lookalikes).flatMap(([letter, signs]) => [...signs].map((sign) => [sign, letter] as const)),
);
const words = /[\p{L}\p{M}\p{N}\p{S}]+/gu;
const latin = /[A-Za-z]/;

/**
 * Look-alikes of Latin letters from other scripts, in words that mix scripts; where a text is Latin for the
 * most part, in words too that are made of nothing but look-alikes.
 */
export const confusables: Spelling = {
  id: 'confusables',
  applies: (profile) => profile.foreign > 0,
  decode({ text, profile }) {
    const fragments: Fragment[] = [];
    const singles: Fragment[] = [];
    const isLatin = profile.letters > profile.foreign;
    for (const { 0: word, index } of text.matchAll(words)) {
      if (!/[^\u0000-\u024f]/.test(word)) continue;
      const found: Fragment[] = [];
      let isAll = true;
      let at = index;
      for (const sign of word) {
        const letter = letters.get(sign);
        if (letter !== undefined) found.push(replacement(at, at + sign.length, letter));
        else if (sign > '\u007f') isAll = false;
        at += sign.length;
      }
      if (latin.test(word)) fragments.push(...found);
      // A letter alone is a variable of a formula, unless other words have such letters.
      else if (isLatin && isAll) (word.length > 1 ? fragments : singles).push(...found);
    }
    return fragments.length === 0 ? [] : [...fragments, ...singles].sort((a, b) => a.start - b.start);
  },
};
