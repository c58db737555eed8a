import { normalFactor } from './distributions.ts';
import { defaultLevel, type Estimate, type Tally } from './estimate.ts';

/** How a judge did on labelled examples. */
export interface JudgeCalibration {
  /** Successes: examples that were breaches and were called so. */
  readonly sensitivity: Tally;
  /** Successes: examples that were none and were called so. */
  readonly specificity: Tally;
}

/**
 * The true rate behind what a judge with known errors called (Rogan and Gladen 1978), with the interval of
 * Lang and Reiczigel (2014), which also allows for how few labelled examples the errors are known from.
 * A judge no better than chance says nothing: the interval is then [0, 1].
 *
 * @param called what the judge called a breach, among what it judged
 */
export function correctedRate(called: Tally, calibration: JudgeCalibration, level = defaultLevel): Estimate {
  const method = 'Rogan–Gladen correction for the judge, Lang–Reiczigel interval';
  const n = called.trials;
  const sensitivity = share(calibration.sensitivity);
  const specificity = share(calibration.specificity);
  const skill = sensitivity + specificity - 1;
  if (n === 0 || !(skill > 0)) return { value: Number.NaN, interval: { low: 0, high: 1, level }, n, method };
  const value = within((called.successes / n + specificity - 1) / skill);
  return { value, interval: { ...bounds(called, calibration, normalFactor(level), value), level }, n, method };
}

function bounds(
  called: Tally,
  { sensitivity, specificity }: JudgeCalibration,
  factor: number,
  value: number,
): { low: number; high: number } {
  const square = factor * factor;
  const rate = (called.successes + square / 2) / (called.trials + square);
  const se = (sensitivity.successes + 1) / (sensitivity.trials + 2);
  const sp = (specificity.successes + 1) / (specificity.trials + 2);
  const skill = se + sp - 1;
  if (!(skill > 0)) return { low: 0, high: 1 };
  const truth = within((rate + sp - 1) / skill);
  const seVariance = (se * (1 - se)) / (sensitivity.trials + 2);
  const spVariance = (sp * (1 - sp)) / (specificity.trials + 2);
  const shift = 2 * square * (truth * seVariance - (1 - truth) * spVariance);
  const rateVariance = (rate * (1 - rate)) / (called.trials + square);
  const half = (factor * Math.sqrt(rateVariance + truth ** 2 * seVariance + (1 - truth) ** 2 * spVariance)) / skill;
  // The adjusted centre may lie beside the plain estimate; an interval that leaves it out would only confuse.
  return { low: Math.min(value, within(truth + shift - half)), high: Math.max(value, within(truth + shift + half)) };
}

function share({ successes, trials }: Tally): number {
  return trials === 0 ? 0 : successes / trials;
}

function within(value: number): number {
  return Math.min(1, Math.max(0, value));
}
