import { bytesToText } from '../bytes.ts';
import type { Decoder, Fragment } from '../decoder.ts';
import { buildText } from '../range-map.ts';

interface Notation {
  readonly decoding: string;
  readonly radix: number;
  readonly run: RegExp;
  readonly number: RegExp;
}

const notations: readonly Notation[] = [
  { decoding: 'binary', radix: 2, run: /(?:[01]{8}[ ,;\n]{0,2}){4,}/g, number: /[01]{8}/g },
  { decoding: 'binary', radix: 2, run: /(?:[01]{7}[ ,;\n]{1,2}){4,}[01]{7}/g, number: /[01]{7}/g },
  {
    decoding: 'octal',
    radix: 8,
    run: /(?:\\?0?[0-3]?[0-7]{2}[ ,;\n]{1,2}){7,}\\?0?[0-3]?[0-7]{2}/g,
    number: /[0-7]+/g,
  },
  { decoding: 'decimal', radix: 10, run: /(?:\d{2,3}[ ,;\n]{1,2}){7,}\d{2,3}/g, number: /\d+/g },
];

/** Characters by their number: eight or seven bits, three octal digits, decimal numbers. */
export const characterCodes: Decoder = {
  id: 'character-codes',
  evidence: 'encoding',
  applies: ({ digits }) => digits >= 16,
  decode: ({ text }) => notations.flatMap((notation) => decodeRuns(text, notation)),
};

function decodeRuns(text: string, { decoding, radix, run, number }: Notation): readonly Fragment[] {
  const fragments: Fragment[] = [];
  for (const match of text.matchAll(run)) {
    const builder = buildText(text);
    const bytes: number[] = [];
    for (const digits of match[0].matchAll(number)) {
      const at = match.index + digits.index;
      bytes.push(Number.parseInt(digits[0], radix));
      builder.put('.', at, at + digits[0].length);
    }
    if (bytes.some((byte) => byte > 255)) continue;
    const decoded = bytesToText(Uint8Array.from(bytes), builder.finish().map);
    if (decoded === undefined) continue;
    fragments.push({ start: match.index, end: match.index + match[0].trimEnd().length, ...decoded, decoding });
  }
  return fragments;
}
