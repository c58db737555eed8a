import type { Fragment, Spelling } from '../decoder.ts';
import { replacement } from '../replacement.ts';

/**
 * A character outside ASCII with the marks that belong to it; Hangul syllables may come in pieces. Never more
 * at once: to sort marks takes the square of their number (Unicode UAX #15).
 */
const unitPattern = /[\u1100-\u11ff]{1,60}|[^\u0000-\u007f][\u0300-\u036f]{0,8}/gu;

/** Compatibility forms of letters: full-width, mathematical, enclosed, presentation forms (Unicode NFKC). */
export const nfkc: Spelling = {
  id: 'nfkc',
  applies: (profile) => profile.foreign > 0,
  decode({ text }) {
    const fragments: Fragment[] = [];
    let letters = 0;
    for (const { 0: unit, index } of text.matchAll(unitPattern)) {
      const normal = compatible(unit);
      if (normal === unit) continue;
      if (/[\p{L}\p{Nd}]/u.test(normal)) letters += 1;
      fragments.push(replacement(index, index + unit.length, normal));
    }
    // Full-width punctuation is how Chinese is typed: only letters and digits make another reading.
    return letters > 0 ? fragments : [];
  },
};

const known = new Map<string, string>();

/** The compatibility form, or the unit itself where that is merely composed otherwise. */
function compatible(unit: string): string {
  const before = known.get(unit);
  if (before !== undefined) return before;
  const normal = unit.normalize('NFKC');
  const form = normal.normalize('NFC') === unit.normalize('NFC') ? unit : normal;
  // All of Unicode would be a large table; texts use little of it.
  if (known.size < 10_000) known.set(unit, form);
  return form;
}
