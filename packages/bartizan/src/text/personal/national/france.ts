import { digitsOf, remainder } from '../../checksums/digits.ts';
import { numberKind } from '../numbers.ts';

/** The key is 97 minus the rest of the first thirteen; Corsica's 2A and 2B count as 19 and 18. */
function isSocialSecurity(value: string): boolean {
  const numeric = value.replace(/^(.{5})2A/, '$119').replace(/^(.{5})2B/, '$118');
  const digits = digitsOf(numeric);
  if (digits.length !== 15) return false;
  return remainder(digits.slice(0, 13), 97) + (digits[13] ?? 0) * 10 + (digits[14] ?? 0) === 97;
}

export const france = [
  numberKind(
    'fr-nir',
    'French social security number',
    'FR_NIR',
    [
      {
        pattern:
          /[12378][ .-]?\d{2}[ .-]?(?:0[1-9]|1[0-2]|[2-9]\d)[ .-]?(?:\d{2}|2[AaBb])[ .-]?\d{3}[ .-]?\d{3}[ .-]?\d{2}/g,
        verify: isSocialSecurity,
        hasChecksum: true,
        leastDigits: 13,
        words: /s[ée]curit[ée] sociale|\bnir\b|\binsee\b|social security|num[ée]ro de s[ée]cu/,
        needsWords: false,
      },
    ],
    'high',
  ),
];
