import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'quoted-printable',
  title: 'Quoted-printable',
  convert: (text) =>
    [...Buffer.from(text, 'utf8')].map((byte) => `=${byte.toString(16).padStart(2, '0').toUpperCase()}`).join(''),
};
