import { digitsOf, weightedSum } from '../../checksums/digits.ts';
import { numberKind } from '../numbers.ts';

export const portugal = [
  numberKind('pt-nif', 'Portuguese tax number', 'PT_NIF', [
    {
      pattern: /[1-35689]\d{2}[ .]?\d{3}[ .]?\d{3}/g,
      verify: (value) => {
        const digits = digitsOf(value);
        const check = 11 - (weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11);
        return (check > 9 ? 0 : check) === digits[8];
      },
      hasChecksum: true,
      leastDigits: 9,
      words: /\bnif\b|contribuinte|\bnipc\b|finan[çc]as|portuguese tax/,
      needsWords: true,
    },
  ]),
];
