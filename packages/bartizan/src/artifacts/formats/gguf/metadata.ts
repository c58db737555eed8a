import { BartizanError } from '../../../foundation/index.ts';
import type { ForwardReader } from '../../sources/reader.ts';
import { arrayType, booleanType, stringType, valueBytes } from './types.ts';

/** Chat templates are a few kilobytes long; of longer ones the beginning is looked at and a gap is left. */
export const longestTemplate = 4 * 2 ** 20;

/** Keys are at most 65,535 bytes long by the format's own words. */
const longestKey = 65_535;

const deepestArray = 4;

/** A value that cannot be: what is wrong, in the words of a message. */
export class OutOfRange extends BartizanError {
  constructor(message: string) {
    super('file-unreadable', message);
  }
}

export interface Entry {
  readonly key: string;
  /** The value, of strings that are looked at. */
  readonly text?: string;
  readonly isCut?: boolean;
  /** The byte of a boolean. */
  readonly boolean?: number;
  /** The value of whole numbers up to 32 bits. */
  readonly number?: number;
}

/** Reads counts and lengths as wide as the version of the file has them. */
export interface Layout {
  readonly reader: ForwardReader;
  readonly isWide: boolean;
}

export async function readCount({ reader, isWide }: Layout, what: string, leastBytes: number): Promise<number> {
  const wait = reader.need(isWide ? 8 : 4);
  if (wait !== undefined) await wait;
  const count = isWide ? reader.uint64() : BigInt(reader.uint32());
  const bytes = count * BigInt(leastBytes);
  if (bytes <= BigInt(reader.remaining)) return Number(count);
  const reason = `${what} is ${count}, more than the ${reader.remaining} bytes that follow can hold`;
  // A file that was cut off on its way lacks less than its own length; what is beyond that is no accident.
  if (bytes <= BigInt(reader.position + reader.remaining))
    throw new BartizanError('file-unreadable', `is cut off: ${reason}`);
  throw new OutOfRange(reason);
}

async function readText(layout: Layout, what: string, longest: number): Promise<{ text: string; isCut: boolean }> {
  const { reader } = layout;
  const length = await readCount(layout, `the length of ${what}`, 1);
  const kept = Math.min(length, longest);
  await reader.need(kept);
  const text = Buffer.from(reader.bytes(kept)).toString('utf8');
  reader.skip(length - kept);
  return { text, isCut: kept < length };
}

export async function readKey(layout: Layout, what: string): Promise<string> {
  const { text, isCut } = await readText(layout, what, longestKey);
  if (isCut) throw new OutOfRange(`${what} is longer than ${longestKey} bytes`);
  return text;
}

/** Reads one key with its value; values that nobody looks at are passed over. */
export async function readEntry(layout: Layout): Promise<Entry> {
  const { reader } = layout;
  const key = await readKey(layout, 'a key');
  await reader.need(4);
  const type = reader.uint32();
  if (type === stringType && key.startsWith('tokenizer.chat_template')) {
    return { key, ...(await readText(layout, key, longestTemplate)) };
  }
  if (type === 4) {
    await reader.need(4);
    return { key, number: reader.uint32() };
  }
  if (type === booleanType) {
    await reader.need(1);
    return { key, boolean: reader.uint8() };
  }
  await passValue(layout, type, 0);
  return { key };
}

async function passValue(layout: Layout, type: number, depth: number): Promise<void> {
  const { reader } = layout;
  const bytes = valueBytes[type];
  if (bytes !== undefined) reader.skip(bytes);
  else if (type === stringType) reader.skip(await readCount(layout, 'the length of a string', 1));
  else if (type === arrayType) await passArray(layout, depth);
  else throw new OutOfRange(`a value is of type ${type}, which does not exist`);
}

async function passArray(layout: Layout, depth: number): Promise<void> {
  if (depth >= deepestArray) throw new OutOfRange(`arrays are nested more than ${deepestArray} deep`);
  const { reader } = layout;
  await reader.need(4);
  const type = reader.uint32();
  const itemBytes = valueBytes[type];
  const least = itemBytes ?? (type === stringType ? (layout.isWide ? 8 : 4) : 8);
  const count = await readCount(layout, 'the length of an array', least);
  if (itemBytes !== undefined) {
    reader.skip(count * itemBytes);
    return;
  }
  for (let i = 0; i < count; i++) await passValue(layout, type, depth + 1);
}
