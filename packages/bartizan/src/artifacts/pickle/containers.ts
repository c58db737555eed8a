import { type Cell, cellSpan, containerBase, globalBase, instanceBase } from './cells.ts';

export type ContainerKind = 'tuple' | 'list' | 'dict' | 'set' | 'frozenset';

export const containerKinds: readonly ContainerKind[] = ['tuple', 'list', 'dict', 'set', 'frozenset'];

const slots = 1024;
const sequenceMask = containerBase - 1;

/** Items of one container that are remembered; the rest is counted. */
export const itemsKept = 18;

/** A container as far as it is remembered. Dict items alternate key and value. */
export interface ContainerView {
  readonly kind: ContainerKind;
  readonly items: readonly Cell[];
  /** Items that were put in, remembered or not. */
  readonly count: number;
  /** Elements when every shared part is counted wherever it is used. */
  readonly expandedSize: number;
}

/**
 * The youngest thousand containers with their first items, in a ring of fixed size. Arguments and
 * states are short and young when they are used; an older container is still known to be one.
 */
export class Containers {
  #sequence = 0;
  readonly #sequences = new Int32Array(slots).fill(-1);
  readonly #kinds = new Uint8Array(slots);
  readonly #counts = new Int32Array(slots);
  readonly #sizes = new Float64Array(slots);
  readonly #depths = new Int32Array(slots);
  readonly #items = new Int32Array(slots * itemsKept);
  /** The largest expanded size seen: shared lists of lists explode when something walks them. */
  largestSize = 0;
  /** How deep containers lie in containers. */
  largestDepth = 0;
  /** Imported names (by index) that were put into containers: something else than the opcodes may call them. */
  readonly escaped = new Set<number>();

  /** Opens an empty container. */
  open(kind: number): Cell {
    const sequence = this.#sequence;
    this.#sequence = (sequence + 1) & sequenceMask;
    const slot = sequence & (slots - 1);
    this.#sequences[slot] = sequence;
    this.#kinds[slot] = kind;
    this.#counts[slot] = 0;
    this.#sizes[slot] = 1;
    this.#depths[slot] = 1;
    return containerBase + sequence;
  }

  /** Makes a container of `containerKinds[kind]` with the cells from `from` to `to`. */
  create(kind: number, stack: Int32Array, from: number, to: number): Cell {
    const container = this.open(kind);
    if (to > from) this.#fill((container - containerBase) & (slots - 1), stack, from, to);
    return container;
  }

  /** Puts the cells from `from` to `to` into a container. */
  add(container: Cell, stack: Int32Array, from: number, to: number): void {
    const slot = this.#slot(container);
    if (slot >= 0) this.#fill(slot, stack, from, to);
  }

  view(container: Cell): ContainerView | undefined {
    const slot = this.#slot(container);
    if (slot < 0) return undefined;
    const count = this.#counts[slot] ?? 0;
    const start = slot * itemsKept;
    return {
      kind: containerKinds[this.#kinds[slot] ?? 0] ?? 'tuple',
      items: Array.from(this.#items.subarray(start, start + Math.min(count, itemsKept))),
      count,
      expandedSize: this.#sizes[slot] ?? 0,
    };
  }

  #slot(container: Cell): number {
    const sequence = container - containerBase;
    const slot = sequence & (slots - 1);
    return sequence >= 0 && this.#sequences[slot] === sequence ? slot : -1;
  }

  #fill(slot: number, stack: Int32Array, from: number, to: number): void {
    const count = this.#counts[slot] ?? 0;
    let size = (this.#sizes[slot] ?? 0) + to - from;
    let depth = this.#depths[slot] ?? 1;
    for (let i = from; i < to; i++) {
      const cell = stack[i] ?? 0;
      if (cell < globalBase) continue;
      if (cell < instanceBase) this.escaped.add(cell & (cellSpan - 1));
      if (cell < containerBase) continue;
      const inner = this.#slot(cell);
      if (inner < 0) continue;
      size += this.#sizes[inner] ?? 0;
      depth = Math.max(depth, (this.#depths[inner] ?? 0) + 1);
    }
    const start = slot * itemsKept;
    const keep = Math.min(to - from, itemsKept - count);
    for (let i = 0; i < keep; i++) this.#items[start + count + i] = stack[from + i] ?? 0;
    this.#counts[slot] = count + to - from;
    this.#sizes[slot] = size;
    this.#depths[slot] = depth;
    if (size > this.largestSize) this.largestSize = size;
    if (depth > this.largestDepth) this.largestDepth = depth;
  }
}
