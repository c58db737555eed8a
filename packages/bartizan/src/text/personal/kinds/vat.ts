import { numberKind } from '../numbers.ts';

/** Forms by country: https://ec.europa.eu/taxation_customs/vies/ */
const forms =
  /^(?:ATU\d{8}|BE[01]\d{9}|BG\d{9,10}|CY\d{8}[A-Z]|CZ\d{8,10}|DE\d{9}|DK\d{8}|EE\d{9}|EL\d{9}|ES[A-Z0-9]\d{7}[A-Z0-9]|FI\d{8}|FR[A-Z0-9]{2}\d{9}|GB(?:\d{9}|\d{12})|HR\d{11}|HU\d{8}|IE\d[A-Z0-9]\d{5}[A-Z]{1,2}|IT\d{11}|LT(?:\d{9}|\d{12})|LU\d{8}|LV\d{11}|MT\d{8}|NL\d{9}B\d{2}|PL\d{10}|PT\d{9}|RO\d{2,10}|SE\d{12}|SI\d{8}|SK\d{10}|CHE\d{9})$/;

/** Numbers for value added tax; those of people who trade alone point to a person. */
export const vat = numberKind(
  'vat',
  'VAT identification number',
  'VAT',
  [
    {
      pattern: /(?:ATU|CHE|[A-Z]{2})[ -]?[A-Z0-9]{2,4}(?:[ .-]?[A-Z0-9]{2,5}){1,3}/g,
      verify: (value) => forms.test(value),
      hasChecksum: false,
      leastDigits: 7,
      words: /\bvat\b|ust-?id|umsatzsteuer|\btva\b|\biva\b|\bbtw\b|\bmwst\b|\bmoms\b|\btax id/,
      needsWords: true,
    },
  ],
  'low',
);
