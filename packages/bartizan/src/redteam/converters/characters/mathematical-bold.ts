import type { Converter } from '../converter.ts';
import { inAlphabet } from './alphabets.ts';

export const converter: Converter = {
  id: 'mathematical-bold',
  title: 'Mathematical bold letters',
  convert: (text) => inAlphabet(text, { capitals: 0x1d400, smalls: 0x1d41a, digits: 0x1d7ce }),
};
