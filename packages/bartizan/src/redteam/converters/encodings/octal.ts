import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'octal',
  title: 'Octal codes',
  convert: (text) => [...Buffer.from(text, 'utf8')].map((byte) => byte.toString(8).padStart(3, '0')).join(' '),
};
