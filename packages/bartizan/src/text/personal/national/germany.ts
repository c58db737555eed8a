import { digitsOf } from '../../checksums/digits.ts';
import { isMod11Hybrid } from '../../checksums/iso7064.ts';
import { numberKind } from '../numbers.ts';

/** Of the first ten digits one occurs twice or three times, the others once or not: BZSt, Steuer-IdNr. */
function isTaxId(value: string): boolean {
  const digits = digitsOf(value);
  const counts = [...new Set(digits.slice(0, 10))].map(
    (digit) => digits.slice(0, 10).filter((one) => one === digit).length,
  );
  const repeated = counts.filter((count) => count > 1);
  return digits[0] !== 0 && repeated.length === 1 && (repeated[0] ?? 0) <= 3 && isMod11Hybrid(digits);
}

/** Weights 7, 3, 1 over digits and letters (A = 10): ICAO 9303. */
function isIdCard(value: string): boolean {
  const sum = Array.from(value.slice(0, 9)).reduce(
    (total, sign, place) => total + Number.parseInt(sign, 36) * ([7, 3, 1][place % 3] ?? 0),
    0,
  );
  return value.length === 9 || sum % 10 === Number(value.charAt(9));
}

export const germany = [
  numberKind('de-tax-id', 'German tax identification number', 'DE_TAX_ID', [
    {
      pattern: /\d{2} ?\d{3} ?\d{3} ?\d{3}/g,
      verify: isTaxId,
      hasChecksum: true,
      leastDigits: 11,
      words: /steuer|idnr|tax|\btin\b|identifikationsnummer/,
      needsWords: (written) => !written.includes(' '),
    },
  ]),
  numberKind('de-id-card', 'German identity card number', 'DE_ID_CARD', [
    {
      pattern: /[LMNPRTVWXYlmnprtvwxy][CFGHJKLMNPRTVWXYZcfghjklmnprtvwxyz0-9]{8}\d?/g,
      verify: (value) => /\d/.test(value) && isIdCard(value),
      hasChecksum: true,
      words: /ausweis|id[ -]?card|identity card|\bperso\b/,
      needsWords: true,
    },
  ]),
  numberKind('de-social-insurance', 'German social insurance number', 'DE_SVNR', [
    {
      pattern: /\d{2} ?\d{6} ?[A-Za-z] ?\d{3}/g,
      verify: (value) => {
        const letter = String(value.charCodeAt(8) - 64).padStart(2, '0');
        const digits = digitsOf(value.slice(0, 8) + letter + value.slice(9, 11));
        const weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];
        const sum = digits.reduce(
          (total, digit, place) => total + digitsOf(String(digit * (weights[place] ?? 0))).reduce((a, b) => a + b, 0),
          0,
        );
        return sum % 10 === Number(value.charAt(11));
      },
      hasChecksum: true,
      leastDigits: 11,
      words: /sozialversicherung|rentenversicherung|versicherungsnummer|sv-?n|social (?:security|insurance)/,
      needsWords: (written) => !written.includes(' '),
    },
  ]),
];
