import { type Chunks, countsPerChunk, featureGroups } from './chunks.ts';
import { type ChannelGroup, denseSize, writeDense } from './dense.ts';
import { embeddingSize, forward, inputSize, type Network, poolFactor } from './network.ts';

/** Windows are runs of this many chunks; the whole text is one more, up to `mostWholeChunks`. */
export const windowSizes = [1, 2, 4] as const;

/** Where a window lies, in chunks, and what the network makes of it. */
export interface Window {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly logit: number;
}

const linearAt = 0;
const countAt = featureGroups;
const poolAt = 2 * featureGroups;
const countsAt = poolAt + featureGroups * embeddingSize;
const stride = countsAt + countsPerChunk;

/** Sums of everything from the first chunk on, so that any window is a difference of two rows. */
export function sumChunks(network: Network, chunks: Chunks): Float64Array {
  const { embeddings, linear } = network;
  const sums = new Float64Array((chunks.size + 1) * stride);
  const pool = new Float64Array(embeddingSize);
  for (let chunk = 0; chunk < chunks.size; chunk += 1) {
    const row = (chunk + 1) * stride;
    sums.copyWithin(row, row - stride, row);
    for (let group = 0; group < featureGroups; group += 1) {
      const ids = chunks.ids[group] ?? new Int32Array(0);
      const start = chunk === 0 ? 0 : (chunks.idEnds[(chunk - 1) * featureGroups + group] ?? 0);
      const end = chunks.idEnds[chunk * featureGroups + group] ?? 0;
      pool.fill(0);
      let weight = 0;
      for (let at = start; at < end; at += 1) {
        const id = ids[at] ?? 0;
        weight += linear[id] ?? 0;
        const base = id * embeddingSize;
        for (let unit = 0; unit < embeddingSize; unit += 1)
          pool[unit] = (pool[unit] ?? 0) + (embeddings[base + unit] ?? 0);
      }
      add(sums, row + linearAt + group, weight * network.linearScale);
      add(sums, row + countAt + group, end - start);
      for (let unit = 0; unit < embeddingSize; unit += 1) {
        add(sums, row + poolAt + group * embeddingSize + unit, (pool[unit] ?? 0) * network.embeddingScale);
      }
    }
    for (let which = 0; which < countsPerChunk; which += 1) {
      add(sums, row + countsAt + which, chunks.counts[chunk * countsPerChunk + which] ?? 0);
    }
  }
  return sums;
}

function add(to: Float64Array, at: number, amount: number): void {
  to[at] = (to[at] ?? 0) + amount;
}

/** Judges windows of one text, given the sums of its chunks. */
export function windowJudge(
  network: Network,
  chunks: Chunks,
  sums: Float64Array,
  channel: ChannelGroup,
): (from: number, to: number) => number {
  const inputs = new Float64Array(inputSize);
  const counts = new Float64Array(countsPerChunk);
  const allUnits = Math.max(1, sums[chunks.size * stride + countsAt + 1] ?? 1);
  return (from, to) => {
    const low = from * stride;
    const high = to * stride;
    let linear = 0;
    for (let group = 0; group < featureGroups; group += 1) {
      const features = (sums[high + countAt + group] ?? 0) - (sums[low + countAt + group] ?? 0);
      const factor = poolFactor(features, group);
      linear += ((sums[high + linearAt + group] ?? 0) - (sums[low + linearAt + group] ?? 0)) * factor;
      const pool = poolAt + group * embeddingSize;
      for (let unit = 0; unit < embeddingSize; unit += 1) {
        inputs[group * embeddingSize + unit] =
          ((sums[high + pool + unit] ?? 0) - (sums[low + pool + unit] ?? 0)) * factor;
      }
    }
    for (let which = 0; which < countsPerChunk; which += 1) {
      counts[which] = (sums[high + countsAt + which] ?? 0) - (sums[low + countsAt + which] ?? 0);
    }
    writeDense(inputs, inputSize - denseSize, counts, {
      share: (counts[1] ?? 0) / allUnits,
      startsText: from === 0,
      endsText: to === chunks.size,
      channel,
    });
    return forward(network, inputs, linear);
  };
}

/**
 * The windows of one size: runs of one, two or four chunks, half overlapping, or the whole text. Sizes that reach the
 * whole text have none, since the whole is judged anyway.
 */
export function* windowsOf(size: number, scale: number): Generator<readonly [from: number, to: number]> {
  const length = windowSizes[scale];
  if (length === undefined) {
    if (size > 0) yield [0, size];
    return;
  }
  if (length >= size) return;
  const step = Math.max(1, length / 2);
  for (let from = 0; ; from += step) {
    const to = Math.min(size, from + length);
    yield [from, to];
    if (to === size) return;
  }
}
