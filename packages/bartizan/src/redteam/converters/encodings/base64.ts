import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'base64',
  title: 'Base64',
  convert: (text) => Buffer.from(text, 'utf8').toString('base64'),
};
