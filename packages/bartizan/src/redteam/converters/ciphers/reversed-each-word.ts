import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'reversed-each-word',
  title: 'Every word backwards',
  convert: (text) => text.replaceAll(/\S+/g, (word) => [...word].reverse().join('')),
};
