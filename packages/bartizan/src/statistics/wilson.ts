import { normalFactor } from './distributions.ts';
import { defaultLevel, type Estimate, type Tally } from './estimate.ts';

/**
 * A rate from independent trials with Wilson's score interval (1927): unlike the bootstrap it holds its
 * level where successes are rare or absent.
 *
 * @param tally whole counts; without trials the interval is [0, 1] and the value not a number
 */
export function wilsonRate({ successes, trials }: Tally, level = defaultLevel): Estimate {
  return {
    value: trials === 0 ? Number.NaN : successes / trials,
    interval: { ...scoreBounds(trials === 0 ? 0 : successes / trials, trials, normalFactor(level)), level },
    n: trials,
    method: 'Wilson score interval',
  };
}

/** Wilson's bounds for a share of a sample of any (effective) size. */
export function scoreBounds(share: number, size: number, factor: number): { low: number; high: number } {
  if (size <= 0) return { low: 0, high: 1 };
  const square = factor * factor;
  const centre = (share + square / (2 * size)) / (1 + square / size);
  const half = (factor / (1 + square / size)) * Math.sqrt((share * (1 - share)) / size + square / (4 * size * size));
  return {
    low: share === 0 ? 0 : Math.max(0, centre - half),
    high: share === 1 ? 1 : Math.min(1, centre + half),
  };
}
