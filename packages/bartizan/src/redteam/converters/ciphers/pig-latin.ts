import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'pig-latin',
  title: 'Pig Latin',
  convert: (text) =>
    text.replaceAll(/[a-z]+/gi, (word) => {
      const vowel = word.search(/[aeiou]/i);
      return vowel <= 0 ? `${word}way` : `${word.slice(vowel)}${word.slice(0, vowel)}ay`;
    }),
};
