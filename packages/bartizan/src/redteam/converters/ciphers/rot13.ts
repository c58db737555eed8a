import type { Converter } from '../converter.ts';
import { shiftLetters } from './shift.ts';

export const converter: Converter = {
  id: 'rot13',
  title: 'ROT13',
  convert: (text) => shiftLetters(text, 13),
};
