import {
  type AcceptanceTerm,
  applyAcceptances,
  compareFindings,
  describeTerm,
  type Finding,
  isAtLeast,
  type Measurement,
  outcomeGaps,
  type Severity,
  wholeSystem,
} from '../findings/index.ts';
import { compareText, firstDifference, version } from '../foundation/index.ts';
import type { CheckOutcome, Results, ResultsSubject, Verdict } from './results.ts';
import type { AttemptTranscript } from './transcript.ts';

/** What results are drawn from. */
export interface Found {
  readonly subject: ResultsSubject;
  readonly outcomes: readonly CheckOutcome[];
  readonly findings: readonly Finding[];
  readonly measurements: readonly Measurement[];
  readonly transcripts?: readonly AttemptTranscript[];
}

export interface DrawOptions {
  readonly failOn: Severity;
  readonly acceptances: readonly AcceptanceTerm[];
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
}

/** Applies acceptances, counts, sorts and reaches the verdict. Pure: the same input gives the same results. */
export function drawResults(found: Found, options: DrawOptions): Results {
  const { failOn, acceptances, today } = options;
  const outcomes = [...found.outcomes].sort(compareOutcomes);
  const sorted = dedupe(found.findings).sort(compareFindings);
  const { findings, expired, stale } = applyAcceptances(sorted, acceptances, today);
  const open = findings.filter((finding) => finding.acceptance === undefined);
  const withStatus = (status: CheckOutcome['outcome']['status']): number =>
    outcomes.filter(({ outcome }) => outcome.status === status).length;
  return {
    format: 'bartizan-results',
    formatVersion: 1,
    tool: { name: 'bartizan', version },
    subject: found.subject,
    verdict: verdictOf(open, outcomes, failOn),
    failOn,
    summary: {
      open: countBySeverity(open),
      accepted: findings.length - open.length,
      expired: expired.length,
      passed: withStatus('pass'),
      withFindings: withStatus('findings'),
      incomplete: withStatus('incomplete'),
      notApplicable: withStatus('notApplicable'),
    },
    outcomes,
    findings,
    measurements: found.measurements,
    gaps: outcomes.flatMap(({ check, component, outcome }) =>
      outcomeGaps(outcome).map((gap) => ({ ...gap, check, component })),
    ),
    staleAcceptances: stale.map((term) => ({
      owner: term.owner,
      reason: term.reason,
      expires: term.expires,
      source: term.source,
      names: describeTerm(term),
      state: term.state,
    })),
    ...(found.transcripts === undefined ? {} : { transcripts: found.transcripts }),
  };
}

/**
 * What a run comes to: open findings at the gate first, then what was not examined. A run that
 * examined nothing is not a pass.
 */
export function verdictOf(open: readonly Finding[], outcomes: readonly CheckOutcome[], failOn: Severity): Verdict {
  if (open.some((finding) => isAtLeast(finding.severity, failOn))) return 'findings';
  const isOpen = outcomes.some(({ outcome }) => outcome.status === 'incomplete' || outcomeGaps(outcome).length > 0);
  const isEmpty = !outcomes.some(({ outcome }) => outcome.status === 'pass' || outcome.status === 'findings');
  return isOpen || isEmpty ? 'incomplete' : 'pass';
}

/** The same finding may come out of several readings of the same bytes; one is enough. */
function dedupe(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, Finding>();
  for (const finding of findings) if (!seen.has(finding.fingerprint)) seen.set(finding.fingerprint, finding);
  return [...seen.values()];
}

function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { info: 0, low: 0, medium: 0, high: 0, critical: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

function compareOutcomes(a: CheckOutcome, b: CheckOutcome): number {
  const isSystem = (outcome: CheckOutcome): number => (outcome.component === wholeSystem ? 0 : 1);
  return firstDifference(
    isSystem(a) - isSystem(b),
    compareText(a.component, b.component),
    compareText(a.check, b.check),
  );
}
