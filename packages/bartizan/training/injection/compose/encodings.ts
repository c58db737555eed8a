/** A way to write a text so that a filter that looks at words does not see them. */
export interface Encoding {
  readonly name: string;
  encode(text: string): string;
}

const leet: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' };
const confusable: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', x: 'х', i: 'і' };
const morse: Readonly<Record<string, string>> = Object.fromEntries(
  'a.- b-... c-.-. d-.. e. f..-. g--. h.... i.. j.--- k-.- l.-.. m-- n-. o--- p.--. q--.- r.-. s... t- u..- v...- w.-- x-..- y-.-- z--..'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** Every encoding that training texts are written in. */
export const encodings: readonly Encoding[] = [
  { name: 'base64', encode: (text) => Buffer.from(text).toString('base64') },
  { name: 'hex', encode: (text) => Buffer.from(text).toString('hex') },
  { name: 'rot13', encode: (text) => letters(text, (code, first) => ((code - first + 13) % 26) + first) },
  { name: 'reversed', encode: (text) => [...text].reverse().join('') },
  { name: 'leet', encode: (text) => [...text].map((letter) => leet[letter.toLowerCase()] ?? letter).join('') },
  {
    name: 'spaced',
    encode: (text) =>
      text
        .split(' ')
        .map((word) => [...word].join(' '))
        .join('   '),
  },
  {
    name: 'url',
    encode: (text) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  },
  { name: 'html', encode: (text) => [...text].map((letter) => `&#${letter.codePointAt(0) ?? 0};`).join('') },
  {
    name: 'binary',
    encode: (text) => [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join(' '),
  },
  {
    name: 'morse',
    encode: (text) =>
      text
        .toLowerCase()
        .split(/[^a-z]+/)
        .map((word) => [...word].map((letter) => morse[letter] ?? '').join(' '))
        .join(' / '),
  },
  { name: 'full-width', encode: (text) => [...text].map(wide).join('') },
  { name: 'zero-width', encode: (text) => [...text].join('\u200b') },
  { name: 'tags', encode: (text) => [...text].map(tag).join('') },
  { name: 'confusables', encode: (text) => [...text].map((letter) => confusable[letter] ?? letter).join('') },
];

function letters(text: string, turn: (code: number, first: number) => number): string {
  return text.replaceAll(/[a-zA-Z]/g, (letter) =>
    String.fromCharCode(turn(letter.charCodeAt(0), letter <= 'Z' ? 0x41 : 0x61)),
  );
}

function wide(letter: string): string {
  return /[!-~]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter;
}

function tag(letter: string): string {
  return /[ -~]/.test(letter) ? String.fromCodePoint(0xe0000 + letter.charCodeAt(0)) : letter;
}
