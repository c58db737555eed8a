import type { ByteSource } from '../source.ts';

/** A stretch of another source, such as a stored member of an archive; cut off at the end of that source. */
export function sliceSource(source: ByteSource, start: number, length: number): ByteSource {
  const from = Math.min(Math.max(0, start), source.sizeBytes);
  const sizeBytes = Math.max(0, Math.min(length, source.sizeBytes - from));
  const outer = stretchOf(source);
  const slice: ByteSource = {
    sizeBytes,
    read: (position, wanted) => {
      const offset = Math.min(Math.max(0, position), sizeBytes);
      return source.read(from + offset, Math.max(0, Math.min(wanted, sizeBytes - offset)));
    },
  };
  stretches.set(slice, { base: outer.base, start: outer.start + from });
  return slice;
}

/** Where a source lies in the one that holds its bytes. */
interface Stretch {
  readonly base: ByteSource;
  readonly start: number;
}

const stretches = new WeakMap<ByteSource, Stretch>();

/** The source that holds the bytes, and where in it this one begins: slices of slices are told alike. */
export function stretchOf(source: ByteSource): Stretch {
  return stretches.get(source) ?? { base: source, start: 0 };
}
