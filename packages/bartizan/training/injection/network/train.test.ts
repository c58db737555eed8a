import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/foundation/index.ts';
import { createFeaturiser } from '../../../src/text/injection/featurise.ts';
import { sumChunks, windowJudge } from '../../../src/text/injection/windows.ts';
import { englishPhrases } from '../compose/phrases.ts';
import { attackPrompt, benignPrompt } from '../compose/prompts.ts';
import { area } from '../metrics.ts';
import { createLearner } from './learner.ts';
import { quantise } from './quantise.ts';
import { train, trainFloat } from './train.ts';

const phrases = englishPhrases();
const random = seededRandom('train test');
const examples = Array.from({ length: 160 }, (_, index) =>
  index % 2 === 0 ? attackPrompt(phrases, random) : benignPrompt(phrases, random),
);
const unseen = Array.from({ length: 100 }, (_, index) =>
  index % 2 === 0 ? attackPrompt(phrases, random) : benignPrompt(phrases, random),
);
const training = { epochs: 2, rate: 0.05, fewestOrigins: 2, weight: () => 1 };

describe('training', () => {
  const floats = trainFloat(examples, training, seededRandom('a'));

  it('gives the same bytes for the same seed, and others for another', () => {
    const once = quantise(floats);
    const again = train(examples, training, seededRandom('a'));
    const other = train(examples, training, seededRandom('b'));
    expect(Buffer.from(once.embeddings.buffer).equals(Buffer.from(again.embeddings.buffer))).toBe(true);
    expect({ ...again, embeddings: [] }).toEqual({ ...once, embeddings: [] });
    expect(Buffer.from(once.embeddings.buffer).equals(Buffer.from(other.embeddings.buffer))).toBe(false);
  });

  it('learns to tell attacks from harmless prompts', () => {
    const learner = createLearner(floats, 1);
    const featurise = createFeaturiser();
    const logits = unseen.map(({ text }) => {
      const chunks = featurise(text);
      return learner.judge({ chunks, from: 0, to: chunks.size, channel: 'user' });
    });
    const of = (isAttack: boolean) => logits.filter((_, index) => (index % 2 === 0) === isAttack);
    expect(area(of(true), of(false))).toBeGreaterThan(0.85);
  });

  it('is read by inference in bytes as it was learnt in floats', () => {
    const learner = createLearner(floats, 1);
    const network = quantise(floats);
    const featurise = createFeaturiser();
    for (const { text } of unseen.slice(0, 30)) {
      const chunks = featurise(text);
      const judge = windowJudge(network, chunks, sumChunks(network, chunks), 'document');
      for (let from = 0; from < chunks.size; from += 1) {
        const shown = { chunks, from, to: chunks.size, channel: 'document' } as const;
        expect(Math.abs(judge(from, chunks.size) - learner.judge(shown))).toBeLessThan(0.25);
      }
    }
  });
});
