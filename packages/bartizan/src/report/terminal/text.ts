import { formatLocation } from '../../findings/index.ts';
import { componentName, componentReports, subjectName, uncheckedComponents } from '../components.ts';
import type { ReportInput } from '../input.ts';
import { type FirstAction, firstActions, headline, openFindings, openGaps, plural } from '../overview.ts';
import { clip, visibleLine } from '../visible.ts';
import { type Paint, painter, severityStyles } from './ansi.ts';
import { componentTable } from './table.ts';
import { displayWidth, fit, fitEnd, pad, wrap } from './width.ts';

/** How many entries of each sort a person reads in a terminal. */
const shown = { findings: 8, components: 20, gaps: 8 } as const;
const severityColumn = 10;

function line(text: string): string {
  return visibleLine(clip(text, 2000));
}

function more(count: number, what: string, input: ReportInput): readonly string[] {
  if (count <= 0) return [];
  const where = input.reportPath === undefined ? 'see the report' : `see ${line(input.reportPath)}`;
  return [`  … and ${count} more ${plural(count, what).replace(/^\d+ /, '')}, ${where}`];
}

function actionLines(action: FirstAction, input: ReportInput, width: number, paint: Paint): readonly string[] {
  const { finding, others } = action;
  const room = Math.max(20, width - severityColumn - 2);
  const indent = ' '.repeat(severityColumn + 2);
  const title = fit(line(finding.title), room);
  const severity = paint(severityStyles[finding.severity], pad(finding.severity, severityColumn));
  const component = line(componentName(input, finding.component));
  const location = line(formatLocation(finding.location));
  const name = fit(component, Math.max(12, room - displayWidth(location) - 3));
  const place = location.startsWith(component)
    ? location
    : `${name} · ${fitEnd(location, room - displayWidth(name) - 3)}`;
  const remediation = wrap(line(finding.remediation), room - 2, 2);
  return [
    `  ${severity}${paint('bold', title)}`,
    `${indent}${paint('dim', fitEnd(place, room))}`,
    ...remediation.map((text, index) => `${indent}${index === 0 ? '→ ' : '  '}${text}`),
    ...(others === 0
      ? []
      : [`${indent}${paint('dim', `and ${plural(others, 'other')} of ${fit(line(finding.rule), room - 20)} here`)}`]),
  ];
}

function firstSection(input: ReportInput, width: number, paint: Paint): readonly string[] {
  const actions = firstActions(input.results, shown.findings);
  if (actions.length === 0) return [];
  const told = actions.reduce((sum, action) => sum + 1 + action.others, 0);
  return [
    paint('bold', 'What first'),
    ...actions.flatMap((action) => actionLines(action, input, width, paint)),
    ...more(openFindings(input.results).length - told, 'finding', input),
    '',
  ];
}

function componentSection(input: ReportInput, width: number, paint: Paint): readonly string[] {
  const components = componentReports(input);
  if (components.length === 0) return [];
  return [
    ...componentTable(components.slice(0, shown.components), width, paint),
    ...more(components.length - shown.components, 'component', input),
    '',
  ];
}

function gapSection(input: ReportInput, width: number, paint: Paint): readonly string[] {
  const gaps = openGaps(input.results);
  const unchecked = uncheckedComponents(input).map((component) => line(component.name));
  if (gaps.length + unchecked.length === 0) return [];
  const lines = gaps.slice(0, shown.gaps).flatMap((gap) => {
    const name = line(componentName(input, gap.component));
    const what = line(gap.what);
    const subject = name === what ? what : `${name} · ${what}`;
    return wrap(`${subject}: ${line(gap.reason)}`, width - 4, 2).map(
      (text, index) => `  ${index === 0 ? '? ' : '  '}${text}`,
    );
  });
  return [
    `${paint('bold', 'Not examined')} (not examined is not clean)`,
    ...lines,
    ...more(gaps.length - shown.gaps, 'gap', input),
    ...(unchecked.length === 0
      ? []
      : wrap(`Without a check of their own: ${unchecked.join(', ')}`, width - 2, 2).map((text) => `  ${text}`)),
    '',
  ];
}

function acceptedLine(input: ReportInput): readonly string[] {
  const { accepted, expired } = input.results.summary;
  if (accepted === 0 && expired === 0) return [];
  const count = expired === 0 ? '' : `; ${expired} no longer, because the acceptance has expired`;
  return [`Accepted: ${accepted === 0 ? 'none' : plural(accepted, 'finding')}${count}`];
}

/** A summary that fits on a screen: what first, each component, what was not examined, and the verdict last. */
export function renderText(input: ReportInput): string {
  const width = Math.max(40, Math.min(160, input.terminal?.width ?? 100));
  const paint = painter(input.terminal?.color ?? false);
  const { title, sentence, tone } = headline(input.results);
  const { tool, subject } = input.results;
  const file = subject.kind === 'system' ? ` (${line(subject.file)})` : '';
  const style = { bad: 'brightRed', unknown: 'yellow', good: 'green' } as const;
  const product = `bartizan ${line(tool.version)}`;
  const about = fit(`${line(subjectName(input))}${file}`, width - displayWidth(product) - 3);
  const lines = [
    `${paint('bold', product)} · ${about}`,
    '',
    ...firstSection(input, width, paint),
    ...componentSection(input, width, paint),
    ...gapSection(input, width, paint),
    ...acceptedLine(input).flatMap((text) => wrap(text, width, 2)),
    ...(input.reportPath === undefined ? [] : [`Report: ${line(input.reportPath)}`]),
    ...wrap(`${title}: ${sentence}`, width, 4).map((text) => paint(style[tone], text)),
  ];
  return `${lines.join('\n')}\n`;
}
