import { type Finding, type Gap, isAtLeast, type Severity, severities } from '../findings/index.ts';
import type { Results } from '../runs/index.ts';

/** The order in which people read: most severe first. */
export const mostSevereFirst: readonly Severity[] = [...severities].reverse();

/** Something that was to be examined and was not, with the check and component that it belongs to. */
export type OpenGap = Gap & { readonly check: string; readonly component: string };

/** What comes first: a finding, and how many others of the same rule stand in the same component. */
export interface FirstAction {
  readonly finding: Finding;
  readonly others: number;
}

/** How the verdict is told. */
export interface Headline {
  readonly tone: 'bad' | 'unknown' | 'good';
  readonly title: string;
  readonly sentence: string;
}

/** `1 finding`, `2 findings`. */
export function plural(count: number, noun: string, many = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : many}`;
}

/** How many of each severity there are, most severe first. */
export function countSeverities(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { info: 0, low: 0, medium: 0, high: 0, critical: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}

/** `1 critical, 2 high`, leaving out what there is none of; `none` for nothing at all. */
export function formatCounts(counts: Readonly<Record<Severity, number>>): string {
  const parts = mostSevereFirst.filter((severity) => counts[severity] > 0);
  return parts.length === 0 ? 'none' : parts.map((severity) => `${counts[severity]} ${severity}`).join(', ');
}

/** Findings that count: nobody has accepted them, or the acceptance has run out. */
export function openFindings(results: Results): readonly Finding[] {
  return results.findings.filter((finding) => finding.acceptance === undefined);
}

/** How many open findings are at or above the gate. */
export function countAtGate(results: Results): number {
  return mostSevereFirst
    .filter((severity) => isAtLeast(severity, results.failOn))
    .reduce((sum, severity) => sum + results.summary.open[severity], 0);
}

/**
 * Every gap, and every check that ended incomplete without naming one: a check that looked at nothing
 * has left out all of it.
 */
export function openGaps(results: Results): readonly OpenGap[] {
  const named = new Set(results.gaps.map((gap) => JSON.stringify([gap.component, gap.check])));
  const unnamed = results.outcomes.flatMap(({ check, component, outcome }) =>
    outcome.status === 'incomplete' && !named.has(JSON.stringify([component, check]))
      ? [{ check, component, what: `everything that ${check} examines`, reason: outcome.reason }]
      : [],
  );
  return [...results.gaps, ...unnamed];
}

/** The open findings to begin with, one for each rule and component. */
export function firstActions(results: Results, limit: number): readonly FirstAction[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of openFindings(results)) {
    const key = JSON.stringify([finding.rule, finding.component]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()]
    .slice(0, limit)
    .flatMap(([finding, ...others]) => (finding === undefined ? [] : [{ finding, others: others.length }]));
}

/** Whether no check at all came to a result. */
export function isNothingExamined(results: Results): boolean {
  return results.summary.passed + results.summary.withFindings === 0;
}

/** The verdict in words. Not examined never reads as clean, whatever the verdict says. */
export function headline(results: Results): Headline {
  const atGate = countAtGate(results);
  const gaps = openGaps(results).length;
  const gate = results.failOn === 'critical' ? 'critical' : `${results.failOn} or worse`;
  const open = openFindings(results).length;
  const below = open - atGate;
  const rest = below > 0 ? ` ${plural(below, 'finding')} below the gate ${below === 1 ? 'remains' : 'remain'}.` : '';
  if (results.verdict === 'findings') {
    const gapText = gaps > 0 ? ` ${plural(gaps, 'thing')} ${gaps === 1 ? 'was' : 'were'} not examined.` : '';
    return {
      tone: 'bad',
      title: 'Fails the gate',
      sentence: `${plural(atGate, 'open finding')} ${atGate === 1 ? 'is' : 'are'} ${gate}.${gapText}`,
    };
  }
  if (isNothingExamined(results)) {
    return {
      tone: 'unknown',
      title: 'Nothing was examined',
      sentence: 'No check came to a result. Not examined is not clean.',
    };
  }
  if (results.verdict === 'incomplete' || gaps > 0) {
    return {
      tone: 'unknown',
      title: 'Not fully examined',
      sentence: `Nothing open is ${gate}, but ${plural(gaps, 'thing')} ${gaps === 1 ? 'was' : 'were'} not examined.${rest}`,
    };
  }
  return {
    tone: 'good',
    title: open === 0 ? 'Nothing found' : 'Passes the gate',
    sentence: `Everything planned was examined and nothing open is ${gate}.${rest}`,
  };
}

/** Whether the words of a stale acceptance name this finding: its fingerprint, its rule, or its rule in its component. */
export function isNamed(names: string, finding: Finding): boolean {
  return [finding.fingerprint, finding.rule, `${finding.rule} in ${finding.component}`].includes(names);
}

/** Whether the finding was accepted once and the acceptance has run out. */
export function isExpired(results: Results, finding: Finding): boolean {
  return (
    finding.acceptance === undefined &&
    results.staleAcceptances.some((stale) => stale.state === 'expired' && isNamed(stale.names, finding))
  );
}
