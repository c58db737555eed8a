import type { ByteRange } from '../../../findings/index.ts';
import { denseObjects } from './dense.ts';
import { damaged, Fields } from './fields.ts';
import type { Hdf5File } from './file.ts';
import { type Message, messageTypes, readHeader } from './header.ts';
import { globalObject } from './heaps.ts';

/** Values of one attribute that are read; what Keras stores in lists are names of layers and weights. */
const mostValues = 1000;

/** An attribute with its text; other values are numbers, which nothing interprets. */
export interface Attribute {
  readonly name: string;
  /** Undefined where the value is no text. */
  readonly texts: readonly AttributeText[] | undefined;
  /** Whether there are more values than were read. */
  readonly isCut: boolean;
}

export interface AttributeText {
  readonly bytes: Buffer;
  /** Where it lies in the file, from the base address, where that is known. */
  readonly range?: ByteRange;
}

/** Attributes of an object, from its header or stored densely. */
export async function* readAttributes(file: Hdf5File, messages: readonly Message[]): AsyncGenerator<Attribute> {
  for (const { type, body, isShared, address } of messages) {
    if (type === messageTypes.attribute) {
      if (isShared) throw damaged('an attribute is shared');
      yield await readAttribute(file, new Fields(body), address);
    }
    if (type !== messageTypes.attributeInfo) continue;
    const fields = new Fields(body, 1);
    if ((fields.number(1) & 1) !== 0) fields.skip(2);
    const heap = fields.address(file.offsetBytes);
    const tree = fields.address(file.offsetBytes);
    if (heap === undefined || tree === undefined) continue;
    for await (const dense of denseObjects(file, heap, tree, (record) => record.subarray(0, 8))) {
      yield await readAttribute(file, dense, undefined);
    }
  }
}

/** Specification IV.A.2.m, versions 1 to 3. */
async function readAttribute(file: Hdf5File, fields: Fields, address: number | undefined): Promise<Attribute> {
  const version = fields.number(1);
  if (version < 1 || version > 3) throw damaged('an attribute has an unknown version');
  const flags = fields.number(1);
  const nameBytes = fields.number(2);
  const typeBytes = fields.number(2);
  const spaceBytes = fields.number(2);
  if (version === 3) fields.skip(1);
  const padded = (length: number): number => (version === 1 ? Math.ceil(length / 8) * 8 : length);
  const name = fields.take(padded(nameBytes)).toString('utf8', 0, nameBytes).split('\0')[0] ?? '';
  const type = await datatype(file, new Fields(fields.take(padded(typeBytes))), version > 1 && (flags & 1) !== 0);
  if ((flags & 2) !== 0 && version > 1) throw damaged(`the size of ${name} is shared`);
  const count = elements(new Fields(fields.take(padded(spaceBytes))), file.lengthBytes);
  const start = address === undefined ? undefined : address + fields.at;
  if (type.kind === 'other') return { name, texts: undefined, isCut: false };
  const texts: AttributeText[] = [];
  for (let i = 0; i < Math.min(count, mostValues); i++) {
    const at = fields.at;
    const bytes = fields.take(type.sizeBytes);
    if (type.kind === 'text') {
      const range =
        start === undefined
          ? {}
          : { range: { start: start + i * type.sizeBytes, end: start + i * type.sizeBytes + fields.at - at } };
      texts.push({ bytes: trimmed(bytes), ...range });
    } else texts.push(await variableText(file, new Fields(bytes)));
  }
  return { name, texts, isCut: count > mostValues };
}

interface Datatype {
  /** Text of a fixed length, text of any length in a global heap, or no text. */
  readonly kind: 'text' | 'variable' | 'other';
  readonly sizeBytes: number;
}

/** Specification IV.A.2.d. */
async function datatype(file: Hdf5File, fields: Fields, isShared: boolean): Promise<Datatype> {
  if (isShared) return sharedDatatype(file, fields);
  const kind = fields.number(1) & 15;
  const bits = fields.number(3);
  const sizeBytes = fields.number(4);
  if (kind === 3) return { kind: 'text', sizeBytes };
  if (kind !== 9) return { kind: 'other', sizeBytes };
  // A sequence of bytes of any length is what pickled objects are stored in: read like text.
  const element = (bits & 15) === 1 ? 0 : fields.number(1) & 15;
  return { kind: element === 0 || element === 3 ? 'variable' : 'other', sizeBytes };
}

/** A type that is stored as an object of its own. */
async function sharedDatatype(file: Hdf5File, fields: Fields): Promise<Datatype> {
  const version = fields.number(1);
  const where = fields.number(1);
  if (version === 3 && where === 1) throw damaged('the type of an attribute is in a shared heap');
  if (version === 1) fields.skip(6);
  const address = fields.address(file.offsetBytes);
  if (address === undefined) throw damaged('the type of an attribute is missing');
  const messages = await readHeader(file, address);
  const message = messages.find(({ type, isShared }) => type === messageTypes.datatype && !isShared);
  if (message === undefined) throw damaged('the type of an attribute is missing');
  return datatype(file, new Fields(message.body), false);
}

/** Count of the values by a dataspace message (specification IV.A.2.b). */
export function elements(fields: Fields, lengthBytes: number): number {
  const version = fields.number(1);
  const rank = fields.number(1);
  fields.skip(1);
  const kind = fields.number(1);
  if (version === 1) fields.skip(4);
  if (version === 2 && kind === 2) return 0;
  let count = 1;
  for (let i = 0; i < rank; i++) count *= fields.number(lengthBytes);
  return count;
}

async function variableText(file: Hdf5File, fields: Fields): Promise<AttributeText> {
  const length = fields.number(4);
  const collection = fields.address(file.offsetBytes);
  const index = fields.number(4);
  if (collection === undefined || collection === 0 || length === 0) return { bytes: Buffer.alloc(0) };
  const object = await globalObject(file, collection, index);
  const bytes = object.bytes.subarray(0, length);
  return { bytes, range: { start: object.address, end: object.address + bytes.length } };
}

/** Without the zeros or spaces that fill a text of a fixed length. */
function trimmed(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return bytes.subarray(0, end);
}
