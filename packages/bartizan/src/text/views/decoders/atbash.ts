import type { Decoder } from '../decoder.ts';
import { substituteLetters } from '../language/alphabet.ts';
import { codeBits } from '../language/bits.ts';
import { decipher } from '../language/cipher.ts';
import { shiftMap } from '../range-map.ts';

const places = Uint8Array.from({ length: 27 }, (_, code) => (code === 0 ? 0 : 27 - code));

/** The alphabet turned round: a for z. */
export const atbash: Decoder = {
  id: 'atbash',
  evidence: 'cipher',
  applies: ({ letters }) => letters >= 14,
  decode: (reading) =>
    decipher(
      reading,
      (codes) => codeBits(codes, places),
      ({ start, end }) => ({
        text: substituteLetters(reading.text.slice(start, end), (letter) => 25 - letter),
        map: shiftMap(start),
      }),
    ),
};
