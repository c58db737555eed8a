import { type Calibration, scales } from './calibration.ts';
import type { Chunks } from './chunks.ts';
import type { ChannelGroup } from './dense.ts';
import type { Network } from './network.ts';
import { sumChunks, windowJudge, windowsOf } from './windows.ts';

/** The highest logit among the windows of one size, and where. */
export interface Peak {
  readonly logit: number;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly windows: number;
}

/** What the network makes of a text. */
export interface Judgement {
  /** One per window size, `undefined` for a size that the text is too short for. */
  readonly peaks: readonly (Peak | undefined)[];
  /** The logit of a window of chunks. */
  readonly judge: (from: number, to: number) => number;
}

/** Judges all windows of a featurised text. */
export function judgeChunks(network: Network, chunks: Chunks, channel: ChannelGroup): Judgement {
  const judge = windowJudge(network, chunks, sumChunks(network, chunks), channel);
  const peaks = scales.map((_, scale) => {
    let best: Peak | undefined;
    let windows = 0;
    for (const [from, to] of windowsOf(chunks.size, scale)) {
      windows += 1;
      const logit = judge(from, to);
      if (best === undefined || logit > best.logit) best = { logit, from, to, windows };
    }
    return best === undefined ? undefined : { ...best, windows };
  });
  return { peaks, judge };
}

/** The highest peak after correction for the size and number of windows. */
export function highestPeak(
  calibration: Calibration,
  channel: ChannelGroup,
  peaks: readonly (Peak | undefined)[],
): { readonly corrected: number; readonly peak: Peak } | undefined {
  let best: { readonly corrected: number; readonly peak: Peak } | undefined;
  for (const [scale, peak] of peaks.entries()) {
    const correction = calibration.corrections[channel][scale];
    if (peak === undefined || correction === undefined) continue;
    const corrected = peak.logit - correction.slope * Math.log(peak.windows) - correction.offset;
    if (best === undefined || corrected > best.corrected) best = { corrected, peak };
  }
  return best;
}
