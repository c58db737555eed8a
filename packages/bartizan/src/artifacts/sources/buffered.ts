import type { ByteSource } from '../source.ts';

const windowBytes = 256 * 1024;

/** Serves small reads that lie near one another from one larger read. */
export function bufferedSource(source: ByteSource): ByteSource {
  let window: Uint8Array = new Uint8Array(0);
  let windowStart = 0;
  return {
    sizeBytes: source.sizeBytes,
    async read(position, length) {
      if (length > windowBytes / 2) return source.read(position, length);
      const end = Math.min(source.sizeBytes, position + length);
      if (position < windowStart || end > windowStart + window.length) {
        window = await source.read(position, windowBytes);
        windowStart = position;
      }
      return window.subarray(position - windowStart, Math.max(position, end) - windowStart);
    },
  };
}
