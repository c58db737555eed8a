import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'unicode-tags',
  title: 'Invisible Unicode tags',
  convert: (text) =>
    [...text]
      .map((character) =>
        character >= ' ' && character <= '~' ? String.fromCodePoint(0xe0000 + character.charCodeAt(0)) : character,
      )
      .join(''),
};
