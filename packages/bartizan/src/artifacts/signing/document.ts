import { BartizanError } from '../../foundation/index.ts';
import { showText } from '../finding.ts';
import { type JsonNode, linePosition, parseJson } from '../json/cursor.ts';

/** A manifest of a million files has four million. */
const mostValues = 5_000_000;

/** A value in a JSON document that came from outside, with the way to it. */
export interface Value {
  /** What the document is called in messages, such as `model.sig` or `model.sig payload`. */
  readonly document: string;
  readonly text: string;
  /** JSON pointer (RFC 6901). */
  readonly pointer: string;
  readonly node: JsonNode;
}

/**
 * Reads a JSON document and refuses repeated keys: two readers may take different ones of them, so that
 * what was signed is not what is seen.
 *
 * @throws BartizanError `file-unreadable` with line and column, `file-too-large`
 */
export function readDocument(document: string, bytes: Uint8Array, largestBytes: number): Value {
  if (bytes.length > largestBytes) {
    throw new BartizanError('file-too-large', `has ${bytes.length} bytes, at most ${largestBytes} are read`, {
      location: { path: document },
    });
  }
  refuseManyValues(document, bytes);
  const text = decodeText(document, bytes);
  let node: JsonNode;
  try {
    node = parseJson(text);
  } catch (error) {
    if (!(error instanceof BartizanError)) throw error;
    throw new BartizanError('file-unreadable', error.message, { location: { path: document }, cause: error });
  }
  const value = { document, text, pointer: '', node };
  refuseRepeatedKeys(value);
  return value;
}

/** Every value but the first stands behind one of these characters, so that memory is bounded before it is used. */
function refuseManyValues(document: string, bytes: Uint8Array): void {
  let count = 0;
  for (const byte of bytes) if (byte === 0x2c || byte === 0x5b || byte === 0x7b) count += 1;
  if (count <= mostValues) return;
  throw new BartizanError('file-too-large', `holds more than ${mostValues} values`, { location: { path: document } });
}

function decodeText(document: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new BartizanError('file-unreadable', 'is not UTF-8 text', { location: { path: document }, cause: error });
  }
}

function refuseRepeatedKeys(value: Value): void {
  const { node } = value;
  if (node.kind === 'array') for (const item of items(value)) refuseRepeatedKeys(item);
  if (node.kind !== 'object') return;
  const keys = new Set<string>();
  for (const { key, at, value: inner } of node.members) {
    if (keys.has(key)) throw malformed({ ...value, node: { ...node, at } }, `repeats the key '${showText(key, 40)}'`);
    keys.add(key);
    refuseRepeatedKeys({ ...value, pointer: step(value, key), node: inner });
  }
}

/** An error at the place of a value. */
export function malformed(value: Value, message: string): BartizanError {
  const where = value.pointer === '' ? 'the document' : showText(value.pointer);
  return new BartizanError('file-unreadable', `${where} ${message}`, {
    location: { path: value.document, ...linePosition(value.text, value.node.at) },
  });
}

/** A member of an object; undefined when it is missing or null, which protobuf's JSON takes as missing. */
export function member(value: Value, key: string): Value | undefined {
  if (value.node.kind !== 'object') throw malformed(value, 'is not an object');
  const node = value.node.members.find((candidate) => candidate.key === key)?.value;
  return node === undefined || node.kind === 'null' ? undefined : { ...value, pointer: step(value, key), node };
}

export function required(value: Value, key: string): Value {
  const found = member(value, key);
  if (found === undefined) throw malformed(value, `has no '${key}'`);
  return found;
}

/** The items of an array. */
export function items(value: Value): readonly Value[] {
  if (value.node.kind !== 'array') throw malformed(value, 'is not an array');
  return value.node.items.map((node, index) => ({ ...value, pointer: `${value.pointer}/${index}`, node }));
}

export function text(value: Value): string {
  if (value.node.kind !== 'string') throw malformed(value, 'is not a string');
  return value.node.value;
}

export function truth(value: Value): boolean {
  if (value.node.kind === 'boolean') return value.node.value;
  throw malformed(value, 'is neither true nor false');
}

/** A whole number of at least 1 that a double holds exactly. */
export function positiveInteger(value: Value): number {
  const number = value.node.kind === 'number' ? value.node.value : Number.NaN;
  if (!Number.isSafeInteger(number) || number < 1) throw malformed(value, 'is not a positive whole number');
  return number;
}

/**
 * Bytes in Base64 (RFC 4648 §4), in the one spelling that an encoder writes: a decoder that drops
 * strange characters would let a changed signature through.
 */
export function base64(value: Value): Buffer {
  const encoded = text(value);
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.toString('base64') !== encoded) throw malformed(value, 'is not canonical Base64');
  return bytes;
}

function step(value: Value, key: string): string {
  return `${value.pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
