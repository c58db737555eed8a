import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'acrostic',
  title: 'First letters of lines',
  convert: (text) =>
    [...text.replaceAll(/\s+/g, ' ')]
      .map((letter) => (letter === ' ' ? '' : `${letter} is the letter of this line`))
      .join('\n'),
};
