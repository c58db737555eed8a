import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'percent',
  title: 'Percent encoding of every byte',
  convert: (text) =>
    [...Buffer.from(text, 'utf8')].map((byte) => `%${byte.toString(16).padStart(2, '0').toUpperCase()}`).join(''),
};
