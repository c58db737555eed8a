import { denseObjects } from './dense.ts';
import { damaged, Fields } from './fields.ts';
import type { Hdf5File } from './file.ts';
import { type Message, messageTypes } from './header.ts';
import { localHeap } from './heaps.ts';

/** An entry of a group. */
export type Link = { readonly name: string } & (
  | { readonly kind: 'hard'; readonly address: number }
  | { readonly kind: 'soft'; readonly target: string }
  | { readonly kind: 'external'; readonly file: string; readonly target: string }
  | { readonly kind: 'user'; readonly type: number }
);

const deepestTree = 20;

/** Entries of a group in all the ways in which it can store them: a symbol table, messages, or densely. */
export async function* readLinks(file: Hdf5File, messages: readonly Message[]): AsyncGenerator<Link> {
  for (const { type, body, isShared } of messages) {
    if (isShared && (type === messageTypes.link || type === messageTypes.symbolTable))
      throw damaged('a link is shared');
    if (type === messageTypes.link) yield readLink(file, new Fields(body));
    if (type === messageTypes.symbolTable) yield* readSymbolTable(file, new Fields(body));
    if (type === messageTypes.linkInfo) yield* readDense(file, new Fields(body));
  }
}

/** Specification IV.A.2.g. */
function readLink(file: Hdf5File, fields: Fields): Link {
  if (fields.number(1) !== 1) throw damaged('a link has an unknown version');
  const flags = fields.number(1);
  const type = (flags & 8) === 0 ? 0 : fields.number(1);
  fields.skip(((flags & 4) === 0 ? 0 : 8) + ((flags & 16) === 0 ? 0 : 1));
  const name = fields.take(fields.number(1 << (flags & 3))).toString('utf8');
  if (type === 0) {
    const address = fields.address(file.offsetBytes);
    if (address === undefined) throw damaged('a link leads nowhere');
    return { kind: 'hard', name, address };
  }
  const value = new Fields(fields.take(fields.number(2)));
  if (type === 1) return { kind: 'soft', name, target: value.bytes.toString('utf8') };
  if (type !== 64) return { kind: 'user', name, type };
  value.skip(1);
  return { kind: 'external', name, file: value.text(), target: value.text() };
}

async function* readDense(file: Hdf5File, fields: Fields): AsyncGenerator<Link> {
  fields.skip(1);
  if ((fields.number(1) & 1) !== 0) fields.skip(8);
  const heap = fields.address(file.offsetBytes);
  const tree = fields.address(file.offsetBytes);
  if (heap === undefined || tree === undefined) return;
  for await (const body of denseObjects(file, heap, tree, (record) => record.subarray(4))) yield readLink(file, body);
}

async function* readSymbolTable(file: Hdf5File, fields: Fields): AsyncGenerator<Link> {
  const tree = fields.address(file.offsetBytes);
  const heap = fields.address(file.offsetBytes);
  if (tree === undefined || heap === undefined) return;
  const nameAt = await localHeap(file, heap);
  const seen = new Set<number>();
  for await (const leaf of leaves(file, tree, seen, 0)) yield* readLeaf(file, leaf, nameAt);
}

/** Addresses of the leaves of a version 1 B-tree of a group (specification III.A.1). */
async function* leaves(file: Hdf5File, address: number, seen: Set<number>, depth: number): AsyncGenerator<number> {
  if (depth > deepestTree || seen.has(address)) throw damaged('a B-tree leads back to itself');
  seen.add(address);
  const headBytes = 8 + file.offsetBytes * 2;
  const head = await file.read(address, headBytes);
  head.expect('TREE');
  if (head.number(1) !== 0) throw damaged('a B-tree is of the wrong kind');
  const level = head.number(1);
  const count = head.number(2);
  const node = await file.read(address + headBytes, count * (file.lengthBytes + file.offsetBytes) + file.lengthBytes);
  for (let i = 0; i < count; i++) {
    node.skip(file.lengthBytes);
    const child = node.address(file.offsetBytes);
    if (child === undefined) continue;
    if (level === 0) yield child;
    else yield* leaves(file, child, seen, depth + 1);
  }
}

/** Specification III.B and III.C. */
async function* readLeaf(
  file: Hdf5File,
  address: number,
  nameAt: (offset: number) => Promise<string>,
): AsyncGenerator<Link> {
  const head = await file.read(address, 8);
  head.expect('SNOD');
  head.skip(2);
  const count = head.number(2);
  const entryBytes = file.offsetBytes * 2 + 24;
  const entries = await file.read(address + 8, count * entryBytes);
  for (let i = 0; i < count; i++) {
    entries.at = i * entryBytes;
    const name = await nameAt(entries.number(file.offsetBytes));
    const target = entries.address(file.offsetBytes);
    const cacheType = entries.number(4);
    entries.skip(4);
    if (cacheType === 2) yield { kind: 'soft', name, target: await nameAt(entries.number(4)) };
    else if (target === undefined) throw damaged('a link leads nowhere');
    else yield { kind: 'hard', name, address: target };
  }
}
