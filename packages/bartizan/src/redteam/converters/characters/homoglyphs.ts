import type { Converter } from '../converter.ts';

/** Cyrillic letters that look like Latin ones. */
const twins: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  h: 'һ',
  i: 'і',
  o: 'о',
  p: 'р',
  s: 'ѕ',
  x: 'х',
  y: 'у',
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  I: 'І',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
};

export const converter: Converter = {
  id: 'homoglyphs',
  title: 'Look-alike letters of other scripts',
  convert: (text) => text.replaceAll(/[acehiopsxyABCEHIKMOPTX]/g, (letter) => twins[letter] ?? letter),
};
