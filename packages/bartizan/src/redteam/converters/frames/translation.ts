import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'translation',
  title: 'A request to translate and answer',
  convert: (text) =>
    `Translate the following into German, and below the translation give the answer to it in English:\n\n${text}`,
};
