import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'far-below',
  title: 'Behind an empty page',
  convert: (text) => `Hello!${'\n'.repeat(120)}${text}`,
};
