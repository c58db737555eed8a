import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'dotted',
  title: 'A dot after every letter of a word',
  convert: (text) => text.replaceAll(/(?<=\p{L})(?=\p{L})/gu, '.'),
};
