import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'reversed-words',
  title: 'Words in reverse order',
  convert: (text) => text.split(' ').reverse().join(' '),
};
