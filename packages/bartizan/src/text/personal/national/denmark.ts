import { digitsOf } from '../../checksums/digits.ts';
import { isShortDate } from '../dates.ts';
import { numberKind } from '../numbers.ts';

export const denmark = [
  // Since 2007 numbers without a right check digit are given out, so that only the date can be looked at.
  numberKind('dk-cpr', 'Danish CPR number', 'DK_CPR', [
    {
      pattern: /\d{6}[- ]?\d{4}/g,
      verify: (value) => isShortDate(digitsOf(value), 'dmy'),
      hasChecksum: false,
      leastDigits: 10,
      words: /\bcpr\b|danish/,
      needsWords: true,
    },
  ]),
];
