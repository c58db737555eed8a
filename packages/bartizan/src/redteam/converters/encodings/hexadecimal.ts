import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'hexadecimal',
  title: 'Hexadecimal',
  convert: (text) => Buffer.from(text, 'utf8').toString('hex'),
};
