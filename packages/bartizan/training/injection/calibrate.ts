import {
  type Calibration,
  type ScaleCorrection,
  scales,
  scoreOf,
  thresholdOf,
} from '../../src/text/injection/calibration.ts';
import { type ChannelGroup, channelGroups } from '../../src/text/injection/dense.ts';
import { type ScriptGroup, scriptGroups } from '../../src/text/injection/fold.ts';
import { highestPeak } from '../../src/text/injection/judge.ts';
import { isAttack } from './example.ts';
import { type Share, share, thresholdAt } from './metrics.ts';
import type { Measured } from './peaks.ts';

/** The share of benign texts that may be reported. */
export const falseAlarms: Readonly<Record<ChannelGroup, number>> = {
  // The networks that set it saw a sixth of the texts and no text of the source: the shipped one reports fewer.
  user: 0.025,
  document: 0.006,
  'tool-description': 0.006,
};

/** Fewer benign texts of a script than this have no threshold of their own: they take the channel's. None is below it. */
const fewestOfScript = 200;
/** Harmless long texts differ from short ones in more than length: the growth that is put down to length is bounded. */
const steepest: Readonly<Record<ChannelGroup, number>> = { user: 0.5, document: 0.15, 'tool-description': 0.15 };
/** The quantile of benign texts at which windows of all sizes are made comparable. */
const level = 0.99;

/** One row of the table of thresholds. */
export interface ThresholdRow {
  readonly channel: ChannelGroup;
  readonly script: ScriptGroup;
  /** In corrected logits. */
  readonly threshold: number;
  /** Texts of this script that it was set on; 0 when it is the channel's. */
  readonly benign: number;
  readonly falseAlarms: Share;
  readonly recall: Share;
}

/** Corrections, scores and thresholds from texts whose source the network had not seen. */
export function calibrate(measured: readonly Measured[]): { calibration: Calibration; table: ThresholdRow[] } {
  const byChannel = <Value>(make: (texts: readonly Measured[], channel: ChannelGroup) => Value) =>
    Object.fromEntries(
      channelGroups.map((channel) => [
        channel,
        make(
          measured.filter((one) => one.channel === channel),
          channel,
        ),
      ]),
    ) as Record<ChannelGroup, Value>;
  const corrections = byChannel((texts, channel) =>
    scales.map((_, scale) => correctScale(texts, scale, steepest[channel])),
  );
  const raw: Calibration = {
    corrections,
    offsets: byChannel(
      () => Object.fromEntries(scriptGroups.map((script) => [script, 0])) as Record<ScriptGroup, number>,
    ),
    platt: byChannel(() => ({ slope: 1, intercept: 0 })),
  };
  const correctedOf = (one: Measured): number => highestPeak(raw, one.channel, one.peaks)?.corrected ?? -20;
  const table: ThresholdRow[] = [];
  const offsets = byChannel((texts, channel) => {
    const rows = thresholdsOf(texts, channel, correctedOf);
    table.push(...rows);
    return Object.fromEntries(rows.map(({ script, threshold }) => [script, threshold])) as Record<ScriptGroup, number>;
  });
  const platt = byChannel((texts, channel) =>
    fitPlatt(
      texts.map((one) => ({ value: correctedOf(one) - offsets[channel][one.script], isAttack: isAttack(one.example) })),
    ),
  );
  return { calibration: { corrections, offsets, platt }, table };
}

/** The growth of the largest benign logit with the number of windows, and the level that is left. */
function correctScale(texts: readonly Measured[], scale: number, steepestSlope: number): ScaleCorrection {
  const points = texts.flatMap(({ peaks, example }) => {
    const peak = peaks[scale];
    return peak === undefined || isAttack(example) ? [] : [{ x: Math.log(peak.windows), y: peak.logit }];
  });
  if (points.length < 20) return { slope: 0, offset: 2 };
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / points.length;
  let covariance = 0;
  let variance = 0;
  for (const { x, y } of points) {
    covariance += (x - meanX) * (y - meanY);
    variance += (x - meanX) ** 2;
  }
  const slope = variance > 0.05 * points.length ? Math.max(0, Math.min(steepestSlope, covariance / variance)) : 0;
  const offset = thresholdAt(
    points.map(({ x, y }) => y - slope * x),
    1 - level,
  );
  return { slope: round(slope), offset: round(offset) };
}

