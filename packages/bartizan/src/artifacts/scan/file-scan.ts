import type { Finding, FindingDraft, Gap, Outcome } from '../../findings/index.ts';
import type { WeightsOnly } from '../pickle/options.ts';

/** How a pickle in the file came out. */
export interface PickleFacts {
  /** The way to it through containers. */
  readonly members: readonly string[];
  readonly protocols: readonly number[];
  readonly opcodes: number;
  /** Names that it imports. */
  readonly imports: number;
  /** Whether `torch.load(weights_only=True)` would take it, and why not. */
  readonly weightsOnly: WeightsOnly;
}

/** What came of examining one file. */
export interface FileDraft {
  /** As it is shown: relative to what was asked for, with forward slashes. */
  readonly path: string;
  readonly sizeBytes: number;
  /** Formats that read it or something inside it, sorted. */
  readonly formats: readonly string[];
  readonly outcome: Outcome;
  /** Sorted, at most `limits.findingsPerFile` and one that counts the rest. */
  readonly findings: readonly FindingDraft[];
  readonly gaps: readonly Gap[];
  /** The pickles in it, in the order in which they were read; at most 100. */
  readonly pickles: readonly PickleFacts[];
  /** Lower-case hexadecimal, where hashing was asked for. */
  readonly sha256?: string;
}

/** The same with its findings bound to the check and the file. */
export interface FileScan extends Omit<FileDraft, 'findings'> {
  readonly findings: readonly Finding[];
}
