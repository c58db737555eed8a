import { formatLocation } from '../../findings/index.ts';
import { componentName, componentReports, subjectName, uncheckedComponents } from '../components.ts';
import type { ReportInput } from '../input.ts';
import {
  countSeverities,
  firstActions,
  headline,
  mostSevereFirst,
  openFindings,
  openGaps,
  plural,
} from '../overview.ts';
import { markdownCode, markdownProse, markdownText } from './escape.ts';

/** Bytes of UTF-8; GitHub takes comments of 65,536 characters. */
const largest = 60_000;
const icons = { bad: '❌', unknown: '⚠️', good: '✅' } as const;

function countTable(input: ReportInput): string {
  const { summary } = input.results;
  const cells = [
    ...mostSevereFirst.map((severity) => summary.open[severity]),
    summary.accepted,
    openGaps(input.results).length,
  ];
  const heads = [...mostSevereFirst, 'accepted', 'not examined'];
  return [`| ${heads.join(' | ')} |`, `|${' ---: |'.repeat(heads.length)}`, `| ${cells.join(' | ')} |`].join('\n');
}

function firstList(input: ReportInput): string {
  const items = firstActions(input.results, 5).map(({ finding, others }, index) => {
    const again = others === 0 ? '' : ` (and ${plural(others, 'other')} of ${markdownCode(finding.rule)} here)`;
    const place = `${markdownText(componentName(input, finding.component), 120)} · ${markdownCode(formatLocation(finding.location))}`;
    return `${index + 1}. **${finding.severity}** ${markdownText(finding.title, 200)}${again}<br>\n   ${place}<br>\n   → ${markdownProse(finding.remediation)}`;
  });
  return items.length === 0 ? '' : `### What first\n\n${items.join('\n')}`;
}

function gapRows(input: ReportInput): readonly string[] {
  return openGaps(input.results).map(
    (gap) =>
      `- ${markdownText(componentName(input, gap.component), 120)} · ${markdownCode(gap.what, 200)}: ${markdownProse(gap.reason, 300)}`,
  );
}

function findingRows(input: ReportInput): readonly string[] {
  return openFindings(input.results).map(
    (finding) =>
      `| ${finding.severity} | ${markdownText(finding.title, 200)} | ${markdownText(componentName(input, finding.component), 120)} | ${markdownCode(formatLocation(finding.location), 200)} | ${markdownCode(finding.rule)} |`,
  );
}

function componentRows(input: ReportInput): readonly string[] {
  return componentReports(input).map((component) => {
    const counts = countSeverities(component.findings.filter((finding) => finding.acceptance === undefined));
    const ran = component.outcomes.filter(
      ({ outcome }) => outcome.status === 'pass' || outcome.status === 'findings',
    ).length;
    return `| ${markdownText(component.name, 120)} | ${component.kind} | ${mostSevereFirst.map((severity) => counts[severity]).join(' | ')} | ${ran} | ${component.gaps.length} |`;
  });
}

/** As many rows as fit into `budget` bytes, and a line that says how many do not. */
function fitRows(rows: readonly string[], budget: number, what: string): string {
  let used = 0;
  const kept = rows.filter((row) => {
    used += Buffer.byteLength(row) + 1;
    return used <= budget;
  });
  const left = rows.length - kept.length;
  return left === 0
    ? kept.join('\n')
    : `${kept.join('\n')}\n\n… and ${left} more ${left === 1 ? what : `${what}s`}: see the full report.`;
}

function details(title: string, body: string): string {
  return `<details>\n<summary>${title}</summary>\n\n${body}\n\n</details>`;
}

function origin(input: ReportInput): string {
  const { results, manifest } = input;
  const run =
    manifest === undefined
      ? ''
      : ` · run ${markdownCode(manifest.id)} · verify with ${markdownCode(`bartizan run verify ${manifest.id}`)}`;
  return `<sub>Bartizan ${markdownText(results.tool.version, 40)} · ${markdownText(subjectName(input), 120)}${run}</sub>`;
}

/** A summary for a comment on a pull request, at most 60 kB long; the first line lets a bot find its comment again. */
export function renderMarkdown(input: ReportInput): string {
  const { tone, title, sentence } = headline(input.results);
  const gaps = gapRows(input);
  const findings = findingRows(input);
  const components = componentRows(input);
  const unchecked = uncheckedComponents(input).map((component) => markdownText(component.name, 80));
  const severityHeads = mostSevereFirst.join(' | ');
  const parts = [
    '<!-- bartizan-report -->',
    `## ${icons[tone]} Bartizan: ${title}`,
    sentence,
    countTable(input),
    firstList(input),
    ...(gaps.length === 0 ? [] : ['### Not examined', 'Not examined is not clean.', fitRows(gaps, 8_000, 'gap')]),
    unchecked.length === 0
      ? ''
      : `Without a check of their own: ${unchecked.slice(0, 20).join(', ')}${unchecked.length > 20 ? ` and ${unchecked.length - 20} more` : ''}`,
    ...(findings.length === 0
      ? []
      : [
          details(
            `All ${plural(findings.length, 'open finding')}`,
            `| Severity | Finding | Component | Where | Rule |\n| --- | --- | --- | --- | --- |\n${fitRows(findings, 28_000, 'finding')}`,
          ),
        ]),
    ...(components.length === 0
      ? []
      : [
          details(
            plural(components.length, 'component'),
            `| Component | Kind | ${severityHeads} | checks done | not examined |\n| --- | --- |${' ---: |'.repeat(mostSevereFirst.length + 2)}\n${fitRows(components, 10_000, 'component')}`,
          ),
        ]),
    origin(input),
  ];
  const text = `${parts.filter((part) => part !== '').join('\n\n')}\n`;
  return Buffer.byteLength(text) <= largest ? text : `${text.slice(0, largest / 4)}\n\n… cut: see the full report.\n`;
}
