import type { ClosableSource } from '../source.ts';

/** Bytes that are in memory already. */
export function memorySource(given: Uint8Array): ClosableSource {
  // A Buffer's `slice` does not copy: whoever copies what must stay relies on a plain array.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  return {
    sizeBytes: bytes.length,
    read: async (position, length) => bytes.subarray(position, position + Math.max(0, length)),
    close() {},
  };
}
