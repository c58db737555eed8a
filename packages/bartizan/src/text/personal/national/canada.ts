import { digitsOf } from '../../checksums/digits.ts';
import { isLuhn } from '../../checksums/luhn.ts';
import { numberKind } from '../numbers.ts';

export const canada = [
  numberKind(
    'ca-sin',
    'Canadian social insurance number',
    'CA_SIN',
    [
      {
        pattern: /[1-79]\d{2}[- ]?\d{3}[- ]?\d{3}|0\d{2}[- ]\d{3}[- ]\d{3}/g,
        verify: (value) => isLuhn(digitsOf(value)),
        hasChecksum: true,
        leastDigits: 9,
        words: /\bsin\b|social insurance|assurance sociale|\bnas\b|canadian/,
        needsWords: true,
      },
    ],
    'high',
  ),
];
