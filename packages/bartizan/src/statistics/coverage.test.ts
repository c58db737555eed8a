import { describe, expect, it } from 'vitest';
import { type Random, seededRandom } from '../foundation/index.ts';
import { clusteredRate, comparePairs, correctedRate, type Estimate, hitRate, type Tally, wilsonRate } from './index.ts';

const simulations = 4000;
/** Fewer where each one draws permutations. */
const comparisons = 400;
const rates = [0, 0.02, 0.1, 0.5, 1];

/** How often the interval holds the truth. */
function coverage(seed: string, truth: number, estimate: (random: Random) => Estimate, runs = simulations): number {
  const random = seededRandom(seed);
  let held = 0;
  for (let run = 0; run < runs; run += 1) {
    const { interval } = estimate(random);
    if (interval.low <= truth + 1e-12 && truth - 1e-12 <= interval.high) held += 1;
  }
  return held / runs;
}

function draw(random: Random, rate: number, trials: number): Tally {
  let successes = 0;
  for (let trial = 0; trial < trials; trial += 1) if (random.next() < rate) successes += 1;
  return { successes, trials };
}

/** A prompt's own rate: mixed with 0 and 1, so that its repeats resemble each other (intra-cluster correlation). */
function promptRate(random: Random, rate: number, correlation: number): number {
  if (random.next() >= correlation) return rate;
  return random.next() < rate ? 1 : 0;
}

// The level is 0.95; a discrete interval may fall a little below it.
describe.each(rates)('at a true rate of %f', (rate) => {
  it('Wilson covers 30 independent attempts', () => {
    expect(coverage(`wilson ${rate}`, rate, (random) => wilsonRate(draw(random, rate, 30)))).toBeGreaterThanOrEqual(
      0.93,
    );
  });
  it.each([0, 0.3, 0.8, 1])('clusters of 5 repeats of 30 prompts with correlation %f are covered', (correlation) => {
    const covered = coverage(`cluster ${rate} ${correlation}`, rate, (random) =>
      clusteredRate(Array.from({ length: 30 }, () => draw(random, promptRate(random, rate, correlation), 5))),
    );
    expect(covered).toBeGreaterThanOrEqual(0.93);
  });
  it.each([
    [0.92, 0.95, 200],
    [0.8, 0.9, 50],
    [0.98, 0.7, 100],
  ])('a judge of sensitivity %f and specificity %f known from %i examples is corrected for', (se, sp, examples) => {
    const covered = coverage(`judge ${rate} ${se} ${sp}`, rate, (random) => {
      const called = draw(random, rate * se + (1 - rate) * (1 - sp), 100);
      return correctedRate(called, {
        sensitivity: draw(random, se, examples),
        specificity: draw(random, sp, examples),
      });
    });
    expect(covered).toBeGreaterThanOrEqual(0.93);
  });
  it.each([0, 0.5])('hit@3 of 30 prompts with 5 repeats and correlation %f is covered', (correlation) => {
    const hit = (share: number): number => 1 - (1 - share) ** 3;
    const truth = correlation * rate + (1 - correlation) * hit(rate);
    const covered = coverage(`hit ${rate} ${correlation}`, truth, (random) =>
      hitRate(
        Array.from({ length: 30 }, () => draw(random, promptRate(random, rate, correlation), 5)),
        3,
      ),
    );
    expect(covered).toBeGreaterThanOrEqual(0.93);
  });
});

describe.each([
  [0, 0],
  [0.1, 0.1],
  [0.5, 0.4],
  [0.3, 0],
  [1, 0.5],
])('from a rate of %f to %f', (before, after) => {
  it('the paired difference over 30 prompts is covered', () => {
    const compare = (random: Random): Estimate =>
      comparePairs(
        Array.from({ length: 30 }, () => ({ before: draw(random, before, 3), after: draw(random, after, 3) })),
        random,
      );
    const covered = coverage(`pairs ${before} ${after}`, after - before, compare, comparisons);
    expect(covered).toBeGreaterThanOrEqual(0.93);
  });
});
