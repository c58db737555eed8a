import { digitsOf } from '../../checksums/digits.ts';
import { isLuhn } from '../../checksums/luhn.ts';
import { numberKind } from '../numbers.ts';

const signs: Readonly<Record<string, number>> = Object.fromEntries(
  ['A1B2C3D4E5F6G7H8', 'J1K2L3M4N5P7R9', 'S2T3U4V5W6X7Y8Z9'].flatMap((row) =>
    (row.match(/../g) ?? []).map((pair) => [pair.charAt(0), Number(pair.charAt(1))]),
  ),
);
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** ISO 3779 with the check digit of North America at the ninth place. */
function isVehicle(value: string): boolean {
  if (!/\d/.test(value) || !/[A-Z]/.test(value)) return false;
  const sum = [...value].reduce(
    (total, sign, place) => total + (signs[sign] ?? Number(sign)) * (weights[place] ?? 0),
    0,
  );
  return '0123456789X'.charAt(sum % 11) === value.charAt(8);
}

/** Numbers of telephones and vehicles, which lead to their holder. */
export const devices = [
  numberKind(
    'imei',
    'number of a mobile telephone (IMEI)',
    'IMEI',
    [
      {
        pattern: /\d{2}[ -]?\d{6}[ -]?\d{6}[ -]?\d/g,
        verify: (value) => isLuhn(digitsOf(value)),
        hasChecksum: true,
        leastDigits: 15,
        words: /\bimei\b|device id|handset/,
        needsWords: true,
      },
    ],
    'low',
  ),
  numberKind(
    'vehicle',
    'vehicle identification number',
    'VIN',
    [
      {
        pattern: /[A-HJ-NPR-Za-hj-npr-z0-9]{17}/g,
        verify: isVehicle,
        hasChecksum: true,
        words: /\bvin\b|vehicle|chassis|fahrgestell|car/,
        needsWords: true,
      },
    ],
    'low',
  ),
];
