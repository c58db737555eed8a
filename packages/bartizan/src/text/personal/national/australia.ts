import { digitsOf, weightedSum } from '../../checksums/digits.ts';
import { numberKind } from '../numbers.ts';

export const australia = [
  numberKind('au-tfn', 'Australian tax file number', 'AU_TFN', [
    {
      pattern: /\d{3}[ -]?\d{3}[ -]?\d{3}|\d{8}/g,
      verify: (value) =>
        weightedSum(digitsOf(value), value.length === 9 ? [1, 4, 3, 7, 5, 8, 6, 9, 10] : [10, 7, 8, 4, 6, 3, 5, 1]) %
          11 ===
        0,
      hasChecksum: true,
      leastDigits: 8,
      words: /\btfn\b|tax file/,
      needsWords: true,
    },
  ]),
  numberKind('au-medicare', 'Australian Medicare number', 'AU_MEDICARE', [
    {
      pattern: /[2-6]\d{3}[ -]?\d{5}[ -]?\d(?:[ /-]?\d)?/g,
      verify: (value) => {
        const digits = digitsOf(value);
        return weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === digits[8];
      },
      hasChecksum: true,
      leastDigits: 10,
      words: /medicare/,
      needsWords: true,
    },
  ]),
  numberKind('au-abn', 'Australian business number', 'AU_ABN', [
    {
      pattern: /\d{2} ?\d{3} ?\d{3} ?\d{3}/g,
      verify: (value) => {
        const [first = 0, ...rest] = digitsOf(value);
        return weightedSum([first - 1, ...rest], [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) % 89 === 0;
      },
      hasChecksum: true,
      leastDigits: 11,
      words: /\babn\b|australian business/,
      needsWords: true,
    },
  ]),
];
