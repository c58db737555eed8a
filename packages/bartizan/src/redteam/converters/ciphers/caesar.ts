import type { Converter } from '../converter.ts';
import { shiftLetters } from './shift.ts';

export const converter: Converter = {
  id: 'caesar',
  title: 'Caesar cipher by three',
  convert: (text) => shiftLetters(text, 3),
};
