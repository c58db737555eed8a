import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'one-letter-a-line',
  title: 'One letter a line',
  convert: (text) => [...text].join('\n'),
};
