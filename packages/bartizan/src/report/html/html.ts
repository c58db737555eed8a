import { formatLocation } from '../../findings/index.ts';
import { componentName, subjectName } from '../components.ts';
import type { ReportInput } from '../input.ts';
import { headline, openGaps } from '../overview.ts';
import { markup, short } from './markup.ts';

/** One self-contained page. */
export function renderHtml(input: ReportInput): string {
  const { results } = input;
  const { title, sentence } = headline(results);
  const findings = results.findings.map(
    (finding) =>
      markup`<li><strong>${finding.severity}</strong> ${short(finding.title)}: ${short(componentName(input, finding.component))}, ${short(formatLocation(finding.location))}</li>`,
  );
  const gaps = openGaps(results).map((gap) => markup`<li>${short(gap.what)}: ${short(gap.reason)}</li>`);
  const page = markup`<!doctype html>
<html lang="en"><meta charset="utf-8"><title>${short(subjectName(input))}</title>
<h1>${title}</h1><p>${sentence}</p><h2>Findings</h2><ul>${findings}</ul><h2>Not examined</h2><ul>${gaps}</ul></html>
`;
  return page.html;
}
