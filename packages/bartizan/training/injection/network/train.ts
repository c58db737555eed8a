import type { Random } from '../../../src/foundation/index.ts';
import { featureGroups } from '../../../src/text/injection/chunks.ts';
import { createFeaturiser, type Featuriser } from '../../../src/text/injection/featurise.ts';
import { bucketBits } from '../../../src/text/injection/hash.ts';
import type { Network } from '../../../src/text/injection/network.ts';
import { type Example, isAttack } from '../example.ts';
import { createLearner, type Learner } from './learner.ts';
import { type Parameters, startParameters } from './parameters.ts';
import { pickWindows } from './pick.ts';
import { quantise } from './quantise.ts';

/** How a network is trained. */
export interface Training {
  readonly epochs: number;
  /** Adagrad's step. */
  readonly rate: number;
  /** A feature is learnt when it occurs in this many origins. */
  readonly fewestOrigins: number;
  /** What a text weighs, by its source. */
  weight(example: Example): number;
  /** Called after each epoch with the mean loss. */
  report?(epoch: number, loss: number): void;
}

const smoothing = 0.02;
/** How often only concepts are shown, so that they carry over to languages without texts. */
const conceptShare = 0.15;

/** Trains a network on examples, in an order that follows from the random generator. */
export function train(examples: readonly Example[], training: Training, random: Random): Network {
  return quantise(trainFloat(examples, training, random));
}

/** The same before its values become bytes. */
export function trainFloat(examples: readonly Example[], training: Training, random: Random): Parameters {
  const featurise = createFeaturiser();
  const parameters = startParameters(random.fork('start'), countOrigins(examples, featurise, training.fewestOrigins));
  const learner = createLearner(parameters, random.fork('dropout').integer(2 ** 31));
  const order = Int32Array.from(examples.keys());
  const choice = random.fork('choice');
  for (let epoch = 0; epoch < training.epochs; epoch += 1) {
    shuffle(order, random.fork(`epoch ${epoch}`));
    const rate = training.rate * (1 - (0.9 * epoch) / training.epochs);
    let loss = 0;
    for (const index of order) {
      const example = examples[index];
      if (example !== undefined)
        loss += learnExample(learner, featurise, example, training.weight(example), rate, choice);
    }
    training.report?.(epoch, loss / examples.length);
  }
  return parameters;
}

function learnExample(
  learner: Learner,
  featurise: Featuriser,
  example: Example,
  weight: number,
  rate: number,
  random: Random,
): number {
  const chunks = featurise(example.text);
  let loss = 0;
  for (const { from, to, label } of pickWindows(example, chunks, learner, random)) {
    // Benign text is often shown with most of it hidden, so that what is unknown stays benign.
    const dropped = label === 0 ? random.next() ** 1.5 * 0.9 : random.next() * 0.5;
    const target = label === 0 ? smoothing / 2 : 1 - smoothing;
    const conceptsOnly = random.next() < conceptShare;
    const shown = { chunks, from, to, channel: example.channel };
    const logit = learner.learn(shown, { target, weight, rate, dropped, conceptsOnly });
    loss += Math.log1p(Math.exp(label === 0 ? logit : -logit)) * weight;
  }
  return loss;
}

/** Which buckets occur in enough origins to be learnt. */
function countOrigins(examples: readonly Example[], featurise: Featuriser, fewest: number): Uint8Array {
  const origins = new Map<string, number>();
  const last = new Int32Array(1 << bucketBits);
  const counts = new Uint8Array(1 << bucketBits);
  // Examples of one origin stand together in this order, so that the last one seen tells whether it is new.
  const sorted = [...examples].sort((a, b) => (a.origin < b.origin ? -1 : a.origin > b.origin ? 1 : 0));
  for (const { text, origin } of sorted) {
    const number = origins.get(origin) ?? origins.size + 1;
    origins.set(origin, number);
    const chunks = featurise(text);
    for (let group = 0; group < featureGroups; group += 1) {
      const ids = chunks.ids[group] ?? new Int32Array(0);
      const end = chunks.size === 0 ? 0 : (chunks.idEnds[(chunks.size - 1) * featureGroups + group] ?? 0);
      for (let at = 0; at < end; at += 1) {
        const id = ids[at] ?? 0;
        if (last[id] === number) continue;
        last[id] = number;
        counts[id] = Math.min(255, (counts[id] ?? 0) + 1);
      }
    }
  }
  return counts.map((seen) => (seen >= fewest ? 1 : 0));
}

function shuffle(order: Int32Array, random: Random): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = random.integer(at + 1);
    const held = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = held;
  }
}

/** How many examples of each source there are. */
export function countSources(examples: readonly Example[]): Map<string, { attacks: number; benign: number }> {
  const counts = new Map<string, { attacks: number; benign: number }>();
  for (const example of examples) {
    const count = counts.get(example.source) ?? { attacks: 0, benign: 0 };
    counts.set(example.source, count);
    if (isAttack(example)) count.attacks += 1;
    else count.benign += 1;
  }
  return counts;
}
