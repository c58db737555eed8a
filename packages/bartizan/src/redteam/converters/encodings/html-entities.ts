import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'html-entities',
  title: 'HTML entities',
  convert: (text) => [...text].map((character) => `&#${character.codePointAt(0)};`).join(''),
};
