import { type Check, type CheckResult, wholeSystem } from '../checks/index.ts';
import {
  type AcceptanceTerm,
  applyAcceptances,
  compareFindings,
  describeTerm,
  type Finding,
  fingerprint,
  isAtLeast,
  type Measurement,
  outcomeGaps,
  type Severity,
  type Subject,
} from '../findings/index.ts';
import { compareText, firstDifference } from '../foundation/index.ts';
import type { CheckOutcome, Plan, Results, ResultsSubject, TaskRecord, Verdict } from '../runs/index.ts';
import { outcomeOf } from './tally.ts';

export interface CollectOptions {
  readonly version: string;
  readonly subject: ResultsSubject;
  readonly failOn: Severity;
  readonly acceptances: readonly AcceptanceTerm[];
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
}

interface Group {
  readonly check: string;
  readonly checkVersion: string;
  readonly component: string;
  readonly results: CheckResult[];
}

/**
 * Draws the results of a run from its records: units of a component are joined, findings bound and
 * sorted, acceptances applied, the verdict reached. Pure: the same records give the same results.
 */
export function collectResults(
  plan: Plan,
  records: ReadonlyMap<string, TaskRecord>,
  checks: ReadonlyMap<string, Check>,
  options: CollectOptions,
): Results {
  const groups = groupRecords(plan, records);
  const outcomes = [...groups.map((group) => concludeGroup(group, checks)), ...notApplicableOutcomes(plan)].sort(
    compareOutcomes,
  );
  const found = groups.flatMap(bindFindings);
  const { findings, expired, stale } = applyAcceptances(
    dedupe(found).sort(compareFindings),
    options.acceptances,
    options.today,
  );
  const open = findings.filter((finding) => finding.acceptance === undefined);
  const gaps = outcomes.flatMap(({ check, component, outcome }) =>
    outcomeGaps(outcome).map((gap) => ({ ...gap, check, component })),
  );
  return {
    format: 'bartizan-results',
    formatVersion: 1,
    tool: { name: 'bartizan', version: options.version },
    subject: options.subject,
    verdict: verdictOf(open, outcomes, options.failOn),
    failOn: options.failOn,
    summary: {
      open: countBySeverity(open),
      accepted: findings.length - open.length,
      expired: expired.length,
      passed: outcomes.filter(({ outcome }) => outcome.status === 'pass').length,
      withFindings: outcomes.filter(({ outcome }) => outcome.status === 'findings').length,
      incomplete: outcomes.filter(({ outcome }) => outcome.status === 'incomplete').length,
      notApplicable: outcomes.filter(({ outcome }) => outcome.status === 'notApplicable').length,
    },
    outcomes,
    findings,
    measurements: groups.flatMap(bindMeasurements),
    gaps,
    staleAcceptances: stale.map((term) => ({
      owner: term.owner,
      reason: term.reason,
      expires: term.expires,
      source: term.source,
      names: describeTerm(term),
      state: term.state,
    })),
  };
}

/** What a run comes to: findings at the gate first, then what was not examined. Nothing done is not a pass. */
export function verdictOf(open: readonly Finding[], outcomes: readonly CheckOutcome[], failOn: Severity): Verdict {
  if (open.some((finding) => isAtLeast(finding.severity, failOn))) return 'findings';
  const isOpen = outcomes.some(({ outcome }) => outcome.status === 'incomplete' || outcomeGaps(outcome).length > 0);
  const isEmpty = !outcomes.some(({ outcome }) => outcome.status === 'pass' || outcome.status === 'findings');
  return isOpen || isEmpty ? 'incomplete' : 'pass';
}

function groupRecords(plan: Plan, records: ReadonlyMap<string, TaskRecord>): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const task of plan.tasks) {
    const { check, checkVersion, component } = task;
    const key = `${check}|${component}`;
    const group = groups.get(key) ?? { check, checkVersion, component, results: [] };
    groups.set(key, group);
    const record = records.get(task.key);
    const missing: CheckResult = {
      type: 'gap',
      gap: { what: task.unit ?? component, reason: 'the run did not get to it' },
    };
    group.results.push(...(record === undefined ? [missing] : record.results));
  }
  return [...groups.values()];
}

function concludeGroup(group: Group, checks: ReadonlyMap<string, Check>): CheckOutcome {
  const subjects: Subject[] = [];
  for (const result of group.results) {
    if (result.type === 'examined' && result.subject !== undefined) subjects.push(result.subject);
  }
  return {
    check: group.check,
    checkVersion: group.checkVersion,
    component: group.component,
    outcome: outcomeOf(group.results, checks.get(group.check)?.noun ?? 'piece'),
    subjects: subjects.sort((a, b) => compareText(a.path, b.path)),
  };
}

function notApplicableOutcomes(plan: Plan): readonly CheckOutcome[] {
  return plan.notApplicable.map(({ check, checkVersion, component, reason }) => ({
    check,
    checkVersion,
    component,
    outcome: { status: 'notApplicable', reason },
    subjects: [],
  }));
}

function bindFindings(group: Group): readonly Finding[] {
  return group.results.flatMap((result) =>
    result.type === 'finding'
      ? [
          {
            ...result.finding,
            check: group.check,
            component: group.component,
            fingerprint: fingerprint(group.component, result.finding),
          },
        ]
      : [],
  );
}

function bindMeasurements(group: Group): readonly Measurement[] {
  return group.results.flatMap((result) =>
    result.type === 'measurement' ? [{ ...result.measurement, check: group.check, component: group.component }] : [],
  );
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
