import { describe, expect, it } from 'vitest';
import { area, recallAt, share, thresholdAt } from './metrics.ts';

describe('share', () => {
  it.each([
    // Newcombe (1998), table I.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [29, 29, 0.883, 1],
  ])('gives the Wilson interval of %i of %i', (hits, of, low, high) => {
    const interval = share(hits, of);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
});

describe('thresholds', () => {
  const benign = Array.from({ length: 200 }, (_, index) => index / 200);

  it.each([0, 0.01, 0.05, 0.5])('lets at most %f of the benign scores reach it', (allowed) => {
    const threshold = thresholdAt(benign, allowed);
    const reached = benign.filter((score) => score >= threshold).length;
    expect(reached).toBe(Math.floor(200 * allowed));
  });

  it('counts attacks above it', () => {
    expect(recallAt([0.2, 0.5, 0.999, 2], benign, 0.01)).toMatchObject({ hits: 2, of: 4 });
  });

  it('measures the area under the curve', () => {
    expect(area([3, 4], [1, 2])).toBe(1);
    expect(area([1, 4], [2, 3])).toBe(0.5);
  });
});
