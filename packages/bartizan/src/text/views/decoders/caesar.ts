import type { Decoder } from '../decoder.ts';
import { substituteLetters } from '../language/alphabet.ts';
import { codeBits, type LetterBits, letterCodesOf } from '../language/bits.ts';
import { decipher, shifts } from '../language/cipher.ts';
import { shiftMap } from '../range-map.ts';

/** Letters that are looked at to find the shift. */
const sample = 120;

/** Every letter shifted by the same number of places; rot13 above all. */
export const caesar: Decoder = {
  id: 'caesar',
  evidence: 'cipher',
  applies: ({ letters }) => letters >= 14,
  decode: (reading) =>
    decipher(
      reading,
      (codes) => bestShift(codes.subarray(0, sample)).bits,
      ({ start, end }) => {
        const { shift } = bestShift(letterCodesOf(reading.text, start, end, sample));
        return {
          text: substituteLetters(reading.text.slice(start, end), (letter) => (letter + shift) % 26),
          map: shiftMap(start),
          decoding: shift === 13 ? 'rot13' : `caesar-${26 - shift}`,
        };
      },
    ),
};

function bestShift(codes: Uint8Array): { readonly shift: number; readonly bits: LetterBits } {
  return shifts
    .map((place, shift) => ({ shift, bits: codeBits(codes, place) }))
    .reduce((best, next) => (next.bits.best < best.bits.best ? next : best));
}
