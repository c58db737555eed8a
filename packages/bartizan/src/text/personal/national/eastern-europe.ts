import { digitsOf, remainder, weightedSum } from '../../checksums/digits.ts';
import { isMod11Hybrid } from '../../checksums/iso7064.ts';
import { isDate } from '../dates.ts';
import { numberKind } from '../numbers.ts';

/** Lithuania and Estonia share it: weights 1–9,1, and 3–9,1–3 where the first leave 10. */
function isBaltic(value: string): boolean {
  const digits = digitsOf(value);
  if (!isDate(Number(value.slice(1, 3)), Number(value.slice(3, 5)), Number(value.slice(5, 7)))) return false;
  const first = weightedSum(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  const second = weightedSum(digits, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11;
  return (first < 10 ? first : second % 10) === digits[10];
}

/** 50 is added to the month of women, 20 or 70 when a day ran out of numbers; the whole is a multiple of eleven. */
function isCzech(value: string): boolean {
  const month = Number(value.slice(2, 4)) % 50;
  if (!isDate(Number(value.slice(0, 2)), month > 20 ? month - 20 : month, Number(value.slice(4, 6)))) return false;
  return value.length === 9 || remainder(digitsOf(value), 11) === 0;
}

export const easternEurope = [
  numberKind('hr-oib', 'Croatian OIB', 'HR_OIB', [
    {
      pattern: /\d{11}/g,
      verify: (value) => isMod11Hybrid(digitsOf(value)),
      hasChecksum: true,
      leastDigits: 11,
      words: /\boib\b|croatian/,
      needsWords: true,
    },
  ]),
  numberKind('cz-birth-number', 'Czech or Slovak birth number', 'CZ_BIRTH_NUMBER', [
    {
      pattern: /\d{6}\/?\d{3,4}/g,
      verify: isCzech,
      hasChecksum: true,
      leastDigits: 9,
      words: /rodn[ée] [čc][íi]slo|birth number|\br\.?č\.?/,
      needsWords: (written) => !written.includes('/'),
    },
  ]),
  numberKind('baltic-personal-code', 'Estonian or Lithuanian personal code', 'BALTIC_PERSONAL_CODE', [
    {
      pattern: /[1-6]\d{10}/g,
      verify: isBaltic,
      hasChecksum: true,
      leastDigits: 11,
      words: /isikukood|asmens kodas|personal code|estonian|lithuanian/,
      needsWords: true,
    },
  ]),
  numberKind('ro-cnp', 'Romanian CNP', 'RO_CNP', [
    {
      pattern: /[1-9]\d{12}/g,
      verify: (value) => {
        const digits = digitsOf(value);
        const rest = weightedSum(digits, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
        return (
          (rest === 10 ? 1 : rest) === digits[12] &&
          isDate(Number(value.slice(1, 3)), Number(value.slice(3, 5)), Number(value.slice(5, 7)))
        );
      },
      hasChecksum: true,
      leastDigits: 13,
      words: /\bcnp\b|cod numeric personal|romanian/,
      needsWords: true,
    },
  ]),
  numberKind('bg-egn', 'Bulgarian EGN', 'BG_EGN', [
    {
      pattern: /\d{10}/g,
      verify: (value) =>
        (weightedSum(digitsOf(value), [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === Number(value.charAt(9)),
      hasChecksum: true,
      leastDigits: 10,
      words: /\begn\b|егн|bulgarian/,
      needsWords: true,
    },
  ]),
  numberKind('ru-snils', 'Russian SNILS', 'RU_SNILS', [
    {
      pattern: /\d{3}-?\d{3}-?\d{3}[ -]?\d{2}/g,
      verify: (value) => {
        const sum = weightedSum(digitsOf(value), [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101;
        return (sum === 100 ? 0 : sum) === Number(value.slice(9));
      },
      hasChecksum: true,
      leastDigits: 11,
      words: /снилс|snils/,
      needsWords: (written) => !/^\d{3}-\d{3}-\d{3} \d{2}$/.test(written),
    },
  ]),
  numberKind('ru-inn', 'Russian INN', 'RU_INN', [
    {
      pattern: /\d{12}/g,
      verify: (value) => {
        const digits = digitsOf(value);
        return (
          (weightedSum(digits, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10 === digits[10] &&
          (weightedSum(digits, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10 === digits[11]
        );
      },
      hasChecksum: true,
      leastDigits: 12,
      words: /инн|\binn\b/,
      needsWords: true,
    },
  ]),
];
