import type { Fragment, Spelling } from '../decoder.ts';
import { letterBits } from '../language/bits.ts';
import { replacement } from '../replacement.ts';

const accented = /[\u00c0-\u024f\u1e00-\u1eff][\u0300-\u036f\u0488\u0489]*|[a-zA-Z][\u0300-\u036f\u0488\u0489]+/g;

/** Marks on Latin letters, up to whole stacks of them; only where what remains is English or the marks are stacked. */
export const accents: Spelling = {
  id: 'accents',
  applies: (profile) => profile.foreign > 0 && profile.letters > 0,
  decode({ text, profile }) {
    const fragments: Fragment[] = [];
    let stacks = 0;
    for (const { 0: unit, index } of text.matchAll(accented)) {
      const base = unit.normalize('NFD').replaceAll(/[\u0300-\u036f\u0488\u0489]/g, '');
      if (base === unit || base === '') continue;
      if (unit.normalize('NFC').length > 1) stacks += 1;
      fragments.push(replacement(index, index + unit.length, base));
    }
    if (stacks >= 3) return fragments;
    const isRare = fragments.length * 12 < profile.letters;
    if (isRare) return [];
    const { letters, english } = letterBits(text);
    return letters >= 8 && english <= 3.9 + 2.2 / Math.sqrt(letters) ? fragments : [];
  },
};
