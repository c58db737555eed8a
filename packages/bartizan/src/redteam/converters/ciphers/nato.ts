import type { Converter } from '../converter.ts';

const words =
  'Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey Xray Yankee Zulu'.split(
    ' ',
  );

function spell(text: string): string {
  const spelled = [...text.toLowerCase()].map((letter) => words[letter.charCodeAt(0) - 97] ?? letter);
  return spelled.join(' ').replaceAll(/ {3}/g, ' (space) ');
}

export const converter: Converter = {
  id: 'nato',
  title: 'NATO spelling alphabet',
  convert: spell,
};
