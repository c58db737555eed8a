import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'variation-selectors',
  title: 'Bytes as variation selectors behind a letter',
  convert: (text) =>
    `o${[...Buffer.from(text, 'utf8')].map((byte) => String.fromCodePoint(byte < 16 ? 0xfe00 + byte : 0xe0100 + byte - 16)).join('')}`,
};
