import { BartizanError } from '../../../foundation/index.ts';
import type { ByteSource } from '../../source.ts';

/** An offset or a count that leads outside of the file: a reader that trusts it reads foreign memory. */
export class OutOfBounds extends BartizanError {
  readonly at: number;

  constructor(what: string, at: number) {
    super('file-unreadable', `${what} at ${at} leads outside of the file`);
    this.at = at;
  }
}

/** A vector: where its items begin, and how many there are. */
export interface Vector {
  readonly start: number;
  readonly count: number;
}

/** Reads tables of a FlatBuffers file (https://flatbuffers.dev/internals), every offset held against the file's size. */
export class FlatBuffer {
  readonly #source: ByteSource;

  /** @param source buffered: reads are small and near one another */
  constructor(source: ByteSource) {
    this.#source = source;
  }

  /** The table that the file begins with. */
  async root(): Promise<Table> {
    return this.table(await this.follow(0));
  }

  async table(at: number): Promise<Table> {
    const vtable = at - (await this.number(at, 4, true));
    const length = await this.number(vtable, 2);
    if (length < 4 || length % 2 !== 0) throw new OutOfBounds('a table', at);
    const bytes = (await this.bytes(vtable, length)).slice();
    return new Table(this, at, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }

  /** Where an offset leads. */
  async follow(at: number): Promise<number> {
    const offset = await this.number(at, 4);
    if (offset === 0 || at + offset + 4 > this.#source.sizeBytes) throw new OutOfBounds('an offset', at);
    return at + offset;
  }

  async number(at: number, width: 1 | 2 | 4 | 8, isSigned = false): Promise<number> {
    const bytes = await this.bytes(at, width);
    const view = new DataView(bytes.buffer, bytes.byteOffset, width);
    if (width === 8) return Number(isSigned ? view.getBigInt64(0, true) : view.getBigUint64(0, true));
    if (width === 4) return isSigned ? view.getInt32(0, true) : view.getUint32(0, true);
    if (width === 2) return isSigned ? view.getInt16(0, true) : view.getUint16(0, true);
    return isSigned ? view.getInt8(0) : view.getUint8(0);
  }

  /** @throws OutOfBounds */
  async bytes(at: number, length: number): Promise<Uint8Array> {
    if (at < 0 || at + length > this.#source.sizeBytes) throw new OutOfBounds('a value', at);
    return this.#source.read(at, length);
  }
}

/** A table: its fields are found by their number in the schema. */
export class Table {
  readonly at: number;
  readonly #buffer: FlatBuffer;
  readonly #vtable: DataView;

  constructor(buffer: FlatBuffer, at: number, vtable: DataView) {
    this.#buffer = buffer;
    this.at = at;
    this.#vtable = vtable;
  }

  /** Where a field stands, or undefined when it is left at its default. */
  #place(field: number): number | undefined {
    const slot = 4 + field * 2;
    const offset = slot + 2 <= this.#vtable.byteLength ? this.#vtable.getUint16(slot, true) : 0;
    return offset === 0 ? undefined : this.at + offset;
  }

  has(field: number): boolean {
    return this.#place(field) !== undefined;
  }

  async number(field: number, width: 1 | 2 | 4 | 8, isSigned = false): Promise<number> {
    const place = this.#place(field);
    return place === undefined ? 0 : this.#buffer.number(place, width, isSigned);
  }

  /** A vector of items of `itemBytes` each; undefined when it is absent. */
  async vector(field: number, itemBytes: number): Promise<Vector | undefined> {
    const place = this.#place(field);
    if (place === undefined) return undefined;
    const start = await this.#buffer.follow(place);
    const count = await this.#buffer.number(start, 4);
    const end = start + 4 + count * itemBytes;
    if (count > 0) await this.#buffer.bytes(end - 1, 1);
    return { start: start + 4, count };
  }

  async *tables(field: number): AsyncGenerator<Table> {
    const vector = await this.vector(field, 4);
    for (let i = 0; i < (vector?.count ?? 0); i++) {
      yield this.#buffer.table(await this.#buffer.follow((vector?.start ?? 0) + i * 4));
    }
  }

  /** Signed whole numbers of four bytes. */
  async numbers(field: number): Promise<readonly number[]> {
    const vector = await this.vector(field, 4);
    const numbers: number[] = [];
    for (let i = 0; i < (vector?.count ?? 0); i++) {
      numbers.push(await this.#buffer.number((vector?.start ?? 0) + i * 4, 4, true));
    }
    return numbers;
  }

  async text(field: number, longest = 4096): Promise<string> {
    const vector = await this.vector(field, 1);
    if (vector === undefined) return '';
    return Buffer.from(await this.#buffer.bytes(vector.start, Math.min(longest, vector.count))).toString('utf8');
  }
}
