import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'bidi-override',
  title: 'Backwards behind a right-to-left override',
  convert: (text) => `\u202e${[...text].reverse().join('')}\u202c`,
};
