import type { Converter } from '../converter.ts';

const digits: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' };

export const converter: Converter = {
  id: 'leetspeak',
  title: 'Leetspeak',
  convert: (text) => text.replaceAll(/[aeiost]/gi, (letter) => digits[letter.toLowerCase()] ?? letter),
};