/** The threshold at which the mean over harmless sources of the share that reaches it is what is allowed. */
function balancedThreshold(
  benign: readonly Measured[],
  correctedOf: (one: Measured) => number,
  allowed: number,
): number {
  const sizes = new Map<string, number>();
  const sourceOf = ({ example }: Measured): string => (example.source.startsWith('own/') ? 'own' : example.source);
  for (const one of benign) sizes.set(sourceOf(one), (sizes.get(sourceOf(one)) ?? 0) + 1);
  const falling = benign
    .map((one) => ({ value: correctedOf(one), weight: 1 / (sizes.get(sourceOf(one)) ?? 1) / sizes.size }))
    .sort((a, b) => b.value - a.value);
  let reached = 0;
  for (const { value, weight } of falling) {
    reached += weight;
    if (reached > allowed) return value + 1e-4;
  }
  return 0;
}

function thresholdsOf(
  texts: readonly Measured[],
  channel: ChannelGroup,
  correctedOf: (one: Measured) => number,
): ThresholdRow[] {
  const benign = texts.filter(({ example }) => !isAttack(example));
  const allowed = falseAlarms[channel];
  const common = balancedThreshold(benign, correctedOf, allowed);
  return scriptGroups.map((script) => {
    const values = benign.filter((one) => one.script === script).map(correctedOf);
    const hasOwn = values.length >= fewestOfScript;
    const threshold = round(hasOwn ? Math.max(common, thresholdAt(values, allowed)) : common);
    const attacks = texts.filter((one) => one.script === script && isAttack(one.example)).map(correctedOf);
    return {
      channel,
      script,
      threshold,
      benign: hasOwn ? values.length : 0,
      falseAlarms: share(values.filter((value) => value >= threshold).length, values.length),
      recall: share(attacks.filter((value) => value >= threshold).length, attacks.length),
    };
  });
}

/** Platt's logistic fit with both classes weighing the same, by descent with a step that halves when it overshoots. */
function fitPlatt(points: readonly { readonly value: number; readonly isAttack: boolean }[]): {
  slope: number;
  intercept: number;
} {
  const attacks = points.filter((point) => point.isAttack).length;
  const benign = points.length - attacks;
  if (attacks === 0 || benign === 0) return { slope: 1, intercept: 0 };
  const judge = (slope: number, intercept: number): { loss: number; bySlope: number; byIntercept: number } => {
    let loss = 0;
    let bySlope = 0;
    let byIntercept = 0;
    for (const { value, isAttack: label } of points) {
      const weight = 0.5 / (label ? attacks : benign);
      const logit = slope * value + intercept;
      loss += Math.log1p(Math.exp(Math.max(-30, Math.min(30, label ? -logit : logit)))) * weight;
      const error = (1 / (1 + Math.exp(-logit)) - (label ? 1 : 0)) * weight;
      bySlope += error * value;
      byIntercept += error;
    }
    return { loss, bySlope, byIntercept };
  };
  let fit = { slope: 1, intercept: 0 };
  let now = judge(fit.slope, fit.intercept);
  let pace = 1;
  for (let step = 0; step < 200 && pace > 1e-6; step += 1) {
    const next = { slope: fit.slope - pace * now.bySlope, intercept: fit.intercept - pace * now.byIntercept };
    const then = judge(next.slope, next.intercept);
    if (then.loss < now.loss) {
      fit = next;
      now = then;
      pace *= 1.5;
    } else pace /= 2;
  }
  return {
    slope: round(Math.max(0.2, Math.min(3, fit.slope))),
    intercept: round(Math.max(-3, Math.min(3, fit.intercept))),
  };
}

/** Whether a measured text is reported. */
export function isReported(calibration: Calibration, one: Measured): boolean {
  return scoreMeasured(calibration, one) >= thresholdOf(calibration, one.channel);
}

/** The score of a measured text. */
export function scoreMeasured(calibration: Calibration, one: Measured): number {
  const corrected = highestPeak(calibration, one.channel, one.peaks)?.corrected ?? -20;
  return scoreOf(calibration, one.channel, one.script, corrected);
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
