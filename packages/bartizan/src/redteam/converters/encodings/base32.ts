import type { Converter } from '../converter.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, section 6. */
function encodeBase32(text: string): string {
  const bits = [...Buffer.from(text, 'utf8')].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = (bits.match(/.{1,5}/g) ?? []).map((group) =>
    alphabet.charAt(Number.parseInt(group.padEnd(5, '0'), 2)),
  );
  return letters.join('').padEnd(Math.ceil(letters.length / 8) * 8, '=');
}

export const converter: Converter = {
  id: 'base32',
  title: 'Base32',
  convert: encodeBase32,
};
