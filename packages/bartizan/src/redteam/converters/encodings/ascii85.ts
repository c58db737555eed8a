import type { Converter } from '../converter.ts';

/** Adobe's form without the marks around it. */
function encodeAscii85(text: string): string {
  const bytes = Buffer.from(text, 'utf8');
  let out = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const size = Math.min(4, bytes.length - at);
    const block = Buffer.alloc(4);
    bytes.copy(block, 0, at, at + size);
    let value = block.readUInt32BE(0);
    if (value === 0 && size === 4) {
      out += 'z';
      continue;
    }
    let digits = '';
    for (let i = 0; i < 5; i += 1) {
      digits = String.fromCharCode(33 + (value % 85)) + digits;
      value = Math.floor(value / 85);
    }
    out += digits.slice(0, size + 1);
  }
  return out;
}

export const converter: Converter = {
  id: 'ascii85',
  title: 'Ascii85',
  convert: encodeAscii85,
};
