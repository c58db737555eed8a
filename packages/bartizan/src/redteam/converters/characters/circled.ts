import type { Converter } from '../converter.ts';
import { inAlphabet } from './alphabets.ts';

export const converter: Converter = {
  id: 'circled',
  title: 'Circled letters',
  convert: (text) => inAlphabet(text, { capitals: 0x24b6, smalls: 0x24d0 }),
};
