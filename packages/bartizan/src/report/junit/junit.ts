import { wholeSystem } from '../../checks/index.ts';
import { type Finding, formatLocation, isAtLeast } from '../../findings/index.ts';
import type { Results } from '../../runs/index.ts';
import { type ComponentReport, componentReports, subjectName } from '../components.ts';
import type { ReportInput } from '../input.ts';
import { type OpenGap, plural } from '../overview.ts';
import { clip } from '../visible.ts';
import { printXml, type XmlElement } from './xml.ts';

/** What a test case tells before it becomes too long to read. */
const shown = 50;

type Result = 'failure' | 'error' | 'skipped' | 'passed';

interface Case {
  readonly result: Result;
  readonly element: XmlElement;
}

function describeFinding(finding: Finding): string {
  const accepted =
    finding.acceptance === undefined
      ? ''
      : `\n  accepted by ${finding.acceptance.owner} until ${finding.acceptance.expires}: ${finding.acceptance.reason}`;
  return `[${finding.severity}] ${finding.title}\n  ${formatLocation(finding.location)}\n  ${clip(finding.message, 1000)}\n  To do: ${finding.remediation}\n  ${finding.rule} ${finding.fingerprint}${accepted}`;
}

function describeGap(gap: OpenGap): string {
  return `not examined: ${gap.what}: ${gap.reason}`;
}

function list(findings: readonly Finding[], gaps: readonly OpenGap[]): string {
  const entries = [...findings.map(describeFinding), ...gaps.map(describeGap)];
  const more = entries.length - shown;
  return [...entries.slice(0, shown), ...(more > 0 ? [`… and ${more} more`] : [])].join('\n');
}

function toCase(results: Results, component: ComponentReport, check: string): Case {
  const { failOn } = results;
  const findings = component.findings.filter((finding) => finding.check === check);
  const gaps = component.gaps.filter((gap) => gap.check === check);
  // A check of the whole system may speak of one component; its outcome stands at the system.
  const outcome = (
    component.outcomes.find((entry) => entry.check === check) ??
    results.outcomes.find((entry) => entry.check === check && entry.component === wholeSystem)
  )?.outcome;
  const failing = findings.filter((finding) => finding.acceptance === undefined && isAtLeast(finding.severity, failOn));
  const rest = findings.filter((finding) => !failing.includes(finding));
  const output: XmlElement[] = rest.length === 0 ? [] : [{ name: 'system-out', attributes: {}, text: list(rest, []) }];
  const attributes = { name: check, classname: component.id };
  const element = (children: readonly XmlElement[]): XmlElement => ({
    name: 'testcase',
    attributes,
    children: [...children, ...output],
  });
  if (failing.length > 0) {
    const message = `${plural(failing.length, 'finding')} at or above ${failOn}`;
    const failure = { name: 'failure', attributes: { message, type: failing[0]?.rule }, text: list(failing, gaps) };
    return { result: 'failure', element: element([failure]) };
  }
  if (gaps.length > 0 || outcome === undefined || outcome.status === 'incomplete') {
    const message = outcome?.reason ?? 'the check has findings but no outcome';
    const error = { name: 'error', attributes: { message, type: 'not-examined' }, text: list([], gaps) };
    return { result: 'error', element: element([error]) };
  }
  if (outcome.status === 'notApplicable') {
    return { result: 'skipped', element: element([{ name: 'skipped', attributes: { message: outcome.reason } }]) };
  }
  return { result: 'passed', element: element([]) };
}

function totals(cases: readonly Case[]): Readonly<Record<string, number>> {
  const count = (result: Result) => cases.filter((candidate) => candidate.result === result).length;
  return { tests: cases.length, failures: count('failure'), errors: count('error'), skipped: count('skipped') };
}

/**
 * JUnit XML as CI systems read it: one case for each check of each component. Findings at the gate fail,
 * what was not examined is an error, what does not apply is skipped; the rest is told as output.
 */
export function renderJunit(input: ReportInput): string {
  const suites = componentReports(input).flatMap((component) => {
    const named = [...component.outcomes, ...component.findings, ...component.gaps].map((item) => item.check);
    const cases = [...new Set(named)].map((check) => toCase(input.results, component, check));
    return cases.length === 0 ? [] : [{ component, cases }];
  });
  const timestamp = input.manifest?.startedAt.replace(/\.\d+Z$|Z$/, '');
  const root: XmlElement = {
    name: 'testsuites',
    attributes: { name: `Bartizan: ${subjectName(input)}`, ...totals(suites.flatMap((suite) => suite.cases)) },
    children: suites.map(({ component, cases }) => ({
      name: 'testsuite',
      attributes: { name: component.name, ...totals(cases), timestamp },
      children: cases.map((entry) => entry.element),
    })),
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${printXml(root)}`;
}
