import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'base64url',
  title: 'Base64 for URLs',
  convert: (text) => Buffer.from(text, 'utf8').toString('base64url'),
};
