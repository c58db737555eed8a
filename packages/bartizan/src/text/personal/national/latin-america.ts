import { digitsOf, weightedSum } from '../../checksums/digits.ts';
import { isDate } from '../dates.ts';
import { numberKind } from '../numbers.ts';

const curpSigns = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';

/** Weights 18 to 2 over a list of signs in which Ñ follows N: RENAPO. */
function isCurp(value: string): boolean {
  if (!isDate(Number(value.slice(4, 6)), Number(value.slice(6, 8)), Number(value.slice(8, 10)))) return false;
  const sum = Array.from(value.slice(0, 17)).reduce(
    (total, sign, place) => total + curpSigns.indexOf(sign) * (18 - place),
    0,
  );
  return (10 - (sum % 10)) % 10 === Number(value.charAt(17));
}

/** Weights 2 to 7 from the right, over and over; 10 is written K: Chile's RUT. */
function isRut(value: string): boolean {
  const digits = digitsOf(value.slice(0, -1)).reverse();
  const check = 11 - (digits.reduce((sum, digit, place) => sum + digit * (2 + (place % 6)), 0) % 11);
  return (check === 11 ? '0' : check === 10 ? 'K' : String(check)) === value.at(-1);
}

export const latinAmerica = [
  numberKind('mx-curp', 'Mexican CURP', 'MX_CURP', [
    {
      pattern: /[A-Za-z][AEIOUXaeioux][A-Za-z]{2}\d{6}[HMXhmx][A-Za-z]{5}[A-Za-z0-9]\d/g,
      verify: isCurp,
      hasChecksum: true,
      leastDigits: 7,
      words: /\bcurp\b/,
      needsWords: false,
    },
  ]),
  numberKind('cl-rut', 'Chilean RUT', 'CL_RUT', [
    {
      pattern: /\d{1,2}\.\d{3}\.\d{3}-[\dKk]|\d{7,8}-[\dKk]/g,
      verify: isRut,
      hasChecksum: true,
      leastDigits: 7,
      words: /\bru[tn]\b|chile/,
      needsWords: (written) => !written.includes('.'),
    },
  ]),
  numberKind('ar-cuit', 'Argentine CUIT', 'AR_CUIT', [
    {
      pattern: /(?:20|23|24|27|30|33|34)-?\d{8}-?\d/g,
      verify: (value) => {
        const digits = digitsOf(value);
        return (11 - (weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === digits[10];
      },
      hasChecksum: true,
      leastDigits: 11,
      words: /\bcui[tl]\b|argentin/,
      needsWords: (written) => !written.includes('-'),
    },
  ]),
];
