import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'unicode-escapes',
  title: 'Unicode escapes',
  convert: (text) => text.replaceAll(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
};
