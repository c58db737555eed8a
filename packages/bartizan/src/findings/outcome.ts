import type { Location } from './location.ts';

export const outcomeStatuses = ['pass', 'findings', 'incomplete', 'notApplicable'] as const;

export type OutcomeStatus = (typeof outcomeStatuses)[number];

/** Something that was to be examined and was not, or a question that has no answer yet. */
export interface Gap {
  readonly what: string;
  readonly reason: string;
  readonly location?: Location;
}

/** Bytes that a check examined; evidence speaks of exactly these. */
export interface Subject {
  readonly path: string;
  readonly sizeBytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/**
 * What came of one check on one component, exactly one of four, with the reason. `findings` may have
 * gaps too: what was found does not say that nothing else is there.
 */
export type Outcome =
  | { readonly status: 'pass'; readonly reason: string }
  | { readonly status: 'findings'; readonly reason: string; readonly gaps: readonly Gap[] }
  | { readonly status: 'incomplete'; readonly reason: string; readonly gaps: readonly Gap[] }
  | { readonly status: 'notApplicable'; readonly reason: string };

/** What the outcome leaves open. */
export function outcomeGaps(outcome: Outcome): readonly Gap[] {
  return outcome.status === 'findings' || outcome.status === 'incomplete' ? outcome.gaps : [];
}

/** What has been counted while a check ran. */
export interface Tally {
  readonly findings: number;
  readonly gaps: readonly Gap[];
  /** Pieces that were examined from beginning to end. */
  readonly examined: number;
  /** What a piece is: `file`, `flow`, `row`, `attempt`. */
  readonly noun: string;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/**
 * The one outcome that a tally allows. A check cannot pass by having looked at nothing, nor while it
 * has gaps: silence is never safety.
 */
export function concludeOutcome(tally: Tally): Outcome {
  const examined = `${plural(tally.examined, tally.noun)} examined`;
  const open = tally.gaps.length === 0 ? '' : `, ${tally.gaps.length} not examined`;
  if (tally.findings > 0) {
    return {
      status: 'findings',
      reason: `${plural(tally.findings, 'finding')} in ${examined}${open}`,
      gaps: tally.gaps,
    };
  }
  if (tally.gaps.length > 0) {
    const first = tally.gaps[0];
    const why = first === undefined ? '' : `: ${first.what}: ${first.reason}`;
    const more = tally.gaps.length > 1 ? ` (and ${tally.gaps.length - 1} more)` : '';
    return { status: 'incomplete', reason: `${examined}${open}${why}${more}`, gaps: tally.gaps };
  }
  if (tally.examined === 0) {
    return { status: 'incomplete', reason: 'nothing was examined', gaps: [] };
  }
  return { status: 'pass', reason: `${examined}, nothing found` };
}
