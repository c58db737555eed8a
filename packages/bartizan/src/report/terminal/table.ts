import type { ComponentReport } from '../components.ts';
import { countSeverities, mostSevereFirst } from '../overview.ts';
import { clip, visibleLine } from '../visible.ts';
import { type Paint, severityStyles } from './ansi.ts';
import { displayWidth, fit, pad } from './width.ts';

function examined(component: ComponentReport): string {
  const statuses = component.outcomes.map(({ outcome }) => outcome.status);
  const complete = statuses.filter((status) => status === 'pass' || status === 'findings').length;
  const planned = statuses.filter((status) => status !== 'notApplicable').length;
  if (planned === 0)
    return component.outcomes.length > 0 ? 'does not apply' : component.findings.length > 0 ? '' : 'not examined';
  const gaps = component.gaps.length === 0 ? '' : `, ${component.gaps.length} not`;
  return `${complete}/${planned} checks${gaps}`;
}

/** One line for each component: name, kind, open findings by severity, what was examined. */
export function componentTable(components: readonly ComponentReport[], width: number, paint: Paint): readonly string[] {
  const last = Math.max(8, ...components.map((component) => displayWidth(examined(component))));
  const kinds = Math.max(4, ...components.map((component) => displayWidth(component.kind)));
  const heads = mostSevereFirst.map((severity) => (width < 90 ? severity.slice(0, 4) : severity));
  const numbers = heads.reduce((sum, head) => sum + head.length + 2, 0);
  const widest = Math.max(9, ...components.map((component) => displayWidth(visibleLine(clip(component.name, 200)))));
  const names = Math.max(9, Math.min(widest, width - kinds - numbers - last - 6));
  const head = `${pad('Component', names)}  ${pad('Kind', kinds)}${heads.map((text) => `  ${text}`).join('')}  Examined`;
  const rows = components.map((component) => {
    const counts = countSeverities(component.findings.filter((finding) => finding.acceptance === undefined));
    const cells = mostSevereFirst.map((severity, index) => {
      const columns = (heads[index] ?? '').length + 2;
      const text = pad(counts[severity] === 0 ? '·' : String(counts[severity]), columns, 'left');
      return counts[severity] === 0 ? paint('dim', text) : paint(severityStyles[severity], text);
    });
    const name = pad(fit(visibleLine(clip(component.name, 200)), names), names);
    return `${name}  ${paint('dim', pad(component.kind, kinds))}${cells.join('')}  ${examined(component)}`;
  });
  return [paint('bold', fit(head, width)), ...rows];
}
