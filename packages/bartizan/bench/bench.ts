/** One measured figure. */
export interface Row {
  readonly name: string;
  readonly value: number;
  /** Such as `MB/s`, `ms`, `MB`. */
  readonly unit: string;
  readonly note?: string;
}

/** One file of this folder: what it measures, of which room. */
export interface Bench {
  readonly room: string;
  readonly title: string;
  run(): Promise<readonly Row[]>;
}
