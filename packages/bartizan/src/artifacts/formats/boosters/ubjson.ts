import { BartizanError } from '../../../foundation/index.ts';
import type { ByteSource } from '../../source.ts';
import { ForwardReader } from '../../sources/reader.ts';
import type { Visitor } from './trees.ts';

const deepest = 200;
const longestKey = 4096;

/** Bytes of a number by its marker. */
const widths: Readonly<Record<string, number>> = { i: 1, U: 1, I: 2, l: 4, L: 8, d: 4, D: 8 };

/** Reads UBJSON (https://ubjson.org, draft 12) from front to back, and tells a visitor what it meets. */
export async function visitUbjson(source: ByteSource, visitor: Visitor): Promise<void> {
  const reader = new UbjsonReader(source, visitor);
  await reader.value(await reader.marker(), 0);
  await reader.end();
}

class UbjsonReader {
  readonly #reader: ForwardReader;
  readonly #visitor: Visitor;

  constructor(source: ByteSource, visitor: Visitor) {
    this.#reader = new ForwardReader(source);
    this.#visitor = visitor;
  }

  async marker(): Promise<string> {
    const wait = this.#reader.need(1);
    if (wait !== undefined) await wait;
    return String.fromCharCode(this.#reader.uint8());
  }

  async end(): Promise<void> {
    if (this.#reader.remaining > 0) throw this.#wrong();
  }

  async value(marker: string, depth: number): Promise<void> {
    if (depth > deepest) throw this.#wrong();
    if (marker === '{' || marker === '[') await this.#container(marker, depth);
    else if (marker in widths) this.#visitor.value(await this.#number(marker));
    else if (marker === 'S' || marker === 'H') {
      const text = await this.#text();
      this.#visitor.value(/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined);
    } else if (marker === 'C') {
      await this.#number('U');
      this.#visitor.value(undefined);
    } else if ('TFZ'.includes(marker)) this.#visitor.value(undefined);
    else if (marker !== 'N') throw this.#wrong();
  }

  async #container(marker: '{' | '[', depth: number): Promise<void> {
    const isObject = marker === '{';
    this.#visitor.open(isObject ? 'object' : 'array');
    let next = await this.marker();
    const type = next === '$' ? await this.marker() : undefined;
    if (type !== undefined) next = await this.marker();
    const count = next === '#' ? await this.#count() : undefined;
    if (type !== undefined && count === undefined) throw this.#wrong();
    // Values that take no bytes can be claimed in any number.
    const isEmpty = !isObject && type !== undefined && 'TFZN'.includes(type);
    for (let i = isEmpty ? (count ?? 0) : 0; count === undefined ? next !== (isObject ? '}' : ']') : i < count; i++) {
      const first = count === undefined ? next : isObject || type === undefined ? await this.marker() : '';
      if (isObject) this.#visitor.key(await this.#text(first));
      const own = type ?? (isObject ? await this.marker() : first);
      await this.value(own, depth + 1);
      if (count === undefined) next = await this.marker();
    }
    this.#visitor.close();
  }

  async #count(): Promise<number> {
    const count = await this.#number(await this.marker());
    if (!Number.isSafeInteger(count) || count < 0 || count > this.#reader.remaining) throw this.#wrong();
    return count;
  }

  async #text(marker?: string): Promise<string> {
    const length = await this.#number(marker ?? (await this.marker()));
    if (!Number.isSafeInteger(length) || length < 0 || length > this.#reader.remaining) throw this.#wrong();
    if (length > longestKey) {
      this.#reader.skip(length);
      return '';
    }
    const wait = this.#reader.need(length);
    if (wait !== undefined) await wait;
    return Buffer.from(this.#reader.bytes(length)).toString('utf8');
  }

  /** Big-endian, as UBJSON has it. */
  async #number(marker: string): Promise<number> {
    const width = widths[marker];
    if (width === undefined) throw this.#wrong();
    const wait = this.#reader.need(width);
    if (wait !== undefined) await wait;
    const bytes = this.#reader.bytes(width);
    const view = new DataView(bytes.buffer, bytes.byteOffset, width);
    if (marker === 'U') return view.getUint8(0);
    if (marker === 'i') return view.getInt8(0);
    if (marker === 'I') return view.getInt16(0);
    if (marker === 'l') return view.getInt32(0);
    if (marker === 'L') return Number(view.getBigInt64(0));
    return marker === 'd' ? view.getFloat32(0) : view.getFloat64(0);
  }

  #wrong(): BartizanError {
    return new BartizanError('file-unreadable', `is not valid UBJSON at byte ${this.#reader.position}`);
  }
}
