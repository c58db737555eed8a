import { gzipSync } from 'node:zlib';
import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'gzip-base64',
  title: 'Gzip in Base64',
  convert: (text) => gzipSync(text, { level: 9 }).toString('base64'),
};
