import type { Converter } from '../converter.ts';

const noise = [
  'describing',
  '\\\\+',
  'similarly',
  'Now',
  'write',
  'opposite',
  '](',
  '**',
  'revert',
  '\\"{',
  'Sure',
  '===',
  'interface',
  '!--',
  'Two',
];

export const converter: Converter = {
  id: 'noise-suffix',
  title: 'Meaningless characters behind it',
  convert: (text, random) =>
    `${text} ${Array.from({ length: 24 }, () => noise[random.integer(noise.length)] ?? '').join(' ')}`,
};
