import { damaged, Fields } from './fields.ts';
import type { Hdf5File } from './file.ts';

/** Where and how long a managed object is, by a heap id. */
type HeapReader = (id: Buffer) => Promise<Fields>;

const deepest = 20;
const mostRecords = 1_000_000;

/**
 * Bodies of links or attributes that are stored outside of the object header: ids of a fractal heap in
 * the records of a version 2 B-tree (specification III.A.2 and III.G).
 *
 * @param idAt where in a record the heap id stands
 */
export async function* denseObjects(
  file: Hdf5File,
  heapAddress: number,
  treeAddress: number,
  idAt: (record: Buffer) => Buffer,
): AsyncGenerator<Fields> {
  const read = await openHeap(file, heapAddress);
  for await (const record of records(file, treeAddress)) yield await read(idAt(record));
}

interface HeapFacts {
  readonly idBytes: number;
  readonly offsetBytes: number;
  readonly sizeBytes: number;
  readonly width: number;
  readonly startBytes: number;
  readonly largestDirect: number;
  readonly root: number;
  readonly rows: number;
}

async function openHeap(file: Hdf5File, address: number): Promise<HeapReader> {
  const { offsetBytes: O, lengthBytes: L } = file;
  const head = await file.read(address, 26 + L * 12 + O * 3);
  head.expect('FRHP');
  head.skip(1);
  const idBytes = head.number(2);
  const filterBytes = head.number(2);
  if (filterBytes > 0) throw damaged('a fractal heap is packed with a filter');
  head.skip(1);
  const largestManaged = head.number(4);
  head.skip(L + O + L + O + L * 8);
  const width = head.number(2);
  const startBytes = head.number(L);
  const largestDirect = head.number(L);
  const heapBits = head.number(2);
  head.skip(2);
  const root = head.address(O);
  const rows = head.number(2);
  if (root === undefined) throw damaged('a fractal heap is empty');
  if (width === 0 || startBytes === 0) throw damaged('a fractal heap has no width');
  const offsetBytes = Math.ceil(heapBits / 8);
  const sizeBytes = Math.min(Math.ceil(Math.log2(Math.max(2, largestDirect)) / 8), widthOf(largestManaged));
  const facts = { idBytes, offsetBytes, sizeBytes, width, startBytes, largestDirect, root, rows };
  return (id) => readObject(file, facts, id);
}

/** Bytes that a number up to `largest` takes. */
function widthOf(largest: number): number {
  return Math.max(1, Math.floor(Math.log2(Math.max(1, largest)) / 8) + 1);
}

async function readObject(file: Hdf5File, heap: HeapFacts, id: Buffer): Promise<Fields> {
  const fields = new Fields(id);
  const kind = (fields.number(1) >> 4) & 3;
  if (kind === 2) {
    const length = ((id[0] ?? 0) & 15) + 1;
    return new Fields(Buffer.from(id.subarray(1, 1 + length)));
  }
  if (kind !== 0) throw damaged('an object of a fractal heap is stored apart');
  const offset = fields.number(heap.offsetBytes);
  const length = fields.number(heap.sizeBytes);
  const block = await directBlock(file, heap, offset);
  return file.read(block.address + (offset - block.start), length);
}

/** The direct block that holds a place of the heap's own space, by the doubling table. */
async function directBlock(
  file: Hdf5File,
  heap: HeapFacts,
  offset: number,
): Promise<{ readonly address: number; readonly start: number }> {
  let { root: address, rows } = heap;
  let start = 0;
  for (let depth = 0; rows > 0; depth++) {
    if (depth > deepest) throw damaged('a fractal heap is too deep');
    const { row, column, rowStart, blockBytes } = placeIn(heap, offset - start);
    if (row >= rows) throw damaged('an object lies outside of its fractal heap');
    const directRows = Math.log2(heap.largestDirect / heap.startBytes) + 2;
    const entry = row * heap.width + column;
    const at = address + 5 + file.offsetBytes + heap.offsetBytes + entry * file.offsetBytes;
    (await file.read(address, 4)).expect('FHIB');
    const child = (await file.read(at, file.offsetBytes)).address(file.offsetBytes);
    if (child === undefined) throw damaged('a block of a fractal heap is missing');
    start += rowStart + column * blockBytes;
    address = child;
    if (row < directRows) return { address, start };
    rows = Math.log2(blockBytes / (heap.startBytes * heap.width)) + 1;
  }
  return { address, start };
}

