import { type Chunks, countsPerChunk, featureGroups } from '../../../src/text/injection/chunks.ts';
import { type ChannelGroup, denseSize, writeDense } from '../../../src/text/injection/dense.ts';
import { embeddingSize, hiddenSize, inputSize, poolFactor } from '../../../src/text/injection/network.ts';
import type { Parameters } from './parameters.ts';

/** A window of a featurised text. */
export interface Shown {
  readonly chunks: Chunks;
  readonly from: number;
  readonly to: number;
  readonly channel: ChannelGroup;
}

/** How one step goes. */
export interface Step {
  /** What the network should say, 0 to 1. */
  readonly target: number;
  readonly weight: number;
  readonly rate: number;
  /** The share of features that is hidden from it this time. */
  readonly dropped: number;
  /** Hides words and characters, as those of a language are that was never learnt. */
  readonly conceptsOnly: boolean;
}

/** Shows windows to a network. */
export interface Learner {
  /** The logit, nothing learnt. */
  judge(shown: Shown): number;
  /** One step of Adagrad on the cross entropy. @returns the logit before it */
  learn(shown: Shown, step: Step): number;
}

const decay = 1e-5;
/** The place of concepts among the groups of features. */
const conceptGroup = 2;

/** @param seed of the choice which features are dropped */
export function createLearner(parameters: Parameters, seed: number): Learner {
  const { embeddings, linear, hidden, hiddenBias, output, bias, isLearnt } = parameters;
  const inputs = new Float64Array(inputSize);
  const inputGradients = new Float64Array(inputSize);
  const activity = new Float64Array(hiddenSize);
  const counts = new Float64Array(countsPerChunk);
  const factors = new Float64Array(featureGroups);
  const keptEnds = new Int32Array(featureGroups);
  let kept = new Int32Array(8192);
  let state = seed | 1;

  /** xorshift32: one draw a feature has to be cheap. */
  function draw(): number {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  }

  /** Pools the features of the window that are not dropped into the inputs. @returns the linear part */
  function look({ chunks, from, to, channel }: Shown, dropped: number, conceptsOnly: boolean): number {
    inputs.fill(0);
    const limit = dropped * 2 ** 32;
    let size = 0;
    let total = 0;
    for (let group = 0; group < featureGroups; group += 1) {
      const ids = chunks.ids[group] ?? new Int32Array(0);
      const start = from === 0 ? 0 : (chunks.idEnds[(from - 1) * featureGroups + group] ?? 0);
      const end = chunks.idEnds[(to - 1) * featureGroups + group] ?? 0;
      if (size + end - start > kept.length) {
        const larger = new Int32Array((size + end - start) * 2);
        larger.set(kept);
        kept = larger;
      }
      const base = group * embeddingSize;
      let sum = 0;
      let features = 0;
      for (let at = conceptsOnly && group < conceptGroup ? end : start; at < end; at += 1) {
        if (dropped > 0 && draw() < limit) continue;
        features += 1;
        const id = ids[at] ?? 0;
        if (isLearnt[id] === 0) continue;
        kept[size++] = id;
        sum += linear[id] ?? 0;
        const row = id * embeddingSize;
        for (let unit = 0; unit < embeddingSize; unit += 1) {
          inputs[base + unit] = (inputs[base + unit] ?? 0) + (embeddings[row + unit] ?? 0);
        }
      }
      const factor = poolFactor(features, group);
      factors[group] = factor;
      keptEnds[group] = size;
      total += sum * factor;
      for (let unit = 0; unit < embeddingSize; unit += 1) inputs[base + unit] = (inputs[base + unit] ?? 0) * factor;
    }
    lookAtCounts(chunks, from, to, channel);
    return total;
  }

  function lookAtCounts(chunks: Chunks, from: number, to: number, channel: ChannelGroup): void {
    counts.fill(0);
    let allUnits = 0;
    for (let chunk = 0; chunk < chunks.size; chunk += 1) {
      const row = chunk * countsPerChunk;
      allUnits += chunks.counts[row + 1] ?? 0;
      if (chunk < from || chunk >= to) continue;
      for (let which = 0; which < countsPerChunk; which += 1) {
        counts[which] = (counts[which] ?? 0) + (chunks.counts[row + which] ?? 0);
      }
    }
    writeDense(inputs, inputSize - denseSize, counts, {
      share: (counts[1] ?? 0) / Math.max(1, allUnits),
      startsText: from === 0,
      endsText: to === chunks.size,
      channel,
    });
  }

  function forward(linearPart: number): number {
    let logit = (bias[0] ?? 0) + linearPart;
    let at = 0;
    for (let unit = 0; unit < hiddenSize; unit += 1) {
      let sum = hiddenBias[unit] ?? 0;
      for (let input = 0; input < inputSize; input += 1) sum += (hidden[at++] ?? 0) * (inputs[input] ?? 0);
      activity[unit] = sum > 0 ? sum : 0;
      if (sum > 0) logit += sum * (output[unit] ?? 0);
    }
    return logit;
  }

  function learnLayers(gradient: number, rate: number): void {
    inputGradients.fill(0);
    adjust(bias, memoryOfBias, 0, gradient, rate);
    for (let unit = 0; unit < hiddenSize; unit += 1) {
      const active = activity[unit] ?? 0;
      if (active === 0) continue;
      const inner = gradient * (output[unit] ?? 0);
      const row = unit * inputSize;
      adjust(output, parameters.outputMemory, unit, gradient * active, rate);
      adjust(hiddenBias, parameters.hiddenBiasMemory, unit, inner, rate);
      for (let input = 0; input < inputSize; input += 1) {
        inputGradients[input] = (inputGradients[input] ?? 0) + inner * (hidden[row + input] ?? 0);
        adjust(hidden, parameters.hiddenMemory, row + input, inner * (inputs[input] ?? 0), rate);
      }
    }
  }
  const memoryOfBias = new Float32Array([0.1]);

  function learnFeatures(gradient: number, rate: number): void {
    const { embeddingMemory, linearMemory } = parameters;
    let at = 0;
    for (let group = 0; group < featureGroups; group += 1) {
      const factor = factors[group] ?? 0;
      const base = group * embeddingSize;
      const linearGradient = gradient * factor;
      let square = 0;
      for (let unit = 0; unit < embeddingSize; unit += 1) square += ((inputGradients[base + unit] ?? 0) * factor) ** 2;
      square /= embeddingSize;
      for (const end = keptEnds[group] ?? 0; at < end; at += 1) {
        const id = kept[at] ?? 0;
        const memory = (linearMemory[id] ?? 0) + linearGradient * linearGradient;
        linearMemory[id] = memory;
        const weight = linear[id] ?? 0;
        linear[id] = weight - rate * (linearGradient / Math.sqrt(memory) + decay * weight);
        const rowMemory = (embeddingMemory[id] ?? 0) + square;
        embeddingMemory[id] = rowMemory;
        const pace = (rate * factor) / Math.sqrt(rowMemory);
        const row = id * embeddingSize;
        for (let unit = 0; unit < embeddingSize; unit += 1) {
          embeddings[row + unit] = (embeddings[row + unit] ?? 0) - pace * (inputGradients[base + unit] ?? 0);
        }
      }
    }
  }

  return {
    judge: (shown) => forward(look(shown, 0, false)),
    learn: (shown, { target, weight, rate, dropped, conceptsOnly }) => {
      const logit = forward(look(shown, dropped, conceptsOnly));
      const gradient = (1 / (1 + Math.exp(-logit)) - target) * weight;
      learnLayers(gradient, rate);
      learnFeatures(gradient, rate);
      return logit;
    },
  };
}

function adjust(values: Float32Array, memory: Float32Array, at: number, gradient: number, rate: number): void {
  const square = (memory[at] ?? 0) + gradient * gradient;
  memory[at] = square;
  values[at] = (values[at] ?? 0) - (rate * gradient) / Math.sqrt(square);
}
