import { opcodes } from './opcodes.ts';

/** Literals longer than this are never held whole: their first and last `edgeBytes` are. */
export const longLiteralBytes = 65_536;
export const edgeBytes = 1024;

/** The value of a literal opcode; `undefined` bytes in the middle of long ones were not kept. */
export type Literal =
  | { readonly kind: 'text'; readonly text: string; readonly length: number }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly length: number }
  | { readonly kind: 'integer'; readonly value: bigint | undefined };

const utf8 = new TextDecoder('utf-8');

/** Counts of length fields in bytes, by argument sort. */
const counted: Readonly<Record<string, number>> = { counted1: 1, counted4: 4, counted8: 8 };

/** Little-endian, unsigned; above 2⁵³ not exact, which is past every file. */
export function readCount(bytes: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let i = width - 1; i >= 0; i--) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}

/** Four bytes, little-endian, unsigned. */
export function readUint32(bytes: Uint8Array, at: number): number {
  const low = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
  return (low | ((bytes[at + 3] ?? 0) << 24)) >>> 0;
}

function littleEndianSigned(bytes: Uint8Array): bigint | undefined {
  if (bytes.length === 0) return 0n;
  if (bytes.length > 1024) return undefined;
  const hex = Buffer.from(bytes).reverse().toString('hex');
  return BigInt.asIntN(bytes.length * 8, BigInt(`0x${hex}`));
}

/** An integer as `int(text, base)` reads it; base 0 knows the prefixes of Python's source. */
export function parsePythonInteger(text: string, base: 0 | 10): bigint | undefined {
  const digits = text.trim().replace(/(?<=[0-9a-fA-FxXoObB])_(?=[0-9a-fA-F])/g, '');
  const match = /^([+-]?)(0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+|[0-9]+)$/.exec(digits);
  if (match === null || digits.length > 5000) return undefined;
  const body = match[2] ?? '';
  if (base === 10 && !/^[0-9]+$/.test(body)) return undefined;
  const value = BigInt(body);
  return match[1] === '-' ? -value : value;
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  '\n': '',
};

/** What protocol 0 STRING means between its quotes (Python 2 `string_escape`). */
export function decodeStringEscape(text: string): string {
  return text.replace(/\\(x[0-9a-fA-F]{2}|[0-7]{1,3}|[\s\S])/g, (whole, code: string) => {
    if (code.startsWith('x') && code.length === 3) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 255);
    return escapes[code] ?? whole;
  });
}

/** What protocol 0 UNICODE means (Python `raw_unicode_escape`). */
export function decodeRawUnicodeEscape(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/g, (whole, short?: string, long?: string) => {
    const point = Number.parseInt(short ?? long ?? '', 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function decodeLine(code: string, line: Uint8Array): Literal {
  const text = latin1(line);
  if (code === 'I' || code === 'L') {
    const trimmed = code === 'L' ? text.replace(/L\s*$/, '') : text;
    return { kind: 'integer', value: parsePythonInteger(trimmed, code === 'I' ? 0 : 10) };
  }
  const value = code === 'S' ? decodeStringEscape(text.trim().slice(1, -1)) : decodeRawUnicodeEscape(text);
  return { kind: 'text', text: value, length: line.length };
}

function decodeFixed(code: number, bytes: Uint8Array, at: number): Literal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (code === 0x4b) return { kind: 'integer', value: BigInt(view.getUint8(at)) };
  if (code === 0x4d) return { kind: 'integer', value: BigInt(view.getUint16(at, true)) };
  if (code === 0x4a) return { kind: 'integer', value: BigInt(view.getInt32(at, true)) };
  return { kind: 'integer', value: undefined };
}

function decodeCounted(code: number, bytes: Uint8Array, start: number, length: number): Literal {
  const body = bytes.subarray(start, start + length);
  if (code === 0x8a || code === 0x8b) return { kind: 'integer', value: littleEndianSigned(body) };
  const isText = code === 0x58 || code === 0x8c || code === 0x8d;
  if (isText) return { kind: 'text', text: utf8.decode(body), length };
  if (code === 0x54 || code === 0x55) return { kind: 'text', text: latin1(body), length };
  return { kind: 'bytes', bytes: body.slice(), length };
}

/**
 * Reads the literal whose opcode stands at `at`.
 *
 * @returns how many bytes from `at` are needed when `end` comes too early
 */
export function decodeLiteral(bytes: Uint8Array, at: number, end: number): Literal | number {
  const code = bytes[at] ?? 0;
  const argument = opcodes[code]?.argument ?? 'none';
  if (argument === 'line') {
    const newline = bytes.subarray(at + 1, end).indexOf(10);
    if (newline < 0) return 2 * (end - at) + 64;
    return decodeLine(String.fromCharCode(code), bytes.subarray(at + 1, at + 1 + newline));
  }
  const width = counted[argument];
  if (width === undefined) {
    const size = argument === 'bytes1' ? 2 : argument === 'bytes2' ? 3 : 5;
    return at + size > end ? size : decodeFixed(code, bytes, at + 1);
  }
  if (at + 1 + width > end) return 1 + width;
  const length = readCount(bytes, at + 1, width);
  const total = 1 + width + length;
  return at + total > end ? total : decodeCounted(code, bytes, at + 1 + width, length);
}
