import type { ByteSource } from '../../source.ts';
import { longLiteralBytes, readCount } from '../literals.ts';
import { type Argument, opcodes } from '../opcodes.ts';
import { readFully } from '../slices.ts';

const windowBytes = 256 * 1024;

/** Bytes of a long argument that are held. */
const headBytes = 2048;

/** What came of looking for the next opcode; `line` is one whose line is longer than the window. */
export type ReaderStatus = 'opcode' | 'more' | 'line' | 'end' | 'cut' | 'unknown';

const fixedBytes: Readonly<Partial<Record<Argument, number>>> = { none: 0, bytes1: 1, bytes2: 2, bytes4: 4, bytes8: 8 };
const countBytes: Readonly<Partial<Record<Argument, number>>> = { counted1: 1, counted4: 4, counted8: 8 };

/** Steps through a stream from opcode to opcode and knows nothing of what they do. */
export class OpcodeReader {
  /** The opcode at hand and where it stands in the source. */
  code = 0;
  position: number;
  /** Position behind the opcode and its argument; set it to go on elsewhere. */
  next: number;
  /** The argument without its length, as an index of `bytes`; of a long one only the beginning is held. */
  argument = 0;
  argumentBytes = 0;
  /** All bytes of the argument, held or not. */
  wholeBytes = 0;
  /** For names on two lines: where the second begins in `bytes`. */
  secondLine = 0;
  bytes: Uint8Array = new Uint8Array(0);
  readonly #source: ByteSource;
  readonly #end: number;
  #base: number;

  constructor(source: ByteSource, start: number, end: number) {
    this.#source = source;
    this.#end = Math.min(end, source.sizeBytes);
    this.#base = start;
    this.position = start;
    this.next = start;
  }

  /** Takes the opcode that stands at `next`; on `more` wait for `fill`, on `line` for `takeLine`, and ask again. */
  read(): ReaderStatus {
    const at = this.next - this.#base;
    const held = this.bytes.length;
    if (this.next >= this.#end) return 'end';
    if (at < 0 || at >= held) return 'more';
    const code = this.bytes[at] ?? 0;
    const argument = opcodes[code]?.argument;
    if (argument === undefined) return 'unknown';
    const fixed = fixedBytes[argument];
    if (fixed !== undefined) return this.#take(code, at, 1, fixed);
    const width = countBytes[argument];
    if (width === undefined) return this.#lines(code, at, argument === 'line2');
    if (at + 1 + width > held) return this.#missing();
    return this.#take(code, at, 1 + width, readCount(this.bytes, at + 1, width));
  }

  /** Reads on from `next`. @returns false when that brings nothing new */
  async fill(): Promise<boolean> {
    if (this.next === this.#base && this.bytes.length > 0) return false;
    this.#base = this.next;
    this.bytes = await readFully(this.#source, this.next, Math.min(windowBytes, this.#end - this.next));
    return this.bytes.length > 0;
  }

  /** Takes an opcode with a line longer than the window: only its beginning is held. */
  async takeLine(): Promise<boolean> {
    for (let at = this.next; at < this.#end; ) {
      const piece = await this.#source.read(at, Math.min(1 << 20, this.#end - at));
      if (piece.length === 0) return false;
      const newline = piece.indexOf(10);
      if (newline >= 0) {
        this.#become(this.bytes[0] ?? 0, 1, headBytes, at + newline + 1);
        this.wholeBytes = this.next - this.position - 2;
        return true;
      }
      at += piece.length;
    }
    return false;
  }

  #missing(): ReaderStatus {
    return this.#base + this.bytes.length >= this.#end ? 'cut' : 'more';
  }

  #become(code: number, argument: number, argumentBytes: number, next: number): void {
    this.code = code;
    this.position = this.next;
    this.argument = argument;
    this.argumentBytes = argumentBytes;
    this.next = next;
  }

  #take(code: number, at: number, head: number, length: number): ReaderStatus {
    const next = this.next + head + length;
    if (next > this.#end) return 'cut';
    const heldBytes = length > longLiteralBytes ? headBytes : length;
    if (at + head + heldBytes > this.bytes.length) return this.#missing();
    this.#become(code, at + head, heldBytes, next);
    this.wholeBytes = length;
    return 'opcode';
  }

  #lines(code: number, at: number, isTwo: boolean): ReaderStatus {
    const first = this.bytes.indexOf(10, at + 1);
    const last = first >= 0 && isTwo ? this.bytes.indexOf(10, first + 1) : first;
    if (first < 0 || last < 0) {
      const status = this.#missing();
      if (status === 'cut' || at > 0) return status;
      // Nobody imports a name of so many characters.
      return isTwo ? 'cut' : 'line';
    }
    this.#become(code, at + 1, last - at - 1, this.next + last + 1 - at);
    this.wholeBytes = this.argumentBytes;
    this.secondLine = isTwo ? first + 1 : 0;
    return 'opcode';
  }
}
