import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'spaced',
  title: 'A space after every letter',
  convert: (text) => [...text].join(' '),
};
