import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'upper-case',
  title: 'Capitals',
  convert: (text) => text.toUpperCase(),
};
