import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'combining-marks',
  title: 'Stacked combining marks',
  convert: (text, random) =>
    [...text]
      .map((character) =>
        /\p{L}/u.test(character)
          ? character + Array.from({ length: 3 }, () => String.fromCharCode(0x300 + random.integer(0x70))).join('')
          : character,
      )
      .join(''),
};
