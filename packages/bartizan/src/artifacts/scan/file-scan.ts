import type { Finding, FindingDraft, Gap, Outcome } from '../../findings/index.ts';

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
  /** Lower-case hexadecimal, where hashing was asked for. */
  readonly sha256?: string;
}

/** The same with its findings bound to the check and the file. */
export interface FileScan extends Omit<FileDraft, 'findings'> {
  readonly findings: readonly Finding[];
}
