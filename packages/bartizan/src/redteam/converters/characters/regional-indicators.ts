import type { Converter } from '../converter.ts';
import { inAlphabet } from './alphabets.ts';

export const converter: Converter = {
  id: 'regional-indicators',
  title: 'Regional indicator letters',
  convert: (text) => inAlphabet(text, { capitals: 0x1f1e6, smalls: 0x1f1e6 }),
};
