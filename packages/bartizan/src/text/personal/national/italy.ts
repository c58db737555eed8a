import { numberKind } from '../numbers.ts';

/** Values of characters at odd places: Decreto 23 dicembre 1976. */
const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

function isFiscalCode(value: string): boolean {
  let sum = 0;
  for (let place = 0; place < 15; place++) {
    const code = value.charCodeAt(place);
    const index = code < 65 ? code - 48 : code - 65;
    sum += place % 2 === 0 ? (odd[index] ?? 0) : index;
  }
  return String.fromCharCode(65 + (sum % 26)) === value.charAt(15);
}

export const italy = [
  numberKind('it-fiscal-code', 'Italian fiscal code', 'IT_FISCAL_CODE', [
    {
      pattern:
        /[A-Za-z]{6}[ ]?[0-9LMNPQRSTUVlmnpqrstuv]{2}[A-EHLMPRSTa-ehlmprst][0-9LMNPQRSTUVlmnpqrstuv]{2}[ ]?[A-Za-z][0-9LMNPQRSTUVlmnpqrstuv]{3}[A-Za-z]/g,
      verify: isFiscalCode,
      hasChecksum: true,
      words: /codice fiscale|fiscal code|\bc\.?f\.?\b/,
      needsWords: false,
    },
  ]),
];
