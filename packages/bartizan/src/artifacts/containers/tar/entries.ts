import type { ByteSource } from '../../source.ts';

export const blockBytes = 512;

/** Long names and pax records beyond this are not believed. */
const longestRecord = 2 ** 20;

export type TarKind = 'file' | 'folder' | 'link' | 'symbolicLink' | 'device' | 'sparse' | 'other';

/** A member of a tar archive. */
export interface TarEntry {
  readonly name: string;
  readonly kind: TarKind;
  readonly linkTarget: string;
  readonly dataStart: number;
  readonly sizeBytes: number;
  /** The data lead behind the end of the file. */
  readonly isCut: boolean;
}

const kinds: Readonly<Record<string, TarKind>> = {
  '0': 'file',
  '\0': 'file',
  '7': 'file',
  '1': 'link',
  '2': 'symbolicLink',
  '3': 'device',
  '4': 'device',
  '5': 'folder',
  '6': 'device',
  S: 'sparse',
};

/** What extended headers say of the next member. */
interface Extended {
  name?: string;
  linkTarget?: string;
  sizeBytes?: number;
}

/** Where reading ended, and why. */
export interface TarEnd {
  readonly position: number;
  readonly reason: 'marker' | 'end' | 'damaged';
}

/**
 * Reads the members of a tar archive (POSIX pax, GNU, old V7) one after another, as tarfile does. The
 * generator's return value says where they end.
 */
export async function* tarEntries(source: ByteSource): AsyncGenerator<TarEntry, TarEnd> {
  let position = 0;
  let next: Extended = {};
  for (;;) {
    const block = await source.read(position, blockBytes);
    if (block.length < blockBytes) return { position, reason: position === 0 || block.length > 0 ? 'damaged' : 'end' };
    if (block.every((byte) => byte === 0)) return { position, reason: 'marker' };
    if (!isTarHeader(block)) return { position, reason: 'damaged' };
    const type = String.fromCharCode(block[156] ?? 0);
    const dataStart = position + blockBytes;
    const stated = octal(block, 124, 12);
    if (type === 'L' || type === 'K' || type === 'x' || type === 'X') {
      if (stated > longestRecord) return { position, reason: 'damaged' };
      next = extend(next, type, await source.read(dataStart, stated));
      position = dataStart + padded(stated);
      continue;
    }
    if (type === 'g') {
      position = dataStart + padded(stated);
      continue;
    }
    const sizeBytes = next.sizeBytes ?? stated;
    const kind = kinds[type] ?? 'other';
    // Links and folders have no data, whatever size they state.
    const dataBytes =
      kind === 'link' || kind === 'symbolicLink' || kind === 'folder' || kind === 'device' ? 0 : sizeBytes;
    yield {
      name: next.name ?? headerName(block),
      kind,
      linkTarget: next.linkTarget ?? text(block, 157, 100),
      dataStart,
      sizeBytes: dataBytes,
      isCut: dataStart + dataBytes > source.sizeBytes,
    };
    next = {};
    position = dataStart + padded(dataBytes);
    if (position > source.sizeBytes) return { position: source.sizeBytes, reason: 'end' };
  }
}

/** Whether a block has the checksum of a tar header, as sum of unsigned or of signed bytes. */
export function isTarHeader(block: Uint8Array): boolean {
  if (block.length < blockBytes || block[0] === 0) return false;
  const stated = octal(block, 148, 8);
  let unsigned = 0;
  let signed = 0;
  for (let i = 0; i < blockBytes; i++) {
    const byte = i >= 148 && i < 156 ? 0x20 : (block[i] ?? 0);
    unsigned += byte;
    signed += byte > 127 ? byte - 256 : byte;
  }
  return stated > 0 && (stated === unsigned || stated === signed);
}

function padded(sizeBytes: number): number {
  return Math.ceil(sizeBytes / blockBytes) * blockBytes;
}

function text(block: Uint8Array, start: number, length: number): string {
  const bytes = Buffer.from(block.subarray(start, start + length));
  const end = bytes.indexOf(0);
  return bytes.subarray(0, end < 0 ? length : end).toString('utf8');
}

function headerName(block: Uint8Array): string {
  const prefix = text(block, 257, 5) === 'ustar' && block[262] === 0 ? text(block, 345, 155) : '';
  const name = text(block, 0, 100);
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** Octal digits; or, where the first bit is set, a number in base 256 (GNU). */
function octal(block: Uint8Array, start: number, length: number): number {
  const first = block[start] ?? 0;
  if ((first & 0x80) === 0) {
    const digits = /[0-7]+/.exec(text(block, start, length));
    return digits === null ? 0 : Number.parseInt(digits[0], 8);
  }
  let value = first & 0x7f;
  for (let i = 1; i < length; i++) value = value * 256 + (block[start + i] ?? 0);
  return value;
}

function extend(next: Extended, type: string, data: Uint8Array): Extended {
  if (type === 'L') return { ...next, name: text(data, 0, data.length) };
  if (type === 'K') return { ...next, linkTarget: text(data, 0, data.length) };
  const extended: Extended = { ...next };
  for (const [key, value] of paxRecords(data)) {
    if (key === 'path') extended.name = value;
    if (key === 'linkpath') extended.linkTarget = value;
    if (key === 'size' && /^\d{1,15}$/.test(value)) extended.sizeBytes = Number(value);
  }
  return extended;
}

/** `length key=value\n`, the length counting itself. */
function* paxRecords(data: Uint8Array): Generator<readonly [string, string]> {
  const bytes = Buffer.from(data);
  for (let at = 0; at < bytes.length; ) {
    const length = Number.parseInt(bytes.subarray(at, at + 20).toString('latin1'), 10);
    if (!(length > 4)) return;
    const record = bytes.subarray(at, at + length).toString('utf8');
    const found = /^\d+ ([^=]+)=([\s\S]*)\n$/.exec(record);
    if (found?.[1] !== undefined) yield [found[1], found[2] ?? ''];
    at += length;
  }
}
