import { instanceBase, resultBase } from './cells.ts';
import type { ImportedGlobal } from './options.ts';
import type { PolicyEntry } from './policy/entry.ts';
import { lookUpName } from './policy/lookup.ts';

/** Distinct names of one file: the largest pickles of real libraries have some thousand. */
export const mostNames = 200_000;

/** Whether a use of a name needs a closer look: not judged yet, fine every time, fine while no object is among the arguments. */
export const verdicts = { open: 0, fine: 1, careful: 2 } as const;

/** A name that the pickle imports. */
export interface GlobalRecord {
  readonly index: number;
  readonly module: string;
  readonly name: string;
  readonly entry: PolicyEntry;
  /** Where it is imported first. */
  readonly position: number;
}

/** The names of one analysis, numbered in the order in which they appear, with what is decided about them. */
export class Globals {
  readonly records: GlobalRecord[] = [];
  readonly #indices = new Map<string, number>();
  /** By index: verdicts on REDUCE, on NEWOBJ and on changing an object of the class. */
  callVerdicts = new Uint8Array(16);
  newVerdicts = new Uint8Array(16);
  changeVerdicts = new Uint8Array(16);
  /** By index: what a plain call leaves, an object or a function's result, as the base of its cell. */
  resultBases = new Int32Array(16);
  readonly imports: number[] = [];
  readonly calls: number[] = [];

  /** @returns the index of the name, or -1 when there are too many */
  intern(module: string, name: string, protocol: number, position: number): number {
    const key = `${module}\n${name}`;
    const known = this.#indices.get(key);
    if (known !== undefined) return known;
    const index = this.records.length;
    if (index >= mostNames) return -1;
    if (index >= this.callVerdicts.length) this.#grow();
    this.#indices.set(key, index);
    this.imports.push(0);
    this.calls.push(0);
    const entry = lookUpName(module, name, protocol);
    this.resultBases[index] = entry.role === 'function' || entry.role === 'reducer' ? resultBase : instanceBase;
    this.records.push({ index, module, name, entry, position });
    return index;
  }

  record(index: number): GlobalRecord {
    const record = this.records[index];
    if (record === undefined) throw new RangeError(`no imported name has index ${index}`);
    return record;
  }

  #grow(): void {
    const grown = <T extends Uint8Array | Int32Array>(old: T, wider: T): T => {
      wider.set(old);
      return wider;
    };
    const size = this.callVerdicts.length * 4;
    this.callVerdicts = grown(this.callVerdicts, new Uint8Array(size));
    this.newVerdicts = grown(this.newVerdicts, new Uint8Array(size));
    this.changeVerdicts = grown(this.changeVerdicts, new Uint8Array(size));
    this.resultBases = grown(this.resultBases, new Int32Array(size));
  }

  list(): readonly ImportedGlobal[] {
    return this.records.map((record) => ({
      module: record.module,
      name: record.name,
      tier: record.entry.tier,
      role: record.entry.role,
      imports: this.imports[record.index] ?? 0,
      calls: this.calls[record.index] ?? 0,
    }));
  }
}
