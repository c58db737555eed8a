import type { Converter } from '../converter.ts';
import { inAlphabet } from './alphabets.ts';

export const converter: Converter = {
  id: 'squared',
  title: 'Squared capitals',
  convert: (text) => inAlphabet(text, { capitals: 0x1f130, smalls: 0x1f130 }),
};
