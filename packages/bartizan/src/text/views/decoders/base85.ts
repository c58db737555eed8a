import { bytesToText } from '../bytes.ts';
import type { Decoder, Fragment } from '../decoder.ts';
import { buildText } from '../range-map.ts';

const ascii85 = String.fromCharCode(...Array.from({ length: 85 }, (_, at) => at + 33));
// RFC 1924, which Python and git use; and ZeroMQ 32/Z85.
const base85 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~';
const z85 = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#';

const alphabets = [
  ['ascii85', digitsOf(ascii85)],
  ['base85', digitsOf(base85)],
  ['z85', digitsOf(z85)],
] as const;

/** The value of each character, -1 for those that are no digit. */
function digitsOf(alphabet: string): Int8Array {
  const digits = new Int8Array(0x10000).fill(-1);
  for (let value = 0; value < alphabet.length; value++) digits[alphabet.charCodeAt(value)] = value;
  return digits;
}

/** Four bytes as five characters, in the three alphabets that are in use. */
export const base85Family: Decoder = {
  id: 'base85',
  evidence: 'encoding',
  applies: ({ longestRun }) => longestRun >= 16,
  decode({ text }) {
    const fragments: Fragment[] = [];
    for (const { 0: token, index } of text.matchAll(/\S{16,}/g)) {
      // A run of words or of one kind of character is none: 85 characters are used alike.
      if (new Set(token.slice(0, 200)).size < 9 || /^[\w./-]+$/.test(token)) continue;
      const { start, end } = withoutMarks(text, index, index + token.length);
      for (const [decoding, digits] of alphabets) {
        const fragment = decodeRun(text, start, end, digits, decoding === 'ascii85');
        if (fragment !== undefined) fragments.push({ ...fragment, decoding });
      }
    }
    return fragments;
  },
};

/** Adobe's marks around a run, or quotes. */
function withoutMarks(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const from = text.startsWith('<~', start) ? start + 2 : start;
  const mark = text.indexOf('~>', from);
  if (mark !== -1 && mark < end) return { start: from, end: mark };
  const quote = text.charAt(from);
  return /["'`]/.test(quote) && text.charAt(end - 1) === quote
    ? { start: from + 1, end: end - 1 }
    : { start: from, end };
}

function decodeRun(
  text: string,
  start: number,
  end: number,
  digits: Int8Array,
  hasZero: boolean,
): Fragment | undefined {
  const builder = buildText(text);
  const bytes: number[] = [];
  for (let i = start; i < end; ) {
    if (hasZero && text[i] === 'z') {
      bytes.push(0, 0, 0, 0);
      builder.put('....', i, i + 1);
      i += 1;
      continue;
    }
    const size = Math.min(5, end - i);
    if (size === 1) return undefined;
    let value = 0;
    for (let at = 0; at < 5; at++) {
      const digit = at < size ? (digits[text.charCodeAt(i + at)] ?? -1) : 84;
      if (digit < 0) return undefined;
      value = value * 85 + digit;
    }
    if (value >= 2 ** 32) return undefined;
    const group = [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255].slice(0, size - 1);
    // The first bytes are enough to tell that a long run is none.
    if (bytes.length < 8 && group.some((byte) => byte < 9)) return undefined;
    bytes.push(...group);
    builder.put('.'.repeat(group.length), i, i + size);
    i += size;
  }
  const { map } = builder.finish();
  const decoded = bytesToText(Uint8Array.from(bytes), map);
  return decoded === undefined ? undefined : { start, end, ...decoded };
}
