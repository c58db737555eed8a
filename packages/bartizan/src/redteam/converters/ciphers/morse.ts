import type { Converter } from '../converter.ts';

const codes: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'a.- b-... c-.-. d-.. e. f..-. g--. h.... i.. j.--- k-.- l.-.. m-- n-. o--- p.--. q--.- r.-. s... t- ' +
    'u..- v...- w.-- x-..- y-.-- z--.. 0----- 1.---- 2..--- 3...-- 4....- 5..... 6-.... 7--... 8---.. 9----.'
  )
    .split(' ')
    .map((entry) => [entry.charAt(0), entry.slice(1)]),
);

/** ITU-R M.1677: letters apart by a space, words by a stroke. What has no code is left out. */
function toMorse(text: string): string {
  const words = text.toLowerCase().split(/\s+/);
  return words
    .map((word) => [...word].flatMap((letter) => codes[letter] ?? []).join(' '))
    .filter((word) => word !== '')
    .join(' / ');
}

export const converter: Converter = {
  id: 'morse',
  title: 'Morse code',
  convert: toMorse,
};
