import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'random-case',
  title: 'Random capitals',
  convert: (text, random) =>
    [...text].map((letter) => (random.next() < 0.5 ? letter.toLowerCase() : letter.toUpperCase())).join(''),
};
