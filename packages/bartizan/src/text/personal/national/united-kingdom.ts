import { digitsOf, weightedSum } from '../../checksums/digits.ts';
import { numberKind } from '../numbers.ts';

/** Modulo 11 with weights 10 to 2: https://www.datadictionary.nhs.uk/attributes/nhs_number.html */
function isHealthNumber(value: string): boolean {
  const digits = digitsOf(value);
  const check = (11 - (weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return check !== 10 && check === digits[9];
}

export const unitedKingdom = [
  numberKind('uk-nino', 'UK National Insurance number', 'UK_NINO', [
    {
      pattern:
        /[A-CEGHJ-PR-TW-Za-ceghj-pr-tw-z][A-CEGHJ-NPR-TW-Za-ceghj-npr-tw-z][ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-Da-d]/g,
      verify: (value) => !/^(?:BG|GB|NK|KN|TN|NT|ZZ)/.test(value),
      hasChecksum: false,
      leastDigits: 6,
      words: /national insurance|\bni(?:no)?\b|\bn\.i\./,
      needsWords: (written) => !/^\w\w[ -]\d\d[ -]\d\d[ -]\d\d[ -]\w$/.test(written),
    },
  ]),
  numberKind(
    'uk-nhs',
    'NHS number',
    'UK_NHS',
    [
      {
        pattern: /\d{3}[ -]?\d{3}[ -]?\d{4}/g,
        verify: isHealthNumber,
        hasChecksum: true,
        leastDigits: 10,
        words: /\bnhs\b|national health|patient|medical record/,
        needsWords: true,
      },
    ],
    'high',
  ),
  numberKind('uk-utr', 'UK unique taxpayer reference', 'UK_UTR', [
    {
      pattern: /\d{5} ?\d{5}/g,
      verify: (value) => {
        const digits = digitsOf(value);
        return (
          '21987654321'.charAt(weightedSum(digits.slice(1), [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11) === value.charAt(0)
        );
      },
      hasChecksum: true,
      leastDigits: 10,
      words: /\butr\b|taxpayer reference/,
      needsWords: true,
    },
  ]),
];
