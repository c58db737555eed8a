import type { Decoder, Fragment } from '../decoder.ts';
import { buildText } from '../range-map.ts';

const codes =
  'a.- b-... c-.-. d-.. e. f..-. g--. h.... i.. j.--- k-.- l.-.. m-- n-. o--- p.--. q--.- r.-. s... t- u..- v...- w.-- x-..- y-.-- z--.. 1.---- 2..--- 3...-- 4....- 5..... 6-.... 7--... 8---.. 9----. 0-----';
const letters = new Map(codes.split(' ').map((code) => [code.slice(1), code.slice(0, 1)]));
const punctuation: readonly (readonly [string, string])[] = [
  ['.-.-.-', '.'],
  ['--..--', ','],
  ['..--..', '?'],
  ['.----.', "'"],
  ['-.-.--', '!'],
  ['---...', ':'],
  ['-....-', '-'],
];
for (const [code, sign] of punctuation) letters.set(code, sign);

const runs = /[.\-·•−–—_]{1,7}(?:(?: {1,7}|\s?[/|]\s?|\s{1,3})[.\-·•−–—_]{1,7}){5,}/g;

/** International Morse code (ITU-R M.1677): letters apart by a space, words by a slash or several spaces. */
export const morse: Decoder = {
  id: 'morse',
  evidence: 'encoding',
  applies: ({ ascii, foreign }) => (ascii[45] ?? 0) + (ascii[46] ?? 0) + (ascii[95] ?? 0) + foreign >= 12,
  decode({ text }) {
    const fragments: Fragment[] = [];
    for (const { 0: run, index } of text.matchAll(runs)) {
      const builder = buildText(text);
      let at = index;
      let unknown = 0;
      for (const { 0: code, index: offset } of run.matchAll(/[^\s/|]+/g)) {
        const start = index + offset;
        if (start > at && /[/|\n]|\s{2}/.test(text.slice(at, start))) builder.put(' ', at, start);
        const letter = letters.get(code.replaceAll(/[·•]/g, '.').replaceAll(/[−–—_]/g, '-'));
        if (letter === undefined) unknown += 1;
        else builder.put(letter, start, start + code.length);
        at = start + code.length;
      }
      const decoded = builder.finish();
      if (unknown * 10 <= decoded.text.length) fragments.push({ start: index, end: at, ...decoded });
    }
    return fragments;
  },
};
