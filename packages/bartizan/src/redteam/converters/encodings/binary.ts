import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'binary',
  title: 'Binary digits',
  convert: (text) => [...Buffer.from(text, 'utf8')].map((byte) => byte.toString(2).padStart(8, '0')).join(' '),
};