function placeIn(heap: HeapFacts, offset: number) {
  let rowStart = 0;
  let blockBytes = heap.startBytes;
  for (let row = 0; row < 64; row++) {
    if (row > 1) blockBytes *= 2;
    const rowBytes = blockBytes * heap.width;
    if (offset < rowStart + rowBytes) {
      return { row, column: Math.floor((offset - rowStart) / blockBytes), rowStart, blockBytes };
    }
    rowStart += rowBytes;
  }
  throw damaged('an object lies outside of its fractal heap');
}

interface Tree {
  readonly nodeBytes: number;
  readonly recordBytes: number;
  /** Records that a node of each depth can hold, and bytes of the counts in the pointers to it. */
  readonly levels: readonly { readonly most: number; readonly total: number }[];
}

async function* records(file: Hdf5File, address: number): AsyncGenerator<Buffer> {
  const head = await file.read(address, 16 + file.offsetBytes + 2 + file.lengthBytes);
  head.expect('BTHD');
  head.skip(2);
  const nodeBytes = head.number(4);
  const recordBytes = head.number(2);
  const depth = head.number(2);
  head.skip(2);
  const root = head.address(file.offsetBytes);
  const count = head.number(2);
  if (root === undefined || count === 0) return;
  if (depth > deepest || recordBytes === 0) throw damaged('a B-tree is too deep');
  const tree = { nodeBytes, recordBytes, levels: levelsOf(file, nodeBytes, recordBytes, depth) };
  const seen = { count: 0 };
  yield* nodeRecords(file, tree, { address: root, count, depth }, seen);
}

function levelsOf(file: Hdf5File, nodeBytes: number, recordBytes: number, depth: number): Tree['levels'] {
  const leaf = Math.floor((nodeBytes - 10) / recordBytes);
  const levels = [{ most: leaf, total: leaf }];
  for (let level = 1; level <= depth; level++) {
    const below = levels[level - 1] ?? { most: 0, total: 0 };
    const pointer = pointerBytes(file, levels, level);
    const most = Math.floor((nodeBytes - 10 - pointer) / (recordBytes + pointer));
    levels.push({ most, total: (most + 1) * below.total + most });
  }
  return levels;
}

function pointerBytes(file: Hdf5File, levels: Tree['levels'], depth: number): number {
  const below = levels[depth - 1] ?? { most: 0, total: 0 };
  const leaf = levels[0]?.most ?? 0;
  return file.offsetBytes + widthOf(leaf) + (depth > 1 ? widthOf(below.total) : 0);
}

interface TreeNode {
  readonly address: number;
  readonly count: number;
  readonly depth: number;
}

async function* nodeRecords(
  file: Hdf5File,
  tree: Tree,
  { address, count, depth }: TreeNode,
  seen: { count: number },
): AsyncGenerator<Buffer> {
  seen.count += count + 1;
  if (seen.count > mostRecords) throw damaged(`a B-tree has more than ${mostRecords} records`);
  const node = await file.read(address, tree.nodeBytes);
  node.expect(depth === 0 ? 'BTLF' : 'BTIN');
  node.skip(2);
  for (let i = 0; i < count; i++) yield node.take(tree.recordBytes);
  if (depth === 0) return;
  const countBytes = widthOf(tree.levels[0]?.most ?? 0);
  const totalBytes = depth > 1 ? widthOf(tree.levels[depth - 1]?.total ?? 0) : 0;
  for (let i = 0; i <= count; i++) {
    const child = node.address(file.offsetBytes);
    const childCount = node.number(countBytes);
    node.skip(totalBytes);
    if (child !== undefined)
      yield* nodeRecords(file, tree, { address: child, count: childCount, depth: depth - 1 }, seen);
  }
}
