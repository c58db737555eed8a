import type { Random } from '../foundation/index.ts';
import { studentFactor } from './distributions.ts';
import { defaultLevel, type Estimate, type Tally } from './estimate.ts';

/** The same prompt in two runs. */
export interface Pair {
  readonly before: Tally;
  readonly after: Tally;
}

/** How the rate changed from one run to another over the same prompts. */
export interface Comparison extends Estimate {
  /** Probability of a change at least as large, either way, if there were none. */
  readonly pValue: number;
  /** Prompts that did better and worse. */
  readonly rose: number;
  readonly fell: number;
}

/** Up to this many prompts that changed, all signs are tried. */
const exactPairs = 16;
const draws = 20_000;

/**
 * Compares two runs prompt by prompt: mean difference of the rates with Student's interval, and the sign-flip
 * permutation test (Fisher 1935), exact for few prompts. Prompts not assessed in both runs are left out.
 *
 * @param random draws the signs where there are too many to try all
 */
export function comparePairs(pairs: readonly Pair[], random: Random, level = defaultLevel): Comparison {
  const differences = pairs
    .filter(({ before, after }) => before.trials > 0 && after.trials > 0)
    .map(({ before, after }) => after.successes / after.trials - before.successes / before.trials);
  const n = differences.length;
  const value = n === 0 ? Number.NaN : differences.reduce((total, difference) => total + difference, 0) / n;
  return {
    value,
    interval: { ...differenceBounds(differences, value, level), level },
    n,
    method: 'paired difference by prompt, Student interval, sign-flip permutation test',
    pValue: signFlipProbability(differences, random),
    rose: differences.filter((difference) => difference > 0).length,
    fell: differences.filter((difference) => difference < 0).length,
  };
}

function differenceBounds(differences: readonly number[], mean: number, level: number): { low: number; high: number } {
  const n = differences.length;
  if (n < 2) return { low: -1, high: 1 };
  // One imagined prompt that rose and one that fell (Agresti and Min 2005): without them no change at all
  // in a few prompts would pass for certainty.
  const spread = differences.reduce((total, difference) => total + (difference - mean) ** 2, 0) + 2;
  const size = n + 2;
  const centre = (mean * n) / size;
  const half = studentFactor(level, n - 1) * Math.sqrt(spread / (size - 1) / size);
  return { low: Math.max(-1, Math.min(mean, centre - half)), high: Math.min(1, Math.max(mean, centre + half)) };
}

function signFlipProbability(differences: readonly number[], random: Random): number {
  const changed = differences.filter((difference) => difference !== 0);
  const observed = Math.abs(changed.reduce((total, difference) => total + difference, 0));
  // Sums that differ by rounding only count as equal.
  const bar = observed - 1e-12;
  if (changed.length <= exactPairs) {
    let reached = 0;
    const all = 2 ** changed.length;
    for (let signs = 0; signs < all; signs += 1) if (Math.abs(signedSum(changed, signs)) >= bar) reached += 1;
    return reached / all;
  }
  let reached = 1;
  for (let draw = 0; draw < draws; draw += 1) {
    let total = 0;
    for (const difference of changed) total += random.next() < 0.5 ? difference : -difference;
    if (Math.abs(total) >= bar) reached += 1;
  }
  return reached / (draws + 1);
}

function signedSum(values: readonly number[], signs: number): number {
  let total = 0;
  for (const [index, value] of values.entries()) total += (signs >> index) % 2 === 1 ? value : -value;
  return total;
}
