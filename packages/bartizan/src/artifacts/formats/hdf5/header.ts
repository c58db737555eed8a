import { damaged, Fields } from './fields.ts';
import type { Hdf5File } from './file.ts';

/** Types of header messages that are read (specification IV.A.2). */
export const messageTypes = {
  dataspace: 0x01,
  linkInfo: 0x02,
  datatype: 0x03,
  link: 0x06,
  externalFiles: 0x07,
  layout: 0x08,
  attribute: 0x0c,
  continuation: 0x10,
  symbolTable: 0x11,
  attributeInfo: 0x15,
} as const;

/** A message of an object header. */
export interface Message {
  readonly type: number;
  /** Whether the body only says where the message is. */
  readonly isShared: boolean;
  readonly body: Buffer;
  /** Where the body lies, from the base address. */
  readonly address: number;
}

const mostBlocks = 1000;

interface Block {
  readonly address: number;
  readonly length: number;
}

/** All messages of an object, through all blocks that its header goes on in. */
export async function readHeader(file: Hdf5File, address: number): Promise<readonly Message[]> {
  const start = await file.read(address, 4);
  return start.bytes.toString('latin1') === 'OHDR' ? readVersion2(file, address) : readVersion1(file, address);
}

async function readVersion1(file: Hdf5File, address: number): Promise<readonly Message[]> {
  const prefix = await file.read(address, 16);
  if (prefix.number(1) !== 1) throw damaged(`there is no object header at ${address}`);
  prefix.skip(7);
  const first = { address: address + 16, length: prefix.number(4) };
  return readBlocks(file, first, (fields, block) => readMessages(fields, block, { sizeBytes: 8, typeBytes: 2 }));
}

async function readVersion2(file: Hdf5File, address: number): Promise<readonly Message[]> {
  const prefix = await file.read(address, 6);
  prefix.skip(4);
  if (prefix.number(1) !== 2) throw damaged(`the object header at ${address} has an unknown version`);
  const flags = prefix.number(1);
  const skipped = ((flags & 0x20) === 0 ? 0 : 16) + ((flags & 0x10) === 0 ? 0 : 4);
  const width = 1 << (flags & 3);
  const size = await file.read(address + 6 + skipped, width);
  const first = { address: address + 6 + skipped + width, length: size.number(width) };
  const shape = { sizeBytes: (flags & 4) === 0 ? 4 : 6, typeBytes: 1 };
  return readBlocks(file, first, (fields, block, isFirst) => {
    if (isFirst) return readMessages(fields, block, shape);
    fields.expect('OCHK');
    // A checksum closes the block.
    return readMessages(new Fields(fields.bytes.subarray(0, -4), 4), block, shape);
  });
}

async function readBlocks(
  file: Hdf5File,
  first: Block,
  parse: (fields: Fields, block: Block, isFirst: boolean) => readonly Message[],
): Promise<readonly Message[]> {
  const messages: Message[] = [];
  const blocks = [first];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined) break;
    if (index > mostBlocks) throw damaged(`an object header has more than ${mostBlocks} blocks`);
    for (const message of parse(await file.read(block.address, block.length), block, index === 0)) {
      if (message.type === messageTypes.continuation) {
        const body = new Fields(message.body);
        const address = body.address(file.offsetBytes);
        if (address !== undefined) blocks.push({ address, length: body.number(file.lengthBytes) });
      } else messages.push(message);
    }
  }
  return messages;
}

/** Messages that fill a block; what is too short for another one at the end is padding. */
function readMessages(
  fields: Fields,
  block: Block,
  { sizeBytes, typeBytes }: { readonly sizeBytes: number; readonly typeBytes: number },
): readonly Message[] {
  const messages: Message[] = [];
  while (fields.remaining >= sizeBytes) {
    const start = fields.at;
    const type = fields.number(typeBytes);
    const length = fields.number(2);
    const isShared = (fields.number(1) & 2) !== 0;
    fields.skip(sizeBytes - (fields.at - start));
    const address = block.address + fields.at;
    messages.push({ type, isShared, body: fields.take(length), address });
  }
  return messages;
}
