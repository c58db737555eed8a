import { digitsOf, weightedSum } from '../../checksums/digits.ts';
import { numberKind } from '../numbers.ts';

export const netherlands = [
  numberKind('nl-bsn', 'Dutch citizen service number', 'NL_BSN', [
    {
      pattern: /\d{4}[ .]?\d{2}[ .]?\d{2,3}|\d{3}[ .]\d{3}[ .]\d{3}/g,
      verify: (value) => {
        const digits = digitsOf(value.padStart(9, '0'));
        return digits.length === 9 && weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0 && Number(value) > 0;
      },
      hasChecksum: true,
      leastDigits: 8,
      words: /\bbsn\b|burgerservice|sofi|citizen service/,
      needsWords: true,
    },
  ]),
];
