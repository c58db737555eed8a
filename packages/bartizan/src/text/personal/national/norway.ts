import { digitsOf, weightedSum } from '../../checksums/digits.ts';
import { isShortDate } from '../dates.ts';
import { numberKind } from '../numbers.ts';

/** Two check digits modulo 11; D-numbers add 4 to the first digit: Skatteetaten. */
function isBirthNumber(value: string): boolean {
  const digits = digitsOf(value);
  const first = (digits[0] ?? 0) >= 4 ? (digits[0] ?? 0) - 4 : (digits[0] ?? 0);
  if (!isShortDate([first, ...digits.slice(1, 6)], 'dmy')) return false;
  return (
    weightedSum(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
    weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
  );
}

export const norway = [
  numberKind('no-fodselsnummer', 'Norwegian birth number', 'NO_FODSELSNUMMER', [
    {
      pattern: /\d{6}[ -]?\d{5}/g,
      verify: isBirthNumber,
      hasChecksum: true,
      leastDigits: 11,
      words: /f(?:ø|oe|o)dselsnummer|personnummer|d-nummer|birth number|norwegian/,
      needsWords: false,
    },
  ]),
];
