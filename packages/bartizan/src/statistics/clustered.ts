import { normalFactor, studentFactor } from './distributions.ts';
import { defaultLevel, type Estimate, type Tally } from './estimate.ts';
import { scoreBounds } from './wilson.ts';

/**
 * A rate from trials that hang together in clusters, such as the repeats of one prompt: Wilson's interval
 * at the effective sample size of Korn and Graubard (1998), which allows for how much trials of a cluster
 * resemble each other and for how few clusters there are. Where nothing varies (all successes or none) the
 * resemblance cannot be seen, and each cluster counts as one trial.
 *
 * @param clusters tallies by cluster; empty ones do not count
 */
export function clusteredRate(clusters: readonly Tally[], level = defaultLevel): Estimate {
  const counted = clusters.filter(({ trials }) => trials > 0);
  const trials = sum(counted.map((cluster) => cluster.trials));
  const successes = sum(counted.map((cluster) => cluster.successes));
  const share = trials === 0 ? 0 : successes / trials;
  const size = effectiveSize(counted, share, trials, level);
  return {
    value: trials === 0 ? Number.NaN : share,
    interval: { ...scoreBounds(share, size, normalFactor(level)), level },
    n: trials,
    method: `Wilson score interval at the effective sample size of ${counted.length} clusters`,
  };
}

function effectiveSize(clusters: readonly Tally[], share: number, trials: number, level: number): number {
  const count = clusters.length;
  if (count === trials || count < 2) return count;
  if (share === 0 || share === 1) return count;
  const imagined = trials / count;
  // One imagined cluster of successes and one of failures: in a few clusters with successes, resemblance
  // is seen too rarely to trust its absence.
  const designEffect = estimateDesignEffect([
    ...clusters,
    { successes: imagined, trials: imagined },
    { successes: 0, trials: imagined },
  ]);
  const factor = normalFactor(level) / studentFactor(level, count - 1);
  return Math.max(1, (trials / Math.max(1, designEffect)) * factor ** 2);
}

/** Variance of the ratio estimator over clusters (Cochran 1977, 11.5), against that of independent trials. */
function estimateDesignEffect(clusters: readonly Tally[]): number {
  const count = clusters.length;
  const trials = sum(clusters.map((cluster) => cluster.trials));
  const share = sum(clusters.map((cluster) => cluster.successes)) / trials;
  const spread = sum(clusters.map(({ successes, trials: size }) => (successes - share * size) ** 2));
  const variance = ((count / (count - 1)) * spread) / trials ** 2;
  return variance / ((share * (1 - share)) / trials);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
