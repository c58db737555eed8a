import { gunzipSync, inflateSync } from 'node:zlib';
import { buildText, chainMaps, type Mapped, type RangeMap } from './range-map.ts';

/** What a compressed fragment may grow to. */
const largestExpanded = 256 * 1024;

/**
 * Bytes as text: UTF-8, UTF-16 with Latin letters, or one of these compressed. Undefined when it is none.
 *
 * @param map leads from bytes to the reading
 */
export function bytesToText(bytes: Uint8Array, map: RangeMap): Mapped | undefined {
  const expanded = expand(bytes);
  if (expanded !== undefined) {
    const inner = readUtf8(expanded) ?? readUtf16(expanded);
    if (inner === undefined) return undefined;
    const whole = map.toSource({ start: 0, end: bytes.length });
    return { text: inner.text, map: { toSource: () => whole } };
  }
  const read = readUtf8(bytes) ?? readUtf16(bytes);
  return read === undefined ? undefined : { text: read.text, map: chainMaps(read.map, map) };
}

function expand(bytes: Uint8Array): Uint8Array | undefined {
  const [first = 0, second = 0] = bytes;
  const isGzip = first === 0x1f && second === 0x8b;
  // RFC 1950: the two bytes of a zlib header are a multiple of 31.
  const isZlib = first === 0x78 && (first * 256 + second) % 31 === 0;
  if (!isGzip && !isZlib) return undefined;
  const options = { maxOutputLength: largestExpanded };
  try {
    return isGzip ? gunzipSync(bytes, options) : inflateSync(bytes, options);
  } catch {
    return undefined;
  }
}

function readUtf16(bytes: Uint8Array): Mapped | undefined {
  if (bytes.length < 8 || bytes.length % 2 !== 0) return undefined;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  let zeros = 0;
  const high = isBig || bytes[0] === 0 ? 0 : 1;
  for (let i = high; i < bytes.length; i += 2) if (bytes[i] === 0) zeros += 1;
  if (!isBig && !isLittle && zeros * 4 < bytes.length) return undefined;
  const builder = buildText('');
  for (let i = isBig || isLittle ? 2 : 0; i + 1 < bytes.length; i += 2) {
    const unit = (bytes[i + high] ?? 0) * 256 + (bytes[i + 1 - high] ?? 0);
    builder.spread(String.fromCharCode(unit), i, i + 2);
  }
  return builder.finish();
}

/** Undefined as soon as something stands there that is neither UTF-8 nor a character that people type. */
function readUtf8(bytes: Uint8Array): Mapped | undefined {
  const builder = buildText('');
  // A text that was cut off ends within a character or two; anything before is no text.
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i] ?? 0;
    if (first < 0x80) {
      let after = i;
      while (after < bytes.length && isTyped(bytes[after] ?? 0)) after += 1;
      if (after === i) return undefined;
      builder.spread(
        String.fromCharCode(...bytes.subarray(i, Math.min(after, i + 4096))),
        i,
        Math.min(after, i + 4096),
      );
      i = Math.min(after, i + 4096);
      continue;
    }
    const size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    const point = codePointAt(bytes, i, size);
    if (point === undefined) return i + size > bytes.length && i > 0 ? builder.finish() : undefined;
    builder.put(String.fromCodePoint(point), i, i + size);
    i += size;
  }
  return builder.finish();
}

function isTyped(byte: number): boolean {
  return byte < 0x80 && (byte >= 0x20 ? byte !== 0x7f : (byte >= 9 && byte <= 13) || byte === 0x1b);
}

/** RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF. */
function codePointAt(bytes: Uint8Array, at: number, size: number): number | undefined {
  const first = bytes[at] ?? 0;
  if (first < 0xc2 || first > 0xf4 || at + size > bytes.length) return undefined;
  let point = first & (0x7f >> size);
  for (let i = 1; i < size; i++) {
    const next = bytes[at + i] ?? 0;
    if ((next & 0xc0) !== 0x80) return undefined;
    point = (point << 6) | (next & 0x3f);
  }
  const least = size === 2 ? 0x80 : size === 3 ? 0x800 : 0x10000;
  return point < least || point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? undefined : point;
}
