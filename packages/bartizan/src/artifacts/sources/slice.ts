import type { ByteSource } from '../source.ts';

/** A stretch of another source, such as a stored member of an archive; cut off at the end of that source. */
export function sliceSource(source: ByteSource, start: number, length: number): ByteSource {
  const from = Math.min(Math.max(0, start), source.sizeBytes);
  const sizeBytes = Math.max(0, Math.min(length, source.sizeBytes - from));
  return {
    sizeBytes,
    read: (position, wanted) => {
      const offset = Math.min(Math.max(0, position), sizeBytes);
      return source.read(from + offset, Math.max(0, Math.min(wanted, sizeBytes - offset)));
    },
  };
}
