import type { Fragment, Spelling } from '../decoder.ts';
import { replacement } from '../replacement.ts';

const pattern =
  /\\u([0-9a-fA-F]{4})|\\u\{([0-9a-fA-F]{1,6})\}|\\U([0-9a-fA-F]{8})|\\x([0-9a-fA-F]{2})|\\([0-3][0-7]{2})|\\([nrt"'/\\])|[uU]\+([0-9a-fA-F]{4,6}) ?/g;

const signs: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** Escapes of programming languages: `\u0041`, `\u{41}`, `\U00000041`, `\x41`, `\101`, and `U+0041`. */
export const escapes: Spelling = {
  id: 'escapes',
  applies: ({ ascii }) => (ascii[92] ?? 0) >= 2 || ((ascii[43] ?? 0) >= 4 && (ascii[85] ?? 0) + (ascii[117] ?? 0) >= 4),
  decode({ text }) {
    const fragments: Fragment[] = [];
    let coded = 0;
    for (const match of text.matchAll(pattern)) {
      const [whole, four, braced, eight, two, octal, sign, plus] = match;
      const hexadecimal = four ?? braced ?? eight ?? two ?? plus;
      const point = octal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number.parseInt(octal, 8);
      const character = sign === undefined ? pointToText(point) : (signs[sign] ?? sign);
      if (character === undefined) continue;
      if (sign === undefined) coded += 1;
      fragments.push(replacement(match.index, match.index + whole.length, character));
    }
    // Line ends and quotes alone are how every string is written.
    return coded >= 2 ? fragments : [];
  },
};

function pointToText(point: number): string | undefined {
  if (!(point > 0 && point <= 0x10ffff)) return undefined;
  return point >= 0xd800 && point < 0xe000 ? String.fromCharCode(point) : String.fromCodePoint(point);
}
