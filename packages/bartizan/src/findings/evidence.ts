import type { Outcome, Subject } from './outcome.ts';

/**
 * A record that a check ran on these bytes, with this version, at this time, with this outcome. It
 * stands in the run's hash-chained journal; `entryHash` is the hash of that entry.
 */
export interface Evidence {
  readonly check: string;
  readonly checkVersion: string;
  readonly component: string;
  readonly subjects: readonly Subject[];
  readonly outcome: Outcome;
  /** ISO 8601, UTC. Evidence ages from here. */
  readonly at: string;
  readonly entryHash: string;
}
