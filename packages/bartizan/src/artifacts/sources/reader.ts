import { BartizanError } from '../../foundation/index.ts';
import type { ByteSource } from '../source.ts';

const defaultWindowBytes = 256 * 1024;

/**
 * Reads numbers and bytes from front to back, little-endian. `need` first, then take without waiting;
 * when more is taken than there is, the error says what was cut off.
 */
export class ForwardReader {
  readonly #source: ByteSource;
  readonly #windowBytes: number;
  #window: Uint8Array = new Uint8Array(0);
  #view: DataView = new DataView(new ArrayBuffer(0));
  #windowStart = 0;
  #at = 0;

  constructor(source: ByteSource, position = 0, windowBytes = defaultWindowBytes) {
    this.#source = source;
    this.#windowBytes = windowBytes;
    this.#windowStart = position;
  }

  get position(): number {
    return this.#windowStart + this.#at;
  }

  get remaining(): number {
    return this.#source.sizeBytes - this.position;
  }

  /**
   * Makes sure that `length` bytes can be taken.
   *
   * @throws BartizanError `file-unreadable` when the content ends before
   */
  need(length: number): Promise<void> | undefined {
    return this.#window.length - this.#at >= length ? undefined : this.#fill(length);
  }

  async #fill(length: number): Promise<void> {
    if (length > this.remaining) {
      throw new BartizanError('file-unreadable', `ends early: ${length} bytes expected at ${this.position}`);
    }
    const start = this.position;
    this.#window = await this.#source.read(start, Math.max(length, this.#windowBytes));
    this.#view = new DataView(this.#window.buffer, this.#window.byteOffset, this.#window.byteLength);
    this.#windowStart = start;
    this.#at = 0;
  }

  uint8(): number {
    return this.#view.getUint8(this.#advance(1));
  }

  uint32(): number {
    return this.#view.getUint32(this.#advance(4), true);
  }

  uint64(): bigint {
    return this.#view.getBigUint64(this.#advance(8), true);
  }

  bytes(length: number): Uint8Array {
    const at = this.#advance(length);
    return this.#window.subarray(at, at + length);
  }

  /** Goes on behind `length` bytes without reading them. */
  skip(length: number): void {
    if (length > this.remaining) {
      throw new BartizanError('file-unreadable', `ends early: ${length} bytes expected at ${this.position}`);
    }
    if (this.#at + length <= this.#window.length) this.#at += length;
    else this.moveTo(this.position + length);
  }

  moveTo(position: number): void {
    this.#windowStart = position;
    this.#at = 0;
    this.#window = new Uint8Array(0);
    this.#view = new DataView(new ArrayBuffer(0));
  }

  #advance(length: number): number {
    const at = this.#at;
    if (at + length > this.#window.length) throw new TypeError('bytes are taken before they were asked for');
    this.#at = at + length;
    return at;
  }
}
