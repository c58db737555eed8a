import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'soft-hyphens',
  title: 'Soft hyphens within words',
  convert: (text) => text.replaceAll(/(?<=\p{L})(?=\p{L})/gu, '\u00ad'),
};
