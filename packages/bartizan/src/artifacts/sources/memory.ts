import type { ClosableSource } from '../source.ts';

/** Bytes that are in memory already. */
export function memorySource(bytes: Uint8Array): ClosableSource {
  return {
    sizeBytes: bytes.length,
    read: async (position, length) => bytes.subarray(position, position + Math.max(0, length)),
    close() {},
  };
}
