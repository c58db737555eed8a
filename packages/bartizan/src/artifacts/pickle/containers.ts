import { atoms, type Cell, cellSpan, containerBase, globalBase, instanceBase } from './cells.ts';

export type ContainerKind = 'tuple' | 'list' | 'dict' | 'set' | 'frozenset';

export const containerKinds: readonly ContainerKind[] = ['tuple', 'list', 'dict', 'set', 'frozenset'];

const sequenceMask = containerBase - 1;

/** Items of one container that are remembered, the rest is counted: a state of 40 attributes is seen whole. */
export const itemsKept = 80;

/** Containers with waiting calls that are told apart. */
const deferringKept = 200_000;

/** Fields of a slot: its sequence number, kind, count, depth, whether it holds objects, then the items. */
const kindField = 1;
const countField = 2;
const depthField = 3;
const objectField = 4;
const itemField = 5;
const slotFields = itemField + itemsKept;

/** A container as far as it is remembered. Dict items alternate key and value. */
export interface ContainerView {
  readonly kind: ContainerKind;
  readonly items: readonly Cell[];
  /** Items that were put in, remembered or not. */
  readonly count: number;
}

/**
 * The youngest containers with their first items, in a ring of fixed size. Arguments and states are short
 * and young when they are used; an older container is still known to be one.
 */
export class Containers {
  #sequence = 0;
  readonly #slotMask: number;
  readonly #slots: Int32Array;
  /** Elements of each when every shared part is counted wherever it is used. */
  readonly #sizes: Float64Array;
  /** The largest expanded size seen: shared lists of lists explode when something walks them. */
  largestSize = 0;
  /** How deep containers lie in containers. */
  largestDepth = 0;
  /** Imported names (by index) that were put into containers: something else than the opcodes may call them. */
  readonly escaped = new Set<number>();

  /** Imported names (by index) that may only stand in a few places, with the containers that hold them. */
  readonly watched = new Map<number, Set<Cell>>();
  /** Containers that hold a call that waits: a partial, a bound method. */
  readonly #deferring = new Set<Cell>();
  /** Containers that may hold a watched name. */
  readonly sanctioned = new Set<Cell>();

  /** @param slots how many containers are remembered; a power of two */
  constructor(slots: number) {
    this.#slotMask = slots - 1;
    this.#slots = new Int32Array(slots * slotFields);
    this.#sizes = new Float64Array(slots);
  }

  /** Notes that the container holds a call that waits. */
  noteDeferring(container: Cell): void {
    if (this.#deferring.size <= deferringKept) this.#deferring.add(container);
  }

  /** Whether the container may hold a call that waits; past the bound of what is kept, any may. */
  mayDefer(container: Cell): boolean {
    return this.#deferring.has(container) || (this.#deferring.size > deferringKept && container >= containerBase);
  }

  /** Opens an empty container of `containerKinds[kind]`. */
  open(kind: number): Cell {
    const sequence = this.#sequence;
    this.#sequence = (sequence + 1) & sequenceMask;
    const slot = sequence & this.#slotMask;
    const start = slot * slotFields;
    const slots = this.#slots;
    // One more than the sequence number: 0 is a slot that was never used.
    slots[start] = sequence + 1;
    slots[start + kindField] = kind;
    slots[start + countField] = 0;
    slots[start + depthField] = 1;
    slots[start + objectField] = 0;
    this.#sizes[slot] = 1;
    return containerBase + sequence;
  }

  /** The cell of the container that is opened next. */
  next(): Cell {
    return containerBase + this.#sequence;
  }

  /** Makes a container of the cells from `from` to `to`. */
  create(kind: number, stack: Int32Array, from: number, to: number): Cell {
    const container = this.open(kind);
    if (to > from) this.#fill((container - containerBase) & this.#slotMask, stack, from, to);
    return container;
  }

  /** Puts the cells from `from` to `to` into a container. */
  add(container: Cell, stack: Int32Array, from: number, to: number): void {
    const slot = this.#slot(container);
    if (slot >= 0) this.#fill(slot, stack, from, to);
  }

  /** Whether arguments may hold an object of a class, or what a call returned, among their items. */
  holdsObject(args: Cell): boolean {
    if (args === atoms.emptyTuple) return false;
    const slot = this.#slot(args);
    return slot < 0 || this.#slots[slot * slotFields + objectField] !== 0;
  }

  view(container: Cell): ContainerView | undefined {
    const slot = this.#slot(container);
    if (slot < 0) return undefined;
    const start = slot * slotFields;
    const count = this.#slots[start + countField] ?? 0;
    const items = this.#slots.subarray(start + itemField, start + itemField + Math.min(count, itemsKept));
    return {
      kind: containerKinds[this.#slots[start + kindField] ?? 0] ?? 'tuple',
      items: Array.from(items),
      count,
    };
  }

  #slot(container: Cell): number {
    const sequence = container - containerBase;
    const slot = sequence & this.#slotMask;
    return sequence >= 0 && this.#slots[slot * slotFields] === sequence + 1 ? slot : -1;
  }

  #escape(index: number, sequence: number): void {
    this.escaped.add(index);
    if (this.watched.size > 0) this.watched.get(index)?.add(containerBase + sequence - 1);
  }

  #fill(slot: number, stack: Int32Array, from: number, to: number): void {
    const slots = this.#slots;
    const start = slot * slotFields;
    const count = slots[start + countField] ?? 0;
    let size = (this.#sizes[slot] ?? 0) + to - from;
    let depth = slots[start + depthField] ?? 1;
    for (let i = from; i < to; i++) {
      const cell = stack[i] ?? 0;
      if (cell < globalBase) continue;
      if (cell < instanceBase) this.#escape(cell & (cellSpan - 1), slots[start] ?? 0);
      if (cell < containerBase) {
        if (cell >= instanceBase) slots[start + objectField] = 1;
        continue;
      }
      const inner = this.#slot(cell);
      if (inner < 0) continue;
      size += this.#sizes[inner] ?? 0;
      const below = (slots[inner * slotFields + depthField] ?? 0) + 1;
      if (below > depth) depth = below;
    }
    const keep = Math.min(to - from, itemsKept - count);
    for (let i = 0; i < keep; i++) slots[start + itemField + count + i] = stack[from + i] ?? 0;
    slots[start + countField] = count + to - from;
    slots[start + depthField] = depth;
    this.#sizes[slot] = size;
    if (size > this.largestSize) this.largestSize = size;
    if (depth > this.largestDepth) this.largestDepth = depth;
  }
}
