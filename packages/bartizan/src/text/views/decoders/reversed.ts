import type { TextRange } from '../../span.ts';
import type { Decoder } from '../decoder.ts';
import { codeBits } from '../language/bits.ts';
import { decipher } from '../language/cipher.ts';
import type { RangeMap } from '../range-map.ts';

/** Written from its end. */
export const reversed: Decoder = {
  id: 'reversed',
  evidence: 'cipher',
  applies: ({ letters }) => letters >= 14,
  decode: (reading) =>
    decipher(
      reading,
      (codes) => codeBits(codes, undefined, true),
      (segment) => ({ text: reverse(reading.text, segment), map: mirror(segment) }),
    ),
};

function reverse(text: string, { start, end }: TextRange): string {
  // By code points, so that pairs of surrogates stay in order.
  return Array.from(text.slice(start, end)).reverse().join('');
}

function mirror(segment: TextRange): RangeMap {
  return { toSource: ({ start, end }) => ({ start: segment.end - end, end: segment.end - start }) };
}
