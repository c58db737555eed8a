// Written by `npm run generate`: one line for each converter here. Do not edit.
import type { Converter } from './converter.ts';
import { converter as base64 } from './base64.ts';

export const converters: readonly Converter[] = [
  base64,
];
