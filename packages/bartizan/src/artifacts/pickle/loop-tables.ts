import { atoms } from './cells.ts';

/*
 * Opcodes that differ in these only share one piece of the reading loop, which keeps it small.
 */

/** Length of the opcodes of one size. */
export const sizeOf = new Uint8Array(256);
for (const [code, size] of [
  [0x4b, 2],
  [0x4d, 3],
  [0x4a, 5],
  [0x47, 9],
  [0x94, 1],
  [0x71, 2],
  [0x72, 5],
  [0x68, 2],
  [0x6a, 5],
] as const) {
  sizeOf[code] = size;
}
/** What opcodes without argument push. */
export const atomOf = new Uint8Array(256);
for (const [code, atom] of [
  [0x4e, atoms.none],
  [0x88, atoms.true],
  [0x89, atoms.false],
  [0x29, atoms.emptyTuple],
] as const) {
  atomOf[code] = atom;
}
/** The kind of container that an opcode makes, as `containerKinds` counts. */
export const kindOf = new Uint8Array(256);
for (const [code, kind] of [
  [0x5d, 1],
  [0x7d, 2],
  [0x8f, 3],
  [0x74, 0],
  [0x6c, 1],
  [0x64, 2],
] as const) {
  kindOf[code] = kind;
}
