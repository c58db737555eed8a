import type { Fragment, Spelling } from '../decoder.ts';
import { letterBits } from '../language/bits.ts';
import { replacement } from '../replacement.ts';

const accented = /([A-Za-z\u00c0-\u024f\u1e00-\u1eff])([\u0300-\u036f\u0488\u0489]{0,200})/g;

/** Marks on Latin letters, up to whole stacks of them; only where what remains is English or the marks are stacked. */
export const accents: Spelling = {
  id: 'accents',
  applies: (profile) => profile.foreign > 0 && profile.letters > 0,
  decode({ text, profile }) {
    const fragments: Fragment[] = [];
    let stacks = 0;
    for (const { 0: unit, 1: letter = '', 2: marks = '', index } of text.matchAll(accented)) {
      if (marks === '' && letter < '\u00c0') continue;
      const base = letter.normalize('NFD').charAt(0);
      if (base === unit) continue;
      if (marks.length > 1) stacks += 1;
      fragments.push(replacement(index, index + unit.length, base));
    }
    if (stacks >= 3) return fragments;
    const isRare = fragments.length * 12 < profile.letters;
    if (isRare) return [];
    const { letters, english } = letterBits(text);
    return letters >= 8 && english <= 3.9 + 2.2 / Math.sqrt(letters) ? fragments : [];
  },
};
