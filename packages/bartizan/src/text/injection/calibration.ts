import type { Channel } from '../span.ts';
import type { ChannelGroup } from './dense.ts';
import type { ScriptGroup } from './fold.ts';

/** The sizes of windows, each judged by its own measure: one, two, four chunks, the whole text. */
export const scales = ['one', 'two', 'four', 'whole'] as const;

/** How the largest logit among windows of one size is made comparable: `logit - slope * ln(windows) - offset`. */
export interface ScaleCorrection {
  /** How fast the largest of many benign windows grows. */
  readonly slope: number;
  /** What the highest benign text reaches. */
  readonly offset: number;
}

/** From logits to scores and thresholds. */
export interface Calibration {
  readonly corrections: Readonly<Record<ChannelGroup, readonly ScaleCorrection[]>>;
  /** The corrected logit from which a text of a script is reported, by channel. */
  readonly offsets: Readonly<Record<ChannelGroup, Readonly<Record<ScriptGroup, number>>>>;
  /** Score = 1 / (1 + exp(-(slope * (corrected - offset) + intercept))), after Platt. */
  readonly platt: Readonly<Record<ChannelGroup, { readonly slope: number; readonly intercept: number }>>;
}

/** Which channel group judges a channel: an assistant's answer is read like a document, a system prompt like a prompt. */
export function channelGroupOf(channel: Channel): ChannelGroup {
  if (channel === 'tool-description') return 'tool-description';
  return channel === 'document' || channel === 'tool-output' || channel === 'assistant' ? 'document' : 'user';
}

/** The corrected logit as a score from 0 to 1, comparable between scripts. */
export function scoreOf(
  calibration: Calibration,
  channel: ChannelGroup,
  script: ScriptGroup,
  corrected: number,
): number {
  const { slope, intercept } = calibration.platt[channel];
  return 1 / (1 + Math.exp(-(slope * (corrected - calibration.offsets[channel][script]) + intercept)));
}

/**
 * Documents of the world resemble attacks far more often than the written ones that the thresholds were set on:
 * of 739 texts from a Linux system 72 % reached the calibrated threshold. Until the network is trained on such
 * texts, only what it is certain of is reported outside of user turns, and most orders in documents are missed.
 */
const leastOutsideUserTurns = 0.9999;

/** The score from which a span is reported: that of the offset itself, or what is certain outside of user turns. */
export function thresholdOf(calibration: Calibration, channel: ChannelGroup): number {
  const calibrated = 1 / (1 + Math.exp(-calibration.platt[channel].intercept));
  return channel === 'user' ? calibrated : Math.max(calibrated, leastOutsideUserTurns);
}
