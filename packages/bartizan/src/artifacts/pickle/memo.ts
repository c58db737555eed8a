import type { Cell } from './cells.ts';

const pageBits = 12;
const pageSize = 1 << pageBits;

/** Entries far from all others that are kept before the pickle counts as hostile. */
const sparseLimit = 1 << 20;

/** Entries in all; a hundred million memo cells are 400 MB here and gigabytes in CPython. */
const entryLimit = 48 << 20;

/**
 * The unpickler's memo: 4 bytes an entry where indices are dense, as picklers write them, and a map for
 * stray ones, so that no index makes it large.
 */
export class Memo {
  /** Pages of 4096 entries; the reading loop looks into them itself. 0 stands for no entry. */
  readonly pages: (Int32Array | undefined)[] = [];
  readonly #sparse = new Map<number, Cell>();
  /** Distinct indices in use: the index that MEMOIZE takes next. */
  size = 0;
  largestIndex = -1;

  /** @returns 0 where nothing was stored */
  get(index: number): Cell {
    const page = this.pages[index >>> pageBits];
    if (page !== undefined && index < 2 ** 31) {
      const cell = page[index & (pageSize - 1)] ?? 0;
      if (cell !== 0) return cell;
    }
    return this.#sparse.size === 0 ? 0 : (this.#sparse.get(index) ?? 0);
  }

  /** @returns false when the bound on entries is reached */
  put(index: number, cell: Cell): boolean {
    const page = this.pages[index >>> pageBits];
    if (page === undefined || index >= 2 ** 31) return this.#putSlow(index, cell);
    const slot = index & (pageSize - 1);
    if (page[slot] === 0) this.#count(index);
    page[slot] = cell;
    return true;
  }

  #count(index: number): void {
    if (this.#sparse.size === 0 || !this.#sparse.has(index)) this.size++;
    if (index > this.largestIndex) this.largestIndex = index;
  }

  #putSlow(index: number, cell: Cell): boolean {
    if (this.size >= entryLimit) return false;
    if (index < 4 * this.size + 65_536) {
      this.pages[index >>> pageBits] = new Int32Array(pageSize);
      return this.put(index, cell);
    }
    this.#count(index);
    this.#sparse.set(index, cell);
    return this.#sparse.size < sparseLimit;
  }
}
