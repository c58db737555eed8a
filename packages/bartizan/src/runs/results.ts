import type { Finding, Gap, Measurement, Outcome, Severity, Subject } from '../findings/index.ts';
import type { Json } from '../foundation/index.ts';
import type { AttemptTranscript } from './transcript.ts';

/** What came of one check on one component (or on one file of a plain scan). */
export interface CheckOutcome {
  readonly check: string;
  readonly checkVersion: string;
  /** Id of the component, `system` for the whole, or the path of a scanned file. */
  readonly component: string;
  readonly outcome: Outcome;
  /** The bytes that were examined. */
  readonly subjects: readonly Subject[];
}

export type Verdict = 'pass' | 'findings' | 'incomplete';

/** What was assessed. */
export type ResultsSubject =
  | {
      readonly kind: 'system';
      readonly id: string;
      readonly name: string;
      readonly file: string;
      readonly sha256: string;
    }
  | { readonly kind: 'scan'; readonly paths: readonly string[] }
  /** An endpoint or program that was attacked. */
  | { readonly kind: 'target'; readonly name: string };

export interface ResultsSummary {
  /** Findings that count (not accepted), by severity. */
  readonly open: Readonly<Record<Severity, number>>;
  readonly accepted: number;
  /** Accepted once, but the acceptance has expired: these count among the open ones. */
  readonly expired: number;
  readonly passed: number;
  readonly withFindings: number;
  readonly incomplete: number;
  readonly notApplicable: number;
}

/** An acceptance that no longer counts, or never did anything. */
export interface StaleAcceptance {
  readonly owner: string;
  readonly reason: string;
  readonly expires: string;
  readonly source: 'baseline' | 'exception';
  /** Fingerprint or rule (with component) that it names. */
  readonly names: string;
  readonly state: 'expired' | 'unused';
}

/**
 * Everything that a run found, in the order in which people read it, without times or paths of the
 * machine: the same system, seed and product version give the same bytes.
 */
export interface Results {
  readonly format: 'bartizan-results';
  readonly formatVersion: 1;
  readonly tool: { readonly name: 'bartizan'; readonly version: string };
  readonly subject: ResultsSubject;
  /** Findings at or above `failOn` decide first, then gaps. */
  readonly verdict: Verdict;
  readonly failOn: Severity;
  readonly summary: ResultsSummary;
  readonly outcomes: readonly CheckOutcome[];
  readonly findings: readonly Finding[];
  readonly measurements: readonly Measurement[];
  /** Every gap of every outcome with its check and component. */
  readonly gaps: readonly (Gap & { readonly check: string; readonly component: string })[];
  readonly staleAcceptances: readonly StaleAcceptance[];
  /** Conversations that show what was found; only campaigns have them. */
  readonly transcripts?: readonly AttemptTranscript[];
}

/** What a run is: everything about it that is not a result. `run.json` in the run folder. */
export interface RunManifest {
  readonly format: 'bartizan-run';
  readonly formatVersion: 1;
  readonly id: string;
  readonly tool: { readonly name: 'bartizan'; readonly version: string; readonly node: string };
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly endedAt?: string;
  readonly seed: string;
  /** What the run is about: the name of its system file and its hash, or a target and the hash of its settings. */
  readonly system: { readonly id: string; readonly name: string; readonly file: string; readonly sha256: string };
  /** Which checks, or attacks, were asked for. */
  readonly options: { readonly only?: readonly string[]; readonly skip?: readonly string[] };
  /** What a campaign needs to go on, or to send an attempt again. Holds no secret. */
  readonly campaign?: Json;
  readonly plan: { readonly tasks: number; readonly sha256: string };
  /** Hash of the journal's last entry; present once the run has ended. */
  readonly head?: string;
}
