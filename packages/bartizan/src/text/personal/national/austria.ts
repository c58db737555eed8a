import { digitsOf, weightedSum } from '../../checksums/digits.ts';
import { numberKind } from '../numbers.ts';

export const austria = [
  numberKind('at-svnr', 'Austrian social insurance number', 'AT_SVNR', [
    {
      pattern: /\d{4}[ -]?\d{6}/g,
      verify: (value) => {
        const digits = digitsOf(value);
        return weightedSum(digits, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === digits[3] && digits[0] !== 0;
      },
      hasChecksum: true,
      leastDigits: 10,
      words: /sozialversicherung|\bsvnr\b|sv-?nummer|versicherungsnummer|social (?:security|insurance)|austrian/,
      needsWords: true,
    },
  ]),
];
