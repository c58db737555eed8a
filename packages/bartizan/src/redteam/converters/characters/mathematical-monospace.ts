import type { Converter } from '../converter.ts';
import { inAlphabet } from './alphabets.ts';

export const converter: Converter = {
  id: 'mathematical-monospace',
  title: 'Mathematical monospace letters',
  convert: (text) => inAlphabet(text, { capitals: 0x1d670, smalls: 0x1d68a, digits: 0x1d7f6 }),
};
