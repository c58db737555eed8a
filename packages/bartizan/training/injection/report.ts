import type { ThresholdRow } from './calibrate.ts';
import type { SourceRow } from './evaluate.ts';
import type { Share } from './metrics.ts';

/** What a training run says about itself; the same options give the same report. */
export interface Report {
  readonly seed: string;
  readonly scale: number;
  readonly epochs: number;
  readonly counts: readonly { readonly source: string; readonly attacks: number; readonly benign: number }[];
  readonly languages: readonly string[];
  /** Recall at 1 % false alarms over all left-out prompts, and over those in English. */
  readonly pooled: Share;
  readonly pooledEnglish: Share;
  readonly thresholds: readonly ThresholdRow[];
  readonly leftOutSources: readonly SourceRow[];
  readonly leftOutLanguages: readonly SourceRow[];
  /** By the shipped network, through the views. */
  readonly encodings: readonly SourceRow[];
  readonly documents: readonly SourceRow[];
  readonly handwritten: readonly SourceRow[];
}
