import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'json-string',
  title: 'JSON string with escapes',
  convert: (text) =>
    `"${text.replaceAll(/[^\x20\x21\x23-\x5b\x5d-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`,
};
