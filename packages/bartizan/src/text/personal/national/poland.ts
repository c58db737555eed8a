import { digitsOf, weightedSum } from '../../checksums/digits.ts';
import { isDate } from '../dates.ts';
import { numberKind } from '../numbers.ts';

/** The century is added to the month: 80, 0, 20, 40 or 60. */
function isPesel(value: string): boolean {
  const digits = digitsOf(value);
  const month = Number(value.slice(2, 4)) % 20;
  if (!isDate(Number(value.slice(0, 2)), month, Number(value.slice(4, 6)))) return false;
  return (10 - (weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === digits[10];
}

export const poland = [
  numberKind('pl-pesel', 'Polish PESEL', 'PL_PESEL', [
    {
      pattern: /\d{11}/g,
      verify: isPesel,
      hasChecksum: true,
      leastDigits: 11,
      words: /pesel|polish/,
      needsWords: true,
    },
  ]),
  numberKind('pl-nip', 'Polish tax number', 'PL_NIP', [
    {
      pattern: /\d{3}-?\d{3}-?\d{2}-?\d{2}|\d{3}-\d{2}-\d{2}-\d{3}/g,
      verify: (value) => {
        const digits = digitsOf(value);
        return weightedSum(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === digits[9];
      },
      hasChecksum: true,
      leastDigits: 10,
      words: /\bnip\b/,
      needsWords: true,
    },
  ]),
];
