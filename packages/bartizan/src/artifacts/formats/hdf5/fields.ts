import { BartizanError } from '../../../foundation/index.ts';

/** Takes numbers, little-endian, and texts from a stretch of an HDF5 file, one after another. */
export class Fields {
  readonly bytes: Buffer;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = at;
  }

  get remaining(): number {
    return this.bytes.length - this.at;
  }

  /** An unsigned number of `width` bytes; above 2⁵³ not exact, which is past every file. */
  number(width: number): number {
    const start = this.#advance(width);
    if (width <= 6) return width === 0 ? 0 : this.bytes.readUIntLE(start, width);
    return this.bytes.readUInt32LE(start) + this.bytes.readUIntLE(start + 4, width - 4) * 2 ** 32;
  }

  /** An address, or undefined for the one that stands for nothing: all ones. */
  address(width: number): number | undefined {
    const start = this.at;
    const value = this.number(width);
    return this.bytes.subarray(start, this.at).every((byte) => byte === 0xff) ? undefined : value;
  }

  take(length: number): Buffer {
    const start = this.#advance(length);
    return this.bytes.subarray(start, start + length);
  }

  skip(length: number): void {
    this.#advance(length);
  }

  /** Text up to a zero byte, which is passed as well. */
  text(): string {
    const end = this.bytes.indexOf(0, this.at);
    if (end < 0) throw damaged('a text has no end');
    const text = this.bytes.toString('utf8', this.at, end);
    this.at = end + 1;
    return text;
  }

  expect(signature: string): void {
    if (this.take(signature.length).toString('latin1') !== signature) throw damaged(`${signature} is missing`);
  }

  #advance(length: number): number {
    const start = this.at;
    if (length < 0 || start + length > this.bytes.length) throw damaged('a structure ends early');
    this.at = start + length;
    return start;
  }
}

/** What is wrong with the file. */
export function damaged(what: string): BartizanError {
  return new BartizanError('file-unreadable', `the HDF5 structure cannot be followed: ${what}`);
}
