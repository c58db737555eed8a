import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'hexadecimal-escaped',
  title: 'Hexadecimal escapes',
  convert: (text) => [...Buffer.from(text, 'utf8')].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join(''),
};
