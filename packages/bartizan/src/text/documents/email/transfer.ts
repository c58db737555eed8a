import type { TextRange } from '../../span.ts';
import { buildText, chainMaps, type Mapped, type RangeMap, shiftMap } from '../../views/range-map.ts';
import { decodeBytes } from './headers.ts';

/**
 * The text of a body, decoded (RFC 2045); undefined where its character set is unknown.
 *
 * @param input the whole message
 */
export function decodeBody(input: string, body: TextRange, encoding: string, charset: string): Mapped | undefined {
  const raw = input.slice(body.start, body.end);
  if (encoding === 'base64') return fromBase64(input, body, charset);
  if (encoding === 'quoted-printable') return fromQuotedPrintable(raw, body.start, charset);
  if (!isLatin(input) || /^(?:|us-ascii|ascii|iso-8859-1|latin1)$/i.test(charset))
    return { text: raw, map: shiftMap(body.start) };
  // The message as a whole was no UTF-8, so that each character is a byte of this part's own character set.
  const decoded = decodeBytes(Buffer.from(raw, 'latin1'), charset);
  if (decoded === undefined) return undefined;
  return decoded.length === raw.length
    ? { text: decoded, map: shiftMap(body.start) }
    : { text: decoded, map: { toSource: () => body } };
}

function isLatin(text: string): boolean {
  return !/[^\u0000-\u00ff]/.test(text) && /[\u0080-\u00ff]/.test(text);
}

function fromBase64(input: string, body: TextRange, charset: string): Mapped | undefined {
  const compact = buildText(input);
  for (const { 0: line, index } of input.slice(body.start, body.end).matchAll(/[A-Za-z0-9+/=]+/g)) {
    compact.copy(body.start + index, body.start + index + line.length);
  }
  const { text, map } = compact.finish();
  const byBytes: RangeMap = {
    toSource: ({ start, end }) => ({ start: Math.floor((start * 4) / 3), end: Math.ceil((end * 4) / 3) }),
  };
  return withCharset(Buffer.from(text, 'base64'), chainMaps(byBytes, map), charset);
}

function fromQuotedPrintable(raw: string, offset: number, charset: string): Mapped | undefined {
  const builder = buildText(raw);
  const bytes: number[] = [];
  for (const { 0: piece, index } of raw.matchAll(/=[ \t]{0,20}\r?\n|=[0-9A-Fa-f]{2}|[^=]+|=/g)) {
    if (/^=[ \t]{0,20}\r?\n$/.test(piece)) continue;
    const isCoded = /^=[0-9A-Fa-f]{2}$/.test(piece);
    const part = isCoded ? Buffer.from(piece.slice(1), 'hex') : Buffer.from(piece, 'utf8');
    for (const byte of part) bytes.push(byte);
    if (isCoded) builder.put('.', index, index + 3);
    else if (part.length === piece.length) builder.copy(index, index + piece.length);
    else builder.spread('.'.repeat(part.length), index, index + piece.length);
  }
  return withCharset(Uint8Array.from(bytes), chainMaps(builder.finish().map, shiftMap(offset)), charset);
}

/** Places are exact for ASCII and single-byte sets; else a character is found by its share of the bytes before it. */
function withCharset(bytes: Uint8Array, map: RangeMap, charset: string): Mapped | undefined {
  const text = decodeBytes(bytes, charset);
  if (text === undefined) return undefined;
  if (text.length === bytes.length) return { text, map };
  const starts = new Uint32Array(text.length + 1);
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    starts[i] = at;
    const unit = text.charCodeAt(i);
    // A pair of surrogates is four bytes of UTF-8, of which each half takes two.
    at += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  starts[text.length] = at;
  const scale = at === bytes.length ? 1 : bytes.length / Math.max(1, at);
  const toByte = (index: number): number => Math.round((starts[Math.min(index, text.length)] ?? 0) * scale);
  return { text, map: chainMaps({ toSource: ({ start, end }) => ({ start: toByte(start), end: toByte(end) }) }, map) };
}
