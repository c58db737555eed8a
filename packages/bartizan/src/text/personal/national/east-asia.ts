import { digitsOf, weightedSum } from '../../checksums/digits.ts';
import { isDate, isShortDate } from '../dates.ts';
import { numberKind } from '../numbers.ts';

/** GB 11643-1999, ISO 7064 MOD 11-2. */
function isChinese(value: string): boolean {
  if (!isDate(Number(value.slice(6, 10)), Number(value.slice(10, 12)), Number(value.slice(12, 14)))) return false;
  const sum = weightedSum(digitsOf(value.slice(0, 17)), [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
  return '10X98765432'.charAt(sum % 11) === value.charAt(17);
}

/** Eleven digits before one check digit. */
function isMyNumber(value: string): boolean {
  const digits = digitsOf(value);
  const rest = weightedSum(digits, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest <= 1 ? 0 : 11 - rest) === digits[11];
}

/** The letter counts as the two digits of its place in a list of its own: Taiwan's Ministry of the Interior. */
function isTaiwanese(value: string): boolean {
  const place = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(value.charAt(0)) + 10;
  const digits = [Math.floor(place / 10), place % 10, ...digitsOf(value.slice(1))];
  return weightedSum(digits, [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1]) % 10 === 0;
}

export const eastAsia = [
  numberKind(
    'cn-resident-id',
    'Chinese resident identity number',
    'CN_RESIDENT_ID',
    [
      {
        pattern: /[1-9]\d{5}(?:18|19|20)\d{9}[\dXx]/g,
        verify: isChinese,
        hasChecksum: true,
        leastDigits: 17,
        words: /身份证|身分證|resident id|chinese|id card/,
        needsWords: false,
      },
    ],
    'high',
  ),
  // Numbers given out since October 2020 have no check digit.
  numberKind(
    'kr-rrn',
    'Korean resident registration number',
    'KR_RRN',
    [
      {
        pattern: /\d{6}-?[1-8]\d{6}/g,
        verify: (value) => isShortDate(digitsOf(value), 'ymd'),
        hasChecksum: false,
        leastDigits: 13,
        words: /주민|\brrn\b|resident registration|korean/,
        needsWords: (written) => !written.includes('-'),
      },
    ],
    'high',
  ),
  numberKind(
    'jp-my-number',
    'Japanese My Number',
    'JP_MY_NUMBER',
    [
      {
        pattern: /\d{4}[ -]?\d{4}[ -]?\d{4}/g,
        verify: isMyNumber,
        hasChecksum: true,
        leastDigits: 12,
        words: /マイナンバー|個人番号|my ?number|japanese/,
        needsWords: true,
      },
    ],
    'high',
  ),
  numberKind('tw-id', 'Taiwanese national id', 'TW_ID', [
    {
      pattern: /[A-Za-z][12489]\d{8}/g,
      verify: isTaiwanese,
      hasChecksum: true,
      leastDigits: 9,
      words: /身分證|national id|taiwan|id number/,
      needsWords: true,
    },
  ]),
  numberKind('sg-nric', 'Singaporean NRIC or FIN', 'SG_NRIC', [
    {
      pattern: /[STFGMstfgm]\d{7}[A-Za-z]/g,
      verify: (value) => {
        const first = value.charAt(0);
        const sum =
          weightedSum(digitsOf(value), [2, 7, 6, 5, 4, 3, 2]) + (/[TG]/.test(first) ? 4 : first === 'M' ? 3 : 0);
        const letters = /[ST]/.test(first) ? 'JZIHGFEDCBA' : first === 'M' ? 'KLJNPQRTUWX' : 'XWUTRQPNMLK';
        return letters.charAt(first === 'M' ? 10 - (sum % 11) : sum % 11) === value.charAt(8);
      },
      hasChecksum: true,
      leastDigits: 7,
      words: /nric|\bfin\b|singapore/,
      needsWords: (written) => /[a-z]/.test(written),
    },
  ]),
  numberKind('th-id', 'Thai national id', 'TH_ID', [
    {
      pattern: /[1-8][ -]?\d{4}[ -]?\d{5}[ -]?\d{2}[ -]?\d/g,
      verify: (value) => {
        const digits = digitsOf(value);
        return (11 - (weightedSum(digits, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digits[12];
      },
      hasChecksum: true,
      leastDigits: 13,
      words: /บัตรประชาชน|thai/,
      needsWords: (written) => !/[ -]/.test(written),
    },
  ]),
];
