import { BartizanError } from '../../../foundation/index.ts';
import type { ByteSource } from '../../source.ts';

/** A window over the packed bytes that decoders take bytes from without waiting. */
export interface PackedInput {
  /** The next byte, or undefined at the end of what is in the window. */
  byte(): number | undefined;
  /** How many bytes are in the window. */
  available(): number;
  /** Reads on until `wanted` bytes are in the window; false when the source has fewer. */
  fill(wanted: number): Promise<boolean>;
  /** The next `length` bytes, which must have been filled. They are copied. */
  take(length: number): Uint8Array;
  /** Looks at a byte without taking it. */
  peek(ahead: number): number | undefined;
  /** Bytes taken so far. */
  position(): number;
}

export function packedInput(source: ByteSource, stepBytes = 256 * 1024): PackedInput {
  let window: Uint8Array = new Uint8Array(0);
  let at = 0;
  let windowStart = 0;
  return {
    byte: () => (at < window.length ? window[at++] : undefined),
    available: () => window.length - at,
    peek: (ahead) => window[at + ahead],
    position: () => windowStart + at,
    take(length) {
      at += length;
      return new Uint8Array(window.subarray(at - length, at));
    },
    async fill(wanted) {
      if (window.length - at >= wanted) return true;
      windowStart += at;
      window = await source.read(windowStart, Math.max(wanted, stepBytes));
      at = 0;
      return window.length >= wanted;
    },
  };
}

/** The error of every decoder: the loader would stop here too. */
export function damagedStream(name: string, why: string): BartizanError {
  return new BartizanError('file-unreadable', `the ${name} stream is damaged: ${why}`);
}
