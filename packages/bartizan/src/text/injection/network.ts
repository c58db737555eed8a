import { featureGroups } from './chunks.ts';
import { denseSize } from './dense.ts';

/** Units of the embedding of a feature. */
export const embeddingSize = 12;
/** Hidden units. */
export const hiddenSize = 24;
/** Inputs of the hidden layer: a pooled embedding per feature group, and the dense features. */
export const inputSize = featureGroups * embeddingSize + denseSize;

/**
 * The trained network: a linear weight and a small embedding per bucket, both pooled per feature group, then one hidden
 * layer.
 */
export interface Network {
  /** One row of `embeddingSize` per bucket, times `embeddingScale`. */
  readonly embeddings: Int8Array;
  readonly embeddingScale: number;
  /** One per bucket, times `linearScale`. */
  readonly linear: Int8Array;
  readonly linearScale: number;
  /** `hiddenSize` rows of `inputSize`. */
  readonly hidden: Float32Array;
  readonly hiddenBias: Float32Array;
  readonly output: Float32Array;
  readonly outputBias: number;
}

/** Features of a group, about those of thirty words, above which pooling is a mean. */
const fullAt = [120, 320, 60] as const;

/**
 * What the sum over a group's features is multiplied by: the root's inverse for short texts, so that more evidence
 * counts for more, and the mean's for long ones, so that length alone never does.
 */
export function poolFactor(features: number, group: number): number {
  if (features === 0) return 0;
  const full = fullAt[group] ?? 1;
  return features <= full ? 1 / Math.sqrt(features) : Math.sqrt(full) / features;
}

/** The hidden layer and the output, on inputs that are already pooled and scaled: a logit. */
export function forward(network: Network, inputs: Float64Array, linear: number): number {
  const { hidden, hiddenBias, output } = network;
  let logit = network.outputBias + linear;
  let at = 0;
  for (let unit = 0; unit < hiddenSize; unit += 1) {
    let sum = hiddenBias[unit] ?? 0;
    for (let input = 0; input < inputSize; input += 1) sum += (hidden[at++] ?? 0) * (inputs[input] ?? 0);
    if (sum > 0) logit += sum * (output[unit] ?? 0);
  }
  return logit;
}
