import { digitsOf } from '../../checksums/digits.ts';
import { isVerhoeff } from '../../checksums/verhoeff.ts';
import { numberKind } from '../numbers.ts';

/** The fourth letter says what sort of holder it is, P for a person. */
export const permanentAccount = numberKind('in-pan', 'Indian permanent account number', 'IN_PAN', [
  {
    pattern: /[A-Za-z]{3}[ABCFGHJLPTabcfghjlpt][A-Za-z]\d{4}[A-Za-z]/g,
    verify: (value) => !value.slice(5, 9).startsWith('0000'),
    hasChecksum: false,
    words: /\bpan\b|permanent account|income tax/,
    needsWords: (written) => !/^[A-Z]{3}P/.test(written),
  },
]);

export const india = [
  numberKind(
    'in-aadhaar',
    'Indian Aadhaar number',
    'IN_AADHAAR',
    [
      {
        pattern: /[2-9]\d{3}[ -]?\d{4}[ -]?\d{4}/g,
        verify: (value) => isVerhoeff(digitsOf(value)),
        hasChecksum: true,
        leastDigits: 12,
        words: /aa?dha?ar|\buid(?:ai)?\b|indian/,
        needsWords: (written) => !written.includes(' '),
      },
    ],
    'high',
  ),
  permanentAccount,
];
