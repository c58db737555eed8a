import { BartizanError } from '../../../foundation/index.ts';
import type { WireRange } from './wire.ts';

/** The limit of the reference parsers. */
const deepestGroup = 100;

/**
 * Goes through the fields of a message in memory that are stretches of bytes; numbers and groups are
 * passed over. It makes no objects: files of millions of tiny fields take no longer than their bytes.
 */
export class FieldCursor {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  #at: number;
  #groups: number[] | undefined;

  /** The field that `next` has come to: its number, and where its bytes are. */
  number = 0;
  start = 0;
  end = 0;

  /** @param range within `bytes` */
  constructor(bytes: Uint8Array, { start, end }: WireRange) {
    this.#bytes = bytes;
    this.#at = start;
    this.#end = end;
  }

  /**
   * Goes on to the next field; false at the end.
   *
   * @throws BartizanError `file-unreadable` where the bytes are no message
   */
  next(): boolean {
    while (this.#at < this.#end) {
      const tag = this.#varint();
      const number = Math.floor(tag / 8);
      const wireType = tag % 8;
      if (number < 1 || number > 0x1fffffff || wireType > 5) throw this.#wrong();
      if (wireType === 2) {
        const length = this.#varint();
        const start = this.#at;
        this.#pass(length);
        if (this.#groups !== undefined && this.#groups.length > 0) continue;
        this.number = number;
        this.start = start;
        this.end = this.#at;
        return true;
      }
      if (wireType === 0) this.#varint();
      else if (wireType === 1) this.#pass(8);
      else if (wireType === 5) this.#pass(4);
      else this.#group(number, wireType === 3);
    }
    if (this.#groups !== undefined && this.#groups.length > 0) throw this.#wrong();
    return false;
  }

  #group(number: number, isOpening: boolean): void {
    this.#groups ??= [];
    if (isOpening) this.#groups.push(number);
    else if (this.#groups.pop() !== number) throw this.#wrong();
    if (this.#groups.length > deepestGroup) throw this.#wrong();
  }

  #pass(length: number): void {
    this.#at += length;
    if (this.#at > this.#end) throw this.#wrong();
  }

  /** Above 2⁵³ not exact, which is past every length. */
  #varint(): number {
    let value = 0;
    for (let scale = 1; scale <= 2 ** 63; scale *= 128) {
      if (this.#at >= this.#end) throw this.#wrong();
      const byte = this.#bytes[this.#at++] ?? 0;
      if (byte < 128) return value + byte * scale;
      value += (byte & 127) * scale;
    }
    throw this.#wrong();
  }

  #wrong(): BartizanError {
    return new BartizanError('file-unreadable', `is no protobuf message from ${this.#at} on`);
  }
}
