import { numberKind } from '../numbers.ts';

const letters = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** The letter is the number modulo 23; X, Y and Z of foreigners count as 0, 1 and 2. */
function isDocument(value: string): boolean {
  const number = Number(value.slice(0, -1).replace('X', '0').replace('Y', '1').replace('Z', '2'));
  return letters.charAt(number % 23) === value.at(-1);
}

export const spain = [
  numberKind('es-dni', 'Spanish DNI or NIE', 'ES_DNI', [
    {
      pattern: /(?:\d{8}|\d{2}\.\d{3}\.\d{3}|[XYZxyz][ -]?\d{7})[ -]?[A-HJ-NP-TV-Za-hj-np-tv-z]/g,
      verify: isDocument,
      hasChecksum: true,
      leastDigits: 7,
      words: /\bdni\b|\bnie\b|\bnif\b|documento/,
      needsWords: (written) => /[a-z]$/.test(written),
    },
  ]),
];
