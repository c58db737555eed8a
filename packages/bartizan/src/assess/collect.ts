import type { Check, CheckResult } from '../checks/index.ts';
import { type Finding, fingerprint, type Measurement, type Subject } from '../findings/index.ts';
import { compareText } from '../foundation/index.ts';
import {
  type CheckOutcome,
  type DrawOptions,
  drawResults,
  type Plan,
  type Results,
  type ResultsSubject,
  type TaskRecord,
} from '../runs/index.ts';
import { outcomeOf } from './tally.ts';

export interface CollectOptions extends DrawOptions {
  readonly subject: ResultsSubject;
}

interface Group {
  readonly check: string;
  readonly checkVersion: string;
  readonly component: string;
  readonly results: CheckResult[];
}

/**
 * Draws the results of a run from its records: units of a component are joined and findings bound to
 * their component. Pure: the same records give the same results.
 */
export function collectResults(
  plan: Plan,
  records: ReadonlyMap<string, TaskRecord>,
  checks: ReadonlyMap<string, Check>,
  options: CollectOptions,
): Results {
  const groups = groupRecords(plan, records);
  return drawResults(
    {
      subject: options.subject,
      outcomes: [...groups.map((group) => concludeGroup(group, checks)), ...notApplicableOutcomes(plan)],
      findings: groups.flatMap(bindFindings),
      measurements: groups.flatMap(bindMeasurements),
    },
    options,
  );
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
  const { check, component } = group;
  return group.results.flatMap((result) =>
    result.type === 'finding'
      ? [{ ...result.finding, check, component, fingerprint: fingerprint(component, result.finding) }]
      : [],
  );
}

function bindMeasurements(group: Group): readonly Measurement[] {
  const { check, component } = group;
  return group.results.flatMap((result) =>
    result.type === 'measurement' ? [{ ...result.measurement, check, component }] : [],
  );
}
