import { digitsOf, weightedSum } from '../../checksums/digits.ts';
import { numberKind } from '../numbers.ts';

export const ireland = [
  numberKind('ie-pps', 'Irish PPS number', 'IE_PPS', [
    {
      pattern: /\d{7} ?[A-Wa-w][A-IWa-iw]?/g,
      verify: (value) => {
        const second = value.length > 8 && value.charAt(8) !== 'W' ? (value.charCodeAt(8) - 64) * 9 : 0;
        return (
          'WABCDEFGHIJKLMNOPQRSTUV'.charAt((weightedSum(digitsOf(value), [8, 7, 6, 5, 4, 3, 2]) + second) % 23) ===
          value.charAt(7)
        );
      },
      hasChecksum: true,
      leastDigits: 7,
      words: /\bpps(?:n|\b)|personal public service/,
      needsWords: true,
    },
  ]),
];
