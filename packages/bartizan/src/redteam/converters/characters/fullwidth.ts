import type { Converter } from '../converter.ts';
import { inAlphabet } from './alphabets.ts';

export const converter: Converter = {
  id: 'fullwidth',
  title: 'Fullwidth forms',
  convert: (text) => inAlphabet(text, { capitals: 0xff21, smalls: 0xff41, digits: 0xff10 }),
};
