/**
 * A stack or memo cell is one 32-bit number, so that tens of millions of them fit in memory:
 *
 * - 0: nothing there;
 * - 1 … 63: a kind of value whose content does not matter (`atoms`);
 * - `1·2²⁰ + g`: the imported name with index g; `2·2²⁰ + g`: an object of that class;
 *   `3·2²⁰ + g`: what a call of it returned; `4·2²⁰ + s`: a value that is kept aside (`specials`);
 * - from 2²⁸: a container, whose first items are remembered for a while;
 * - negative: a literal, named by the place in the stream where its opcode stands. Nothing of it is
 *   kept: whoever wants to know reads it again.
 */
export type Cell = number;

export const atoms = {
  unknown: 1,
  none: 2,
  true: 3,
  false: 4,
  float: 5,
  list: 6,
  tuple: 7,
  emptyTuple: 8,
  dict: 9,
  set: 10,
  frozenset: 11,
  bytearray: 12,
  buffer: 13,
  persistent: 14,
  text: 15,
  bytes: 16,
  integer: 17,
  /** What an extension code stands for when the file does not say. */
  extension: 18,
  /** An object of a class that is not known by name. */
  object: 19,
} as const;

export const globalBase = 1 << 20;
export const instanceBase = 2 << 20;
export const resultBase = 3 << 20;
export const specialBase = 4 << 20;
export const containerBase = 1 << 28;
/** Names, and specials, that one file may have. */
export const cellSpan = 1 << 20;

export type LiteralKind = 'text' | 'bytes' | 'integer';

export const literalKinds: readonly LiteralKind[] = ['text', 'bytes', 'integer'];

/** The largest stream position that a literal cell can name. */
export const lastLiteralPosition = Math.floor((2 ** 31 - 2) / 3);

export type CellKind = 'atom' | 'global' | 'instance' | 'result' | 'special' | 'container' | 'literal';

const rangeKinds: readonly CellKind[] = ['atom', 'global', 'instance', 'result', 'special'];

/** What sort of cell it is. */
export function cellKind(cell: Cell): CellKind {
  if (cell < 0) return 'literal';
  if (cell >= containerBase) return 'container';
  return rangeKinds[cell >> 20] ?? 'atom';
}

/** The index of the name behind a global, instance or result; -1 for other cells. */
export function cellGlobal(cell: Cell): number {
  const range = cell >> 20;
  return range >= 1 && range <= 3 ? cell & (cellSpan - 1) : -1;
}

export function literalKind(cell: Cell): LiteralKind {
  return literalKinds[(-cell - 1) % 3] ?? 'text';
}

/** The stream position of a literal's opcode. */
export function literalPosition(cell: Cell): number {
  return Math.floor((-cell - 1) / 3);
}
