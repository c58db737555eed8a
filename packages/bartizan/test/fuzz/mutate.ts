import type { Random } from '../../src/foundation/index.ts';

/** Bytes that mean something to one format or another: opcodes, counts that are too large, ends of records. */
const telling = [0, 1, 0x28, 0x2e, 0x30, 0x52, 0x62, 0x63, 0x71, 0x7f, 0x80, 0x81, 0x8c, 0x93, 0x95, 0xfe, 0xff];

const largeCounts = [0x7fffffff, 0x80000000, 0xffffffff, 0x10000, 0];

/** One way of changing bytes; `from` is the first byte that may change. */
type Mutation = (bytes: Buffer, from: number, random: Random) => Buffer;

const place = (bytes: Buffer, from: number, random: Random): number =>
  from + random.integer(Math.max(1, bytes.length - from));

const piece = (bytes: Buffer, from: number, random: Random): Buffer => {
  const start = place(bytes, from, random);
  return bytes.subarray(start, start + 1 + random.integer(64));
};

const mutations: readonly Mutation[] = [
  function flipBit(bytes, from, random) {
    const at = place(bytes, from, random);
    if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ (1 << random.integer(8));
    return bytes;
  },
  function putByte(bytes, from, random) {
    const at = place(bytes, from, random);
    if (at < bytes.length) bytes[at] = telling[random.integer(telling.length)] ?? 0;
    return bytes;
  },
  function putCount(bytes, from, random) {
    const at = place(bytes, from, random);
    if (at + 4 <= bytes.length) bytes.writeUInt32LE(largeCounts[random.integer(largeCounts.length)] ?? 0, at);
    return bytes;
  },
  function truncate(bytes, from, random) {
    return bytes.subarray(0, place(bytes, from, random));
  },
  function splice(bytes, from, random) {
    const inserted = Buffer.from(piece(bytes, from, random));
    const at = place(bytes, from, random);
    return Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at)]);
  },
  function remove(bytes, from, random) {
    const at = place(bytes, from, random);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random.integer(16))]);
  },
  function duplicate(bytes, from) {
    return Buffer.concat([bytes, bytes.subarray(from)]);
  },
  function repeatPiece(bytes, from, random) {
    const repeated = Buffer.concat(Array.from({ length: 50 }, () => piece(bytes, from, random)));
    return Buffer.concat([bytes.subarray(0, place(bytes, from, random)), repeated]);
  },
];

/** The bytes with one to four changes, none of them before `from`. */
export function mutate(original: Uint8Array, from: number, random: Random): Buffer {
  let bytes = Buffer.from(original);
  for (let changes = 1 + random.integer(4); changes > 0; changes--) {
    const mutation = mutations[random.integer(mutations.length)];
    if (mutation !== undefined) bytes = Buffer.from(mutation(bytes, Math.min(from, bytes.length), random));
  }
  return bytes;
}
