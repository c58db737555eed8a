import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'without-vowels',
  title: 'Without vowels inside words',
  isLossy: true,
  convert: (text) => text.replaceAll(/(?<=\p{L})[aeiou](?=\p{L})/giu, ''),
};
