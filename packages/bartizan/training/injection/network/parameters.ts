import type { Random } from '../../../src/foundation/index.ts';
import { bucketBits } from '../../../src/text/injection/hash.ts';
import { embeddingSize, hiddenSize, inputSize } from '../../../src/text/injection/network.ts';

const buckets = 1 << bucketBits;

/** The network while it learns: floats, and for each what Adagrad remembers of its gradients. */
export interface Parameters {
  readonly embeddings: Float32Array;
  /** One per bucket: the mean square over the row. */
  readonly embeddingMemory: Float32Array;
  readonly linear: Float32Array;
  readonly linearMemory: Float32Array;
  readonly hidden: Float32Array;
  readonly hiddenMemory: Float32Array;
  readonly hiddenBias: Float32Array;
  readonly hiddenBiasMemory: Float32Array;
  readonly output: Float32Array;
  readonly outputMemory: Float32Array;
  /** The output's bias and its memory. */
  readonly bias: Float32Array;
  /** 1 for buckets that are learnt. */
  readonly isLearnt: Uint8Array;
}

/** Memory at the start: a feature that is met once or twice moves little. */
const startMemory = 1e-3;

/** Small random embeddings and hidden weights, nothing else known yet. */
export function startParameters(random: Random, isLearnt: Uint8Array): Parameters {
  const uniform = (size: number, width: number): Float32Array =>
    Float32Array.from({ length: size }, () => (random.next() * 2 - 1) * width);
  const memory = (size: number): Float32Array => new Float32Array(size).fill(startMemory);
  const embeddings = uniform(buckets * embeddingSize, 0.1);
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    if (isLearnt[bucket] === 0) embeddings.fill(0, bucket * embeddingSize, (bucket + 1) * embeddingSize);
  }
  return {
    embeddings,
    embeddingMemory: memory(buckets),
    linear: new Float32Array(buckets),
    linearMemory: memory(buckets),
    hidden: uniform(hiddenSize * inputSize, Math.sqrt(3 / inputSize)),
    hiddenMemory: memory(hiddenSize * inputSize).fill(0.1),
    hiddenBias: new Float32Array(hiddenSize).fill(0.05),
    hiddenBiasMemory: memory(hiddenSize).fill(0.1),
    output: uniform(hiddenSize, Math.sqrt(3 / hiddenSize)),
    outputMemory: memory(hiddenSize).fill(0.1),
    bias: new Float32Array([-1]),
    isLearnt,
  };
}
