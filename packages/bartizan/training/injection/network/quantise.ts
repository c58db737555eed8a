import type { Network } from '../../../src/text/injection/network.ts';
import type { Parameters } from './parameters.ts';

/** The share of values that may be cut off so that the others are kept finer. */
const cutShare = 1e-5;

/** The network as it is shipped: bytes for all that is looked up, floats for the small layers. */
export function quantise(parameters: Parameters): Network {
  const embeddings = toBytes(parameters.embeddings);
  const linear = toBytes(parameters.linear);
  return {
    embeddings: embeddings.bytes,
    embeddingScale: embeddings.scale,
    linear: linear.bytes,
    linearScale: linear.scale,
    hidden: Float32Array.from(parameters.hidden),
    hiddenBias: Float32Array.from(parameters.hiddenBias),
    output: Float32Array.from(parameters.output),
    outputBias: parameters.bias[0] ?? 0,
  };
}

function toBytes(values: Float32Array): { readonly bytes: Int8Array; readonly scale: number } {
  const sizes = values
    .filter((value) => value !== 0)
    .map(Math.abs)
    .sort();
  const largest = sizes[Math.floor((sizes.length - 1) * (1 - cutShare))] ?? 1;
  // A float so that reading it back from the file gives the same bits.
  const scale = Math.fround(Math.max(largest, 1e-9) / 127);
  const bytes = new Int8Array(values.length);
  for (const [at, value] of values.entries()) bytes[at] = Math.max(-127, Math.min(127, Math.round(value / scale)));
  return { bytes, scale };
}
