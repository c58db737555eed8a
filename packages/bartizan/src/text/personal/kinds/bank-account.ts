import { digitsOf, weightedSum } from '../../checksums/digits.ts';
import { numberKind } from '../numbers.ts';

/** Account and routing numbers of countries without IBAN; they count beside words only. */
export const bankAccount = numberKind('bank-account', 'bank account number', 'BANK_ACCOUNT', [
  {
    pattern: /\d{9}/g,
    verify: (value) =>
      weightedSum(digitsOf(value), [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0 &&
      /^(?:0[1-9]|1[0-2]|2[1-9]|3[0-2])/.test(value),
    hasChecksum: true,
    leastDigits: 6,
    words: /routing|\baba\b|\brtn\b|transit/,
    needsWords: true,
  },
  {
    pattern: /\d{2}-\d{2}-\d{2}/g,
    verify: (value) => value.length === 6,
    hasChecksum: false,
    leastDigits: 6,
    words: /sort ?code/,
    needsWords: true,
  },
  {
    pattern: /\d{6,17}/g,
    verify: () => true,
    hasChecksum: false,
    leastDigits: 6,
    words:
      /\b(?:bank|checking|savings|deposit|current) account|\baccount (?:no|number|num|#)|\bacct\b|kontonummer|bank details|sort ?code/,
    needsWords: true,
  },
]);
