import { buildText, type RangeMap } from '../../views/range-map.ts';

export interface Header {
  /** In small letters. */
  readonly name: string;
  /** Unfolded and decoded. */
  readonly value: string;
  readonly map: RangeMap;
}

export interface Headers {
  readonly fields: readonly Header[];
  /** Where the body begins. */
  readonly end: number;
}

const field = /([!-9;-~]{1,100}):[ \t]{0,100}((?:[^\r\n]|\r?\n[ \t]){0,20000})(?:\r?\n|$)/y;
/** RFC 2047: words in another character set. */
const encodedWord = /=\?([\w-]{1,40})\?([QqBb])\?([!->@-~]{0,400})\?=(?:\s{1,20}(?==\?))?/g;

/** Header fields (RFC 5322) from `start` to the first empty line. */
export function readHeaders(text: string, start: number): Headers {
  const fields: Header[] = [];
  let at = start;
  for (;;) {
    field.lastIndex = at;
    const match = field.exec(text);
    if (match === null) break;
    const [whole, name = '', raw = ''] = match;
    fields.push({ name: name.toLowerCase(), ...decode(text, at + whole.indexOf(raw, name.length + 1), raw) });
    at += whole.length;
    if (whole.length === 0) break;
  }
  const blank = /\r?\n/y;
  blank.lastIndex = at;
  return { fields, end: blank.test(text) ? blank.lastIndex : at };
}

function decode(text: string, start: number, raw: string): { readonly value: string; readonly map: RangeMap } {
  const builder = buildText(text);
  let at = 0;
  const plain = (until: number): void => {
    for (const { 0: piece, index } of raw.slice(at, until).matchAll(/[^\r\n]+/g)) {
      builder.copy(start + at + index, start + at + index + piece.length);
    }
  };
  for (const { 0: word, 1: charset = '', 2: kind = '', 3: coded = '', index } of raw.matchAll(encodedWord)) {
    plain(index);
    at = index + word.length;
    const bytes =
      kind.toUpperCase() === 'B'
        ? Buffer.from(coded, 'base64')
        : Buffer.from(
            coded
              .replaceAll('_', ' ')
              .replaceAll(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
            'latin1',
          );
    builder.put(decodeBytes(bytes, charset) ?? word, start + index, start + at);
  }
  plain(raw.length);
  const { text: value, map } = builder.finish();
  return { value, map };
}

/** What stands at 0x80 to 0x9f; the five that are free keep their number (WHATWG Encoding). */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Undefined for a character set that nobody knows. */
export function decodeBytes(bytes: Uint8Array, charset: string): string | undefined {
  try {
    const decoder = new TextDecoder(charset === '' ? 'utf-8' : charset);
    const text = decoder.decode(bytes);
    // Some versions of Node take windows-1252 for Latin-1 (nodejs/node#56542), which has controls in its place.
    return decoder.encoding === 'windows-1252'
      ? text.replaceAll(/[\u0080-\u009f]/g, (sign) => windows1252.charAt(sign.charCodeAt(0) - 128))
      : text;
  } catch {
    return undefined;
  }
}

/** The value of a parameter such as `boundary`. */
export function parameter(value: string, name: string): string | undefined {
  const match = new RegExp(`;\\s{0,20}${name}\\*?=(?:"([^"]{0,300})"|([^;\\s]{0,300}))`, 'i').exec(value);
  return match?.[1] ?? match?.[2];
}
