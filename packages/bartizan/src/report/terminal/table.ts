import type { ComponentReport } from '../components.ts';
import { countSeverities, mostSevereFirst } from '../overview.ts';
import { clip, visibleLine } from '../visible.ts';
import { type Paint, severityStyles } from './ansi.ts';
import { displayWidth, fit, pad } from './width.ts';

/** Below this width the kind is left out and severities are shortened. */
const roomy = 90;

function examined(component: ComponentReport): string {
  const statuses = component.outcomes.map(({ outcome }) => outcome.status);
  const complete = statuses.filter((status) => status === 'pass' || status === 'findings').length;
  const planned = statuses.filter((status) => status !== 'notApplicable').length;
  if (planned === 0) {
    if (component.outcomes.length > 0) return 'does not apply';
    return component.findings.length > 0 ? '' : 'no own check';
  }
  const gaps = component.gaps.length === 0 ? '' : `, ${component.gaps.length} not`;
  return `${complete}/${planned} checks${gaps}`;
}

function name(component: ComponentReport): string {
  return visibleLine(clip(component.name, 200));
}

/** Widths of the columns of one table. */
interface Columns {
  readonly names: number;
  readonly kinds: number;
  readonly counts: readonly string[];
}

function columnsFor(components: readonly ComponentReport[], width: number): Columns {
  const widest = (texts: readonly string[]): number => Math.max(9, ...texts.map(displayWidth));
  const counts = mostSevereFirst.map((severity) => (width < roomy ? severity.slice(0, 4) : severity));
  const kinds = width < roomy ? 0 : Math.min(24, widest(components.map(({ kind }) => visibleLine(kind)))) + 2;
  const numbers = counts.reduce((sum, head) => sum + head.length + 2, 0);
  const rest = kinds + numbers + widest(components.map(examined)) + 2;
  return { names: Math.max(6, Math.min(widest(components.map(name)), width - rest)), kinds, counts };
}

function row(component: ComponentReport, columns: Columns, width: number, paint: Paint): string {
  const counts = countSeverities(component.findings.filter((finding) => finding.acceptance === undefined));
  const cells = mostSevereFirst.map((severity, index) => {
    const count = counts[severity];
    const text = pad(count === 0 ? '·' : String(count), (columns.counts[index] ?? '').length + 2, 'left');
    return paint(count === 0 ? 'dim' : severityStyles[severity], text);
  });
  const before = pad(fit(name(component), columns.names), columns.names);
  const kind =
    columns.kinds === 0 ? '' : pad(`  ${fit(visibleLine(component.kind), columns.kinds - 2)}`, columns.kinds);
  const used = columns.names + columns.kinds + columns.counts.reduce((sum, head) => sum + head.length + 2, 0);
  return `${before}${paint('dim', kind)}${cells.join('')}  ${fit(examined(component), width - used - 2)}`.trimEnd();
}

/** One line for each component: name, kind, open findings by severity, what was examined. */
export function componentTable(components: readonly ComponentReport[], width: number, paint: Paint): readonly string[] {
  const columns = columnsFor(components, width);
  const kind = columns.kinds === 0 ? '' : pad('  Kind', columns.kinds);
  const heads = columns.counts.map((head) => `  ${head}`).join('');
  const head = fit(`${pad('Component', columns.names)}${kind}${heads}  Examined`, width);
  return [paint('bold', head), ...components.map((component) => row(component, columns, width, paint))];
}
