import { isDate } from '../dates.ts';
import { numberKind } from '../numbers.ts';

const signs = '0123456789ABCDEFHJKLMNPRSTUVWXY';

export const finland = [
  numberKind('fi-hetu', 'Finnish personal identity code', 'FI_HETU', [
    {
      pattern: /\d{6}[-+A-FYXWVUa-fyxwvu]\d{3}[0-9A-FHJ-NPR-Ya-fhj-npr-y]/g,
      // The sign of the century falls out of the value when it is - or +.
      verify: (value) => {
        const digits = value.slice(0, 6) + value.slice(-4, -1);
        const isDay = isDate(Number(value.slice(4, 6)), Number(value.slice(2, 4)), Number(value.slice(0, 2)));
        return isDay && signs.charAt(Number(digits) % 31) === value.at(-1);
      },
      hasChecksum: true,
      leastDigits: 9,
      words: /henkil[öo]tunnus|\bhetu\b|finnish|personal identity/,
      needsWords: false,
    },
  ]),
];
