import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../foundation/index.ts';
import { clusteredRate, comparePairs, correctedRate, hitRate, type Tally, wilsonRate } from './index.ts';

describe('wilsonRate', () => {
  it.each([
    // Wilson 1927 as tabulated by Newcombe (1998): 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i', (successes, trials, low, high) => {
    const { interval } = wilsonRate({ successes, trials });
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
  it('knows nothing without trials', () => {
    const { value, interval, n } = wilsonRate({ successes: 0, trials: 0 });
    expect({ value, low: interval.low, high: interval.high, n }).toEqual({ value: Number.NaN, low: 0, high: 1, n: 0 });
  });
});

describe('clusteredRate', () => {
  it('is Wilson’s interval where every cluster has one trial', () => {
    const clusters = [0, 1, 0, 0, 1, 1, 0, 0].map((successes) => ({ successes, trials: 1 }));
    expect(clusteredRate(clusters).interval).toEqual(wilsonRate({ successes: 3, trials: 8 }).interval);
  });
  it('counts a cluster once where its trials always agree', () => {
    const clusters = [0, 5, 0, 0, 5, 5, 0, 0].map((successes) => ({ successes, trials: 5 }));
    const plain = wilsonRate({ successes: 15, trials: 40 }).interval;
    const { interval } = clusteredRate(clusters);
    expect(interval.high - interval.low).toBeGreaterThan(1.8 * (plain.high - plain.low));
  });
  it('does not take repeats of nothing for knowledge', () => {
    const clusters = [1, 2, 3].map(() => ({ successes: 0, trials: 100 }));
    expect(clusteredRate(clusters).interval.high).toBeCloseTo(wilsonRate({ successes: 0, trials: 3 }).interval.high, 9);
  });
});

describe('correctedRate', () => {
  const good = { sensitivity: { successes: 95, trials: 100 }, specificity: { successes: 90, trials: 100 } };
  it('takes false alarms of the judge away', () => {
    expect(correctedRate({ successes: 10, trials: 100 }, good).value).toBeCloseTo(0, 9);
    expect(correctedRate({ successes: 95, trials: 100 }, good).value).toBeCloseTo(1, 9);
    expect(correctedRate({ successes: 44, trials: 100 }, good).value).toBeCloseTo(0.4, 9);
  });
  it('is wider the fewer labelled examples there were', () => {
    const few = { sensitivity: { successes: 19, trials: 20 }, specificity: { successes: 18, trials: 20 } };
    const width = (calibration: typeof good): number => {
      const { interval } = correctedRate({ successes: 44, trials: 100 }, calibration);
      return interval.high - interval.low;
    };
    expect(width(few)).toBeGreaterThan(1.3 * width(good));
  });
  it('says nothing with a judge that guesses', () => {
    const blind = { sensitivity: { successes: 50, trials: 100 }, specificity: { successes: 50, trials: 100 } };
    const { value, interval } = correctedRate({ successes: 5, trials: 10 }, blind);
    expect([value, interval.low, interval.high]).toEqual([Number.NaN, 0, 1]);
  });
});

describe('hitRate', () => {
  it('is the plain rate at k = 1', () => {
    const prompts = [
      { successes: 1, trials: 4 },
      { successes: 3, trials: 4 },
    ];
    expect(hitRate(prompts, 1).value).toBeCloseTo(0.5, 12);
  });
  it('is unbiased: 1 − C(3, 2) / C(4, 2) for one success of four', () => {
    expect(hitRate([{ successes: 1, trials: 4 }], 2).value).toBeCloseTo(0.5, 12);
  });
  it('leaves out what was tried too rarely', () => {
    expect(hitRate([{ successes: 1, trials: 1 }], 2)).toMatchObject({ n: 0, value: Number.NaN });
  });
  it('refuses a k that is none', () => expect(() => hitRate([], 0)).toThrow('positive integer'));
});

describe('comparePairs', () => {
  const pair = (before: number, after: number): { before: Tally; after: Tally } => ({
    before: { successes: before, trials: 4 },
    after: { successes: after, trials: 4 },
  });
  it('finds no change where there is none, without being sure of it', () => {
    const result = comparePairs([pair(1, 1), pair(2, 2), pair(0, 0)], seededRandom('1'));
    expect(result).toMatchObject({ value: 0, pValue: 1, rose: 0, fell: 0 });
    expect(result.interval.high).toBeGreaterThan(0.3);
  });
  it('tests exactly: five prompts that all fell have 2 of 32 sign patterns as extreme', () => {
    const pairs = [1, 2, 3, 4, 5].map(() => pair(4, 0));
    expect(comparePairs(pairs, seededRandom('1'))).toMatchObject({ value: -1, pValue: 2 / 32, fell: 5 });
  });
  it('draws signs where there are many, the same for the same seed', () => {
    const pairs = Array.from({ length: 40 }, (_, index) => pair(index % 4, index % 3));
    const once = comparePairs(pairs, seededRandom('1'));
    expect(comparePairs(pairs, seededRandom('1'))).toEqual(once);
    expect(once.pValue).toBeGreaterThan(0.001);
  });
});

describe('every interval', () => {
  const tally = fc
    .tuple(fc.nat(60), fc.nat(60))
    .map(([a, b]) => ({ successes: Math.min(a, b), trials: Math.max(a, b) }));
  const holds = fc.property(fc.array(tally, { maxLength: 30 }), tally, tally, (tallies, se, sp) => {
    const estimates = [
      clusteredRate(tallies),
      hitRate(tallies, 2),
      ...tallies.map((one) => wilsonRate(one)),
      ...tallies.map((one) => correctedRate(one, { sensitivity: se, specificity: sp })),
    ];
    for (const { value, interval } of estimates) {
      expect(interval.low).toBeGreaterThanOrEqual(0);
      expect(interval.high).toBeLessThanOrEqual(1);
      if (Number.isNaN(value)) continue;
      expect(value).toBeGreaterThanOrEqual(interval.low - 1e-12);
      expect(value).toBeLessThanOrEqual(interval.high + 1e-12);
    }
  });
  it('lies in its range and holds its value', () => fc.assert(holds));
});
