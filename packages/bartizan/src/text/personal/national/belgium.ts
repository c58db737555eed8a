import { digitsOf, remainder } from '../../checksums/digits.ts';
import { isDate } from '../dates.ts';
import { numberKind } from '../numbers.ts';

/** 97 minus the rest of nine digits, with a 2 before them for who was born from 2000 on. */
function isNationalNumber(value: string): boolean {
  const digits = digitsOf(value);
  const month = Number(value.slice(2, 4));
  if (month > 12 || (month > 0 && !isDate(Number(value.slice(0, 2)), month, Number(value.slice(4, 6))))) return false;
  const check = Number(value.slice(9));
  return [digits.slice(0, 9), [2, ...digits.slice(0, 9)]].some((base) => 97 - remainder(base, 97) === check);
}

export const belgium = [
  numberKind('be-national-number', 'Belgian national number', 'BE_NATIONAL_NUMBER', [
    {
      pattern: /\d{2}[. ]?\d{2}[. ]?\d{2}[- .]?\d{3}[. -]?\d{2}/g,
      verify: isNationalNumber,
      hasChecksum: true,
      leastDigits: 11,
      words: /rijksregister|registre national|national (?:number|register)|\binsz\b|\bniss\b/,
      needsWords: (written) => !/[.-]/.test(written),
    },
  ]),
];
