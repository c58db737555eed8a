import { BartizanError } from '../../../foundation/index.ts';
import type { ByteSource } from '../../source.ts';
import { ForwardReader } from '../../sources/reader.ts';

/** A field as it stands on the wire: a number, or a stretch of bytes. */
export type WireField =
  | { readonly number: number; readonly kind: 'value'; readonly value: bigint }
  | { readonly number: number; readonly kind: 'bytes'; readonly start: number; readonly end: number };

/** Most messages are shorter. */
const windowBytes = 64 * 1024;

/** The limit of the reference parsers. */
const deepestGroup = 100;

/** Half-open range in the source. */
export interface WireRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the fields of a protobuf message one after another, without reading what is in them. Groups
 * do not occur in the formats read here: parsers pass over them, and so does this.
 *
 * @throws BartizanError `file-unreadable` where the bytes are no message
 */
export async function* wireFields(source: ByteSource, range: WireRange): AsyncGenerator<WireField> {
  const reader = new ForwardReader(source, range.start, Math.min(windowBytes, range.end - range.start));
  const groups: number[] = [];
  while (reader.position < range.end || groups.length > 0) {
    const wait = reader.need(Math.min(longestStart, range.end - reader.position));
    if (wait !== undefined) await wait;
    const tag = varint(reader, range.end);
    const number = Number(tag >> 3n);
    if (number < 1 || number > 0x1fffffff) throw notAMessage(reader.position);
    const field = fieldAt(reader, number, Number(tag & 7n), range.end);
    if (field === 'opens') groups.push(number);
    else if (field === 'closes' && groups.pop() !== number) throw notAMessage(reader.position);
    else if (typeof field === 'object' && groups.length === 0) yield field;
    if (groups.length > deepestGroup) throw notAMessage(reader.position);
  }
}

/** A tag and a value or length: two numbers of ten bytes. */
const longestStart = 20;

/** A field behind its tag, or where a group begins or ends. What it takes is in memory already. */
function fieldAt(reader: ForwardReader, number: number, wireType: number, end: number): WireField | 'opens' | 'closes' {
  switch (wireType) {
    case 0:
      return { number, kind: 'value', value: varint(reader, end) };
    case 1:
      return { number, kind: 'value', value: fixed(reader, 8, end) };
    case 2: {
      const length = varint(reader, end);
      const start = reader.position;
      if (length > BigInt(end - start)) throw notAMessage(start);
      reader.skip(Number(length));
      return { number, kind: 'bytes', start, end: start + Number(length) };
    }
    case 3:
      return 'opens';
    case 4:
      return 'closes';
    case 5:
      return { number, kind: 'value', value: fixed(reader, 4, end) };
    default:
      throw notAMessage(reader.position);
  }
}

function varint(reader: ForwardReader, end: number): bigint {
  let value = 0n;
  for (let shift = 0n; shift < 70n; shift += 7n) {
    if (reader.position >= end) throw notAMessage(reader.position);
    const byte = reader.uint8();
    if (shift === 0n && byte < 128) return BigInt(byte);
    value |= BigInt(byte & 127) << shift;
    if (byte < 128) return value;
  }
  throw notAMessage(reader.position);
}

function fixed(reader: ForwardReader, length: 4 | 8, end: number): bigint {
  if (reader.position + length > end) throw notAMessage(reader.position);
  return length === 8 ? reader.uint64() : BigInt(reader.uint32());
}

function notAMessage(position: number): BartizanError {
  return new BartizanError('file-unreadable', `is no protobuf message from ${position} on`);
}

/** The text of a bytes field; names and paths are short, longer ones are cut off. */
export async function wireText(source: ByteSource, { start, end }: WireRange, longest = 64 * 1024): Promise<string> {
  return Buffer.from(await source.read(start, Math.min(end - start, longest))).toString('utf8');
}

/** Whether bytes begin with complete fields out of `known`, up to the end or to a field that leads beyond `bytes`. */
export function looksLikeMessage(bytes: Uint8Array, sizeBytes: number, known: ReadonlySet<number>): boolean {
  let at = 0;
  const take = (): number | undefined => {
    let value = 0;
    for (let scale = 1; scale <= 2 ** 63; scale *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) return undefined;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
    return undefined;
  };
  while (at < bytes.length && at < sizeBytes) {
    const tag = take();
    if (tag === undefined) return bytes.length < sizeBytes;
    const wireType = tag % 8;
    if (!known.has(Math.floor(tag / 8)) || (wireType !== 0 && wireType !== 2)) return false;
    const value = take();
    if (value === undefined) return bytes.length < sizeBytes;
    if (wireType === 2) at += value;
    if (at > sizeBytes) return false;
  }
  return at > 0;
}
