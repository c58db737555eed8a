import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'one-word-a-line',
  title: 'One word a line',
  convert: (text) => text.split(/\s+/).join('\n'),
};
