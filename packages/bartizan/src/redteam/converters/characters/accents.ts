import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'accents',
  title: 'Accented letters',
  convert: (text) =>
    text.replaceAll(/[aeiouyncAEIOUYNC]/g, (letter) =>
      `${letter}${/[nc]/i.test(letter) ? '\u0303' : '\u0301'}`.normalize('NFC'),
    ),
};
