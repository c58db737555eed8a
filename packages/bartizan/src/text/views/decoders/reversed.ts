import type { Decoder } from '../decoder.ts';
import { codeBits } from '../language/bits.ts';
import { decipher } from '../language/cipher.ts';
import { buildText, type Mapped } from '../range-map.ts';

/** Written from its end. */
export const reversed: Decoder = {
  id: 'reversed',
  evidence: 'cipher',
  applies: ({ letters }) => letters >= 14,
  decode: (reading) =>
    decipher(
      reading,
      (codes) => codeBits(codes, undefined, true),
      ({ start, end }) => reverse(reading.text, start, end),
    ),
};

function reverse(text: string, start: number, end: number): Mapped {
  const builder = buildText(text);
  for (let i = end; i > start; ) {
    const low = text.charCodeAt(i - 1);
    const size = low >= 0xdc00 && low < 0xe000 && i - 1 > start ? 2 : 1;
    builder.put(text.slice(i - size, i), i - size, i);
    i -= size;
  }
  return builder.finish();
}
