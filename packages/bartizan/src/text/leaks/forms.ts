import { substituteLetters } from '../views/language/alphabet.ts';
import { foldText } from './fold.ts';

/** A way in which a text may stand in an output, folded. */
export interface Form {
  readonly decoding: readonly string[];
  readonly folded: string;
}

type Encode = (text: string) => readonly string[];

const bytesOf = (text: string): Buffer => Buffer.from(text, 'utf8');
const perByte =
  (format: (byte: number) => string): Encode =>
  (text) => [[...bytesOf(text)].map(format).join(' ')];

/** The characters of base64 that depend on the text alone, wherever among the bytes it begins. */
const base64: Encode = (text) =>
  [0, 1, 2].map((before) => {
    const coded = Buffer.concat([Buffer.alloc(before), bytesOf(text)])
      .toString('base64')
      .replaceAll('=', '');
    const bits = (before + bytesOf(text).length) * 8;
    return coded.slice(Math.ceil((before * 8) / 6), Math.floor(bits / 6));
  });

const base32: Encode = (text) =>
  [0, 1, 2, 3, 4].map((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), bytesOf(text)]);
    const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
    const first = Math.ceil((before * 8) / 5);
    const letters = Array.from({ length: Math.max(0, Math.floor(bits.length / 5) - first) }, (_, at) =>
      Number.parseInt(bits.slice((first + at) * 5, (first + at) * 5 + 5), 2),
    );
    return letters.map((value) => 'abcdefghijklmnopqrstuvwxyz234567'.charAt(value)).join('');
  });

const hexOf = (byte: number): string => byte.toString(16).padStart(2, '0');

/** Without the signs between them, `%41`, `41 42` and `41:42` are one form, and so are `&#65;` and `65 66`. */
const encodings: readonly (readonly [string, Encode])[] = [
  ['base64', base64],
  ['base32', base32],
  ['hex', perByte(hexOf)],
  ['hex', perByte((byte) => `0x${hexOf(byte)}`)],
  ['escapes', perByte((byte) => `x${hexOf(byte)}`)],
  [
    'escapes',
    (text) => [[...text].map((letter) => `u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`).join('')],
  ],
  ['decimal', perByte(String)],
  ['octal', perByte((byte) => byte.toString(8).padStart(3, '0'))],
  ['binary', perByte((byte) => byte.toString(2).padStart(8, '0'))],
];

const shift = (text: string, places: number): string => substituteLetters(text, (letter) => (letter + places) % 26);
const reverse = (text: string): string => [...text].reverse().join('');

const leastCiphered = 10;

/** A short secret in all its forms: shifted, reversed, encoded; encoded in either case, too. */
export function formsOfValue(value: string): readonly Form[] {
  const cases = [...new Set([value, value.toLowerCase(), value.toUpperCase()])];
  // A short word shifted is another word.
  const isShort = foldText(value).length < leastCiphered;
  const ciphers: readonly (readonly [string, string])[] = [
    ['reversed', reverse(value)],
    ['atbash', substituteLetters(value, (letter) => 25 - letter)],
    ...Array.from({ length: 25 }, (_, at) => [at === 12 ? 'rot13' : `caesar-${at + 1}`, shift(value, at + 1)] as const),
  ];
  return distinct([
    { decoding: [], text: value },
    ...(isShort ? [] : ciphers.map(([id, text]) => ({ decoding: [id], text }))),
    ...cases.flatMap((text) => encodingsOf(text, [])),
    ...[['reversed', reverse(value)] as const, ['rot13', shift(value, 13)] as const].flatMap(([id, text]) =>
      encodingsOf(text, [id]).filter(({ decoding }) => decoding[0] === 'base64' || decoding[0] === 'hex'),
    ),
  ]);
}

/** A long text in the forms that people get models to write; all of it, since any piece of it may be written. */
export function formsOfText(text: string): readonly Form[] {
  return distinct([
    { decoding: [], text },
    { decoding: ['reversed'], text: reverse(text) },
    { decoding: ['rot13'], text: shift(text, 13) },
    ...encodingsOf(text, []).filter(({ decoding }) => decoding[0] === 'base64' || decoding[0] === 'hex'),
  ]);
}

function encodingsOf(text: string, inner: readonly string[]): readonly { decoding: readonly string[]; text: string }[] {
  return encodings.flatMap(([id, encode]) => encode(text).map((coded) => ({ decoding: [id, ...inner], text: coded })));
}

function distinct(forms: readonly { readonly decoding: readonly string[]; readonly text: string }[]): readonly Form[] {
  const seen = new Set<string>();
  return forms.flatMap(({ decoding, text }) => {
    const folded = foldText(text);
    if (folded === '' || seen.has(folded)) return [];
    seen.add(folded);
    return [{ decoding, folded }];
  });
}
