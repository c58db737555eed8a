import { digitsOf } from '../../checksums/digits.ts';
import { isLuhn } from '../../checksums/luhn.ts';
import { isShortDate } from '../dates.ts';
import { numberKind } from '../numbers.ts';

/** Luhn over the last ten digits; 60 is added to the day in coordination numbers. */
function isPersonalNumber(value: string): boolean {
  const digits = digitsOf(value).slice(-10);
  const day = (digits[4] ?? 0) >= 6 ? (digits[4] ?? 0) - 6 : (digits[4] ?? 0);
  return isShortDate([...digits.slice(0, 4), day, digits[5] ?? 0], 'ymd') && isLuhn(digits);
}

export const sweden = [
  numberKind('se-personnummer', 'Swedish personal identity number', 'SE_PERSONNUMMER', [
    {
      pattern: /(?:19|20)?\d{6}[-+ ]?\d{4}/g,
      verify: isPersonalNumber,
      hasChecksum: true,
      leastDigits: 10,
      words: /personnummer|samordningsnummer|personal (?:identity )?number|swedish/,
      needsWords: (written) => !/[-+]/.test(written),
    },
  ]),
];
