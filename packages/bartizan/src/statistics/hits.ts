import { normalFactor, studentFactor } from './distributions.ts';
import { defaultLevel, type Estimate, type Tally } from './estimate.ts';
import { scoreBounds } from './wilson.ts';

/**
 * The share of prompts that succeed at least once in `k` tries, from prompts tried `k` times or more: the
 * unbiased estimate of Chen et al. (2021) for each prompt, and an interval over prompts. Prompts with fewer
 * than `k` tries are left out, and `n` counts those that are not.
 *
 * @throws RangeError where `k` is no positive integer
 */
export function hitRate(prompts: readonly Tally[], k: number, level = defaultLevel): Estimate {
  if (!Number.isInteger(k) || k < 1) throw new RangeError(`k is ${k}; it has to be a positive integer`);
  const shares = prompts.filter(({ trials }) => trials >= k).map((prompt) => hitProbability(prompt, k));
  const n = shares.length;
  const value = n === 0 ? Number.NaN : shares.reduce((total, share) => total + share, 0) / n;
  return {
    value,
    interval: { ...meanBounds(shares, n === 0 ? 0 : value, level), level },
    n,
    method: `hit@${k}, unbiased over repeats, score interval over prompts`,
  };
}

/** 1 − C(failures, k) / C(trials, k), as a product that cannot overflow. */
function hitProbability({ successes, trials }: Tally, k: number): number {
  const failures = trials - successes;
  if (failures < k) return 1;
  let miss = 1;
  for (let i = 0; i < k; i += 1) miss *= (failures - i) / (trials - i);
  return 1 - miss;
}

/** Shares vary less than zeros and ones of the same mean: the score interval at the size of equal variance. */
function meanBounds(shares: readonly number[], mean: number, level: number): { low: number; high: number } {
  const n = shares.length;
  if (n < 2 || mean === 0 || mean === 1) return scoreBounds(mean, n, normalFactor(level));
  const variance = shares.reduce((total, share) => total + (share - mean) ** 2, 0) / (n - 1) / n;
  const binary = mean * (1 - mean);
  // Never as if every prompt were many: what few prompts did not show may vary all the same.
  const size = variance === 0 ? n : Math.min(4 * n, binary / variance);
  const factor = normalFactor(level) / studentFactor(level, n - 1);
  return scoreBounds(mean, Math.max(1, size * factor ** 2), normalFactor(level));
}
