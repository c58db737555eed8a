import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'hyphenated',
  title: 'Words broken by hyphens',
  convert: (text) => text.replaceAll(/(\p{L}{2})(?=\p{L}{2})/gu, '$1-'),
};
