import type { ByteSource } from '../source.ts';

/** Bytes that are in memory already. */
export function memorySource(bytes: Uint8Array): ByteSource {
  return {
    sizeBytes: bytes.length,
    read: (position, length) => Promise.resolve(bytes.subarray(position, position + length)),
  };
}

/** A stretch of another source. */
export function sliceSource(source: ByteSource, start: number, sizeBytes: number): ByteSource {
  return {
    sizeBytes,
    read: (position, length) => source.read(start + position, Math.max(0, Math.min(length, sizeBytes - position))),
  };
}

/** Half-open range of positions. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A source as a reader sees it that skips some ranges; `cuts` are sorted and do not overlap. */
export interface CutSource extends ByteSource {
  /** The position in the uncut source. */
  original(position: number): number;
}

export function cutSource(source: ByteSource, cuts: readonly Range[]): CutSource {
  const removed = cuts.reduce((sum, cut) => sum + cut.end - cut.start, 0);
  const original = (position: number): number => {
    let shifted = position;
    for (const cut of cuts) if (shifted >= cut.start) shifted += cut.end - cut.start;
    return shifted;
  };
  return {
    sizeBytes: source.sizeBytes - removed,
    original,
    async read(position, length) {
      const start = original(position);
      const next = cuts.find((cut) => cut.start > start);
      const straight = next === undefined ? length : Math.min(length, next.start - start);
      return await source.read(start, straight);
    },
  };
}

/** All of `length` bytes, in one array of its own; fewer only at the end of the source. */
export async function readFully(source: ByteSource, position: number, length: number): Promise<Uint8Array> {
  const first = await source.read(position, length);
  if (first.length >= length || first.length === 0) return first.slice();
  const whole = new Uint8Array(length);
  whole.set(first);
  let filled = first.length;
  while (filled < length) {
    const piece = await source.read(position + filled, length - filled);
    if (piece.length === 0) break;
    whole.set(piece, filled);
    filled += piece.length;
  }
  return whole.subarray(0, filled);
}
