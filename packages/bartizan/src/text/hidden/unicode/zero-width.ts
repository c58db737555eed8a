import { type HiddenPassage, hidingRule } from '../passage.ts';
import { readable } from './readable.ts';

/** Bits or letters written with characters of no width. */
export const rule = hidingRule(
  'zero-width-code',
  'Message coded in characters of no width',
  'Characters of no width stand in a row in which several kinds alternate, as when they code bits.',
  'high',
);

const run = /[\u034F\u00AD\u180E\u200B-\u200F\u2060-\u2064\uFEFF]{8,100000}/g;

/** Finds rows of characters of no width in which at least two kinds alternate, and tries to read them as bits. */
export function* find(text: string): Generator<HiddenPassage, void> {
  for (const { 0: row, index } of text.matchAll(run)) {
    if (new Set(row.slice(0, 4000)).size < 2 || isFiller(row)) continue;
    const decoded = decodeBits(row);
    yield {
      technique: rule,
      start: index,
      end: index + row.length,
      text: decoded ?? row.slice(0, 64),
      score: decoded === undefined ? 0.7 : 0.99,
      reason: {
        code: decoded === undefined ? 'zero-width-row' : 'zero-width-decoded',
        text: `${row.length} characters of no width stand in a row${decoded === undefined ? '' : '; read as bits they are a text'}`,
      },
    };
  }
}

/** Mailing programs fill the preview line with one short group over and over. */
function isFiller(row: string): boolean {
  for (let period = 1; period <= 4; period++) {
    if (
      row ===
      row
        .slice(0, period)
        .repeat(Math.ceil(row.length / period))
        .slice(0, row.length)
    )
      return true;
  }
  return false;
}

/** Tries every pair of kinds as zero and one, with seven, eight and sixteen bits; the others part letters or stand apart. */
function decodeBits(row: string): string | undefined {
  const kinds = [...new Set(row)].slice(0, 5);
  for (const zero of kinds) {
    for (const one of kinds) {
      if (zero === one) continue;
      const bits = [...row].map((sign) => (sign === zero ? '0' : sign === one ? '1' : ' ')).join('');
      const decoded = [8, 16, 7].map((width) => fromBits(bits, width)).find((text) => text !== undefined);
      if (decoded !== undefined) return decoded;
    }
  }
  return undefined;
}

function fromBits(bits: string, width: number): string | undefined {
  const groups = bits.trim().includes(' ')
    ? bits.trim().split(/ {1,100}/)
    : (bits.match(new RegExp(`.{${width}}`, 'g')) ?? []);
  const codes = groups.filter((group) => group !== '').map((group) => Number.parseInt(group.slice(-width), 2));
  if (codes.length < 2) return undefined;
  const text =
    width === 8 && codes.every((code) => code < 256)
      ? Buffer.from(codes).toString('utf8')
      : String.fromCharCode(...codes.slice(0, 4000));
  return readable(text) && !text.includes('\uFFFD') ? text : undefined;
}
