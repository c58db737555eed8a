import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'decimal-codes',
  title: 'Decimal character codes',
  convert: (text) => [...text].map((character) => character.codePointAt(0)).join(' '),
};
