import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'reversed',
  title: 'Backwards',
  convert: (text) => [...text].reverse().join(''),
};
