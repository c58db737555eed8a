import { digitsOf } from '../../checksums/digits.ts';
import { isLuhn } from '../../checksums/luhn.ts';
import { numberKind } from '../numbers.ts';

/** Beginnings and lengths of the large schemes: ISO/IEC 7812, the schemes' own tables. */
const schemes =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]\d{2}|222[1-9]|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}|3[47]\d{13}|3(?:0[0-59]|[689]\d)\d{11}|(?:6011|65\d{2}|64[4-9]\d)\d{12}|62\d{14,17}|35(?:2[89]|[3-8]\d)\d{12}|(?:5018|5020|5038|5893|6304|6759|676[1-3])\d{8,15}|220[0-4]\d{12}|60\d{14}|81\d{14})$/;

/** Numbers of payment cards. */
export const card = numberKind(
  'payment-card',
  'number of a payment card',
  'CARD',
  [
    {
      pattern: /\d{4}[ -]\d{6}[ -]\d{4,5}|\d{4}(?:[ -]\d{4}){2,3}(?:[ -]\d{1,4})?|\d{12,19}/g,
      verify: (value) => schemes.test(value) && isLuhn(digitsOf(value)) && new Set(value).size > 1,
      hasChecksum: true,
      leastDigits: 12,
      words:
        /\bcard\b|credit|debit|visa|master ?card|amex|american express|maestro|discover|\bcc\b|cvv|kreditkarte|carte (?:bancaire|bleue|de cr[ée]dit)|tarjeta|carta di credito|cart[ãa]o|payment/,
      // Shorter lengths and rarer schemes share their form with many other numbers.
      needsWords: (written) =>
        !/^(?:[45]\d{3}|2[2-7]\d{2}|6\d{3}|35\d{2})[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}$|^3[47]\d{2}[ -]?\d{6}[ -]?\d{5}$|^3[068]\d{2}[ -]?\d{6}[ -]?\d{4}$/.test(
          written,
        ),
    },
  ],
  'high',
);
