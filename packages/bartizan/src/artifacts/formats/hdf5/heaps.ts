import { damaged } from './fields.ts';
import type { Hdf5File } from './file.ts';

/** Reads texts out of a local heap, by their place in it (specification III.D). */
export async function localHeap(file: Hdf5File, address: number): Promise<(offset: number) => Promise<string>> {
  const head = await file.read(address, 8 + file.lengthBytes * 2 + file.offsetBytes);
  head.expect('HEAP');
  head.skip(4);
  const length = head.number(file.lengthBytes);
  head.skip(file.lengthBytes);
  const segment = head.address(file.offsetBytes);
  if (segment === undefined) throw damaged('a local heap has no data');
  return async (offset) => {
    if (offset >= length) throw damaged('a name lies outside of its heap');
    return (await file.read(segment + offset, Math.min(length - offset, 65_536))).text();
  };
}

/** Something in a global heap: its bytes and where they lie. */
export interface HeapObject {
  readonly bytes: Buffer;
  readonly address: number;
}

/** An object of a global heap collection (specification III.E). */
export async function globalObject(file: Hdf5File, collection: number, index: number): Promise<HeapObject> {
  for await (const object of globalObjects(file, collection)) if (object.index === index) return object;
  throw damaged(`object ${index} is missing in the global heap at ${collection}`);
}

/** All objects of a global heap collection. */
async function* globalObjects(
  file: Hdf5File,
  collection: number,
): AsyncGenerator<HeapObject & { readonly index: number }> {
  const head = await file.read(collection, 8 + file.lengthBytes);
  head.expect('GCOL');
  head.skip(4);
  const fields = await file.read(collection, head.number(file.lengthBytes));
  fields.at = head.at;
  while (fields.remaining >= 8 + file.lengthBytes) {
    const index = fields.number(2);
    // The free space at the end is object 0.
    if (index === 0) return;
    fields.skip(6);
    const length = fields.number(file.lengthBytes);
    const address = collection + fields.at;
    yield { index, address, bytes: fields.take(length) };
    fields.skip(Math.min(fields.remaining, -length & 7));
  }
}

const stepBytes = 2 ** 20;

/** Addresses of all global heap collections, found by their signature wherever they lie. */
export async function* everyGlobalObject(file: Hdf5File): AsyncGenerator<HeapObject> {
  for (let start = 0; start < file.source.sizeBytes; start += stepBytes) {
    const bytes = Buffer.from((await file.source.read(start, stepBytes + 3)).slice());
    for (let at = bytes.indexOf('GCOL'); at >= 0; at = bytes.indexOf('GCOL', at + 1)) {
      if (at < stepBytes) yield* globalObjects(file, start + at);
    }
  }
}
