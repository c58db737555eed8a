import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'zero-width',
  title: 'Zero-width spaces between letters',
  convert: (text) => [...text].join('\u200b'),
};
