import { digitsOf, weightedSum } from '../../checksums/digits.ts';
import { numberKind } from '../numbers.ts';

export const switzerland = [
  numberKind('ch-ahv', 'Swiss AHV number', 'CH_AHV', [
    {
      pattern: /756[. ]?\d{4}[. ]?\d{4}[. ]?\d{2}/g,
      verify: (value) => {
        const digits = digitsOf(value);
        return (10 - (weightedSum(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10)) % 10 === digits[12];
      },
      hasChecksum: true,
      leastDigits: 13,
      words: /\bahv\b|\bavs\b|sozialversicherung|social security|swiss/,
      needsWords: false,
    },
  ]),
];
