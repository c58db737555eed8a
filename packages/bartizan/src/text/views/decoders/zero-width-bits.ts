import { bytesToText } from '../bytes.ts';
import type { Decoder, Fragment } from '../decoder.ts';
import { shiftMap } from '../range-map.ts';
import { replacement } from '../replacement.ts';

/** Bits as two zero-width characters, eight a character, in either sense. */
export const zeroWidthBits: Decoder = {
  id: 'zero-width-bits',
  evidence: 'encoding',
  applies: (profile) => profile.invisible >= 64,
  decode({ text }) {
    const fragments: Fragment[] = [];
    for (const { 0: run, index } of text.matchAll(/[\u200b-\u200f\u2060-\u2064\ufeff]{64,}/g)) {
      const symbols = [...new Set(run)].filter((symbol) => symbol !== '\ufeff').sort();
      const [zero, one] = symbols;
      if (zero === undefined || one === undefined || symbols.length > 2) continue;
      const bits = [...run].filter((symbol) => symbol === zero || symbol === one);
      for (const set of [one, zero]) {
        const bytes = Uint8Array.from({ length: Math.floor(bits.length / 8) }, (_, at) =>
          bits.slice(at * 8, at * 8 + 8).reduce((byte, bit) => byte * 2 + (bit === set ? 1 : 0), 0),
        );
        const decoded = bytesToText(bytes, shiftMap(index));
        if (decoded !== undefined) fragments.push(replacement(index, index + run.length, decoded.text));
      }
    }
    return fragments;
  },
};
