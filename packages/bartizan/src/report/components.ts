import { wholeSystem } from '../checks/index.ts';
import type { Finding, Measurement } from '../findings/index.ts';
import type { CheckOutcome } from '../runs/index.ts';
import type { ReportInput } from './input.ts';
import { type OpenGap, openGaps } from './overview.ts';

/** All that a run says of one component. */
export interface ComponentReport {
  readonly id: string;
  /** The name from the system file, or the id. */
  readonly name: string;
  /** `model`, `dataset`…; `system` for the whole, `file` for a scanned file that no system names. */
  readonly kind: string;
  readonly findings: readonly Finding[];
  readonly outcomes: readonly CheckOutcome[];
  readonly gaps: readonly OpenGap[];
  readonly measurements: readonly Measurement[];
}

function nameAndKind(input: ReportInput, id: string): { readonly name: string; readonly kind: string } {
  const component = input.system?.components.find((candidate) => candidate.id === id);
  if (component !== undefined) return { name: component.name ?? id, kind: component.kind };
  if (input.results.subject.kind === 'system') {
    return id === wholeSystem ? { name: 'The system as a whole', kind: 'system' } : { name: id, kind: 'component' };
  }
  return { name: id, kind: input.results.subject.kind === 'target' ? 'target' : 'file' };
}

function groupBy<T extends { readonly component: string }>(items: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.component);
    if (group === undefined) groups.set(item.component, [item]);
    else group.push(item);
  }
  return groups;
}

/**
 * One entry for each component that the run, or the system's description, names: those with findings in
 * the order of the findings (worst first), then those with gaps, then the rest as the checks came.
 * A described component that no check looked at is there too, with nothing in it.
 */
export function componentReports(input: ReportInput): readonly ComponentReport[] {
  const { results } = input;
  const findings = groupBy(results.findings);
  const outcomes = groupBy(results.outcomes);
  const gaps = groupBy(openGaps(results));
  const measurements = groupBy(results.measurements);
  const described = input.system?.components.map((component) => component.id) ?? [];
  const open = results.findings.filter((finding) => finding.acceptance === undefined);
  const ids = new Set([
    ...groupBy(open).keys(),
    ...gaps.keys(),
    ...findings.keys(),
    ...outcomes.keys(),
    ...measurements.keys(),
    ...described,
  ]);
  return [...ids].map((id) => ({
    id,
    ...nameAndKind(input, id),
    findings: findings.get(id) ?? [],
    outcomes: outcomes.get(id) ?? [],
    gaps: gaps.get(id) ?? [],
    measurements: measurements.get(id) ?? [],
  }));
}

/** The name of a component as the report shows it. */
export function componentName(input: ReportInput, id: string): string {
  return nameAndKind(input, id).name;
}

/** The title of a check where it is known, else its id. */
export function checkTitle(input: ReportInput, id: string): string {
  return input.checks?.find((check) => check.id === id)?.title ?? id;
}

/** What was assessed, in a few words. */
export function subjectName(input: ReportInput): string {
  const { subject } = input.results;
  if (subject.kind !== 'scan') return subject.name;
  const [first = 'nothing', ...others] = subject.paths;
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}

/** Components of the system that no check looked at, or only to say that it does not apply. */
export function uncheckedComponents(input: ReportInput): readonly ComponentReport[] {
  return componentReports(input).filter(
    (component) =>
      component.findings.length === 0 && component.outcomes.every(({ outcome }) => outcome.status === 'notApplicable'),
  );
}
