import { digitsOf, weightedSum } from '../../checksums/digits.ts';
import { isLuhn } from '../../checksums/luhn.ts';
import { isShortDate } from '../dates.ts';
import { numberKind } from '../numbers.ts';

/** Two check digits over the odd and even places: Nüfus. */
function isTurkish(value: string): boolean {
  const digits = digitsOf(value);
  const sum = (places: readonly number[]): number => places.reduce((total, place) => total + (digits[place] ?? 0), 0);
  const tenth = (((sum([0, 2, 4, 6, 8]) * 7 - sum([1, 3, 5, 7])) % 10) + 10) % 10;
  return tenth === digits[9] && sum([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) % 10 === digits[10];
}

export const africaAndNearEast = [
  numberKind('za-id', 'South African id number', 'ZA_ID', [
    {
      pattern: /\d{6} ?\d{4} ?[01][89]\d/g,
      verify: (value) => isShortDate(digitsOf(value), 'ymd') && isLuhn(digitsOf(value)),
      hasChecksum: true,
      leastDigits: 13,
      words: /\bid\b|identity|south africa/,
      needsWords: true,
    },
  ]),
  numberKind('tr-tckn', 'Turkish identity number', 'TR_TCKN', [
    {
      pattern: /[1-9]\d{10}/g,
      verify: isTurkish,
      hasChecksum: true,
      leastDigits: 11,
      words: /\btckn\b|t\.?c\.? ?kimlik|kimlik|turkish/,
      needsWords: true,
    },
  ]),
  numberKind('il-id', 'Israeli identity number', 'IL_ID', [
    {
      pattern: /\d{8}-?\d/g,
      verify: (value) => weightedSum(digitsOf(value), [1, 1, 1, 1, 1, 1, 1, 1, 1]) > 0 && isLuhn(digitsOf(value)),
      hasChecksum: true,
      leastDigits: 9,
      words: /teudat|תעודת|ת\.ז|israeli/,
      needsWords: true,
    },
  ]),
];
