import { type Finding, formatLocation, formatRef, type Ref } from '../../findings/index.ts';
import { type ComponentReport, checkTitle, componentReports } from '../components.ts';
import type { ReportInput } from '../input.ts';
import { countSeverities, formatCounts, isExpired, plural } from '../overview.ts';
import { type Content, lines, type Markup, markup, prose, short, when } from './markup.ts';

/** Articles on the page; what goes beyond stands in one line each, and beyond that is only counted. */
const shown = { articles: 300, rows: 2000 } as const;

/** Only addresses that a browser opens as a page; never `javascript:` or a file. */
function webAddress(url: string | undefined): string | undefined {
  return url?.startsWith('https://') === true && URL.canParse(url) ? new URL(url).href : undefined;
}

function referenceItem(input: ReportInput, reference: Ref): Markup {
  const resolved = input.resolveReference?.(reference);
  if (resolved === undefined) return markup`<li><code>${short(formatRef(reference), 200)}</code></li>`;
  const name = `${short(resolved.framework, 100)} ${short(reference.id, 60)}: ${short(resolved.title, 200)}`;
  const url = webAddress(resolved.url);
  return url === undefined
    ? markup`<li>${name}</li>`
    : markup`<li><a href="${url}" rel="noreferrer noopener">${name}</a></li>`;
}

function state(input: ReportInput, finding: Finding): Content {
  const { acceptance } = finding;
  if (acceptance !== undefined) {
    const { owner, reason, expires, source } = acceptance;
    return markup`<p class="state">Accepted by ${short(owner, 120)} until ${short(expires, 20)} (${source}): ${short(reason, 1000)}</p>`;
  }
  return when(
    isExpired(input.results, finding),
    () =>
      markup`<p class="state">It was accepted once; that <a href="#accepted">acceptance has expired</a>, so it counts again.</p>`,
  );
}

function article(input: ReportInput, finding: Finding): Markup {
  const { severity, acceptance } = finding;
  const index = input.results.findings.indexOf(finding) + 1;
  const excerpts = (finding.excerpts ?? []).map(
    ({ label, text }) =>
      markup`<figure><figcaption>${short(label, 200)}</figcaption><pre tabindex="0">${lines(text)}</pre></figure>`,
  );
  const references = (finding.references ?? []).map((reference) => referenceItem(input, reference));
  const ruleUrl = webAddress(input.ruleUrl?.(finding.rule));
  const rule = markup`<code>${short(finding.rule, 200)}</code>`;
  const isOpen = acceptance === undefined && (severity === 'critical' || severity === 'high');
  const accepted = when(acceptance !== undefined, () => markup`<span class="tag plain">accepted</span> `);
  return markup`<article class="finding ${severity}${acceptance === undefined ? '' : ' accepted'}" id="finding-${index}">
<div class="told"><h4><span class="tag ${severity}">${severity}</span> ${accepted}${short(finding.title, 400)}</h4>
<p class="place"><code>${short(formatLocation(finding.location), 2000)}</code></p>
<p>${prose(finding.message)}</p>
<p class="todo"><strong>To do</strong> ${prose(finding.remediation, 2000)}</p>
${state(input, finding)}${when(excerpts.length > 0, () => markup`<details${isOpen ? OPEN : undefined}><summary>Evidence</summary>${excerpts}</details>`)}</div>
<dl class="facts"><div><dt>Rule</dt><dd>${ruleUrl === undefined ? rule : markup`<a href="${ruleUrl}" rel="noreferrer noopener">${rule}</a>`}</dd></div>
<div><dt>Check</dt><dd>${short(checkTitle(input, finding.check), 200)}</dd></div>
<div><dt>Fingerprint</dt><dd><code>${short(finding.fingerprint, 80)}</code></dd></div>
${when(references.length > 0, () => markup`<div><dt>References</dt><dd><ul>${references}</ul></dd></div>`)}</dl>
</article>
`;
}

/** A boolean attribute, which has no value to escape. */
const OPEN: Markup = { html: ' open=""' };

function row(finding: Finding): Markup {
  return markup`<li><span class="tag ${finding.severity}">${finding.severity}</span> ${short(finding.title, 200)} <code>${short(formatLocation(finding.location), 300)}</code></li>`;
}

function componentGroup(
  input: ReportInput,
  component: ComponentReport,
  room: { articles: number; rows: number },
): Markup {
  const full = component.findings.slice(0, room.articles);
  const brief = component.findings.slice(full.length, full.length + room.rows);
  room.articles -= full.length;
  room.rows -= brief.length;
  const left = component.findings.length - full.length - brief.length;
  const open = component.findings.filter((finding) => finding.acceptance === undefined);
  const accepted = component.findings.length - open.length;
  const counts = `${formatCounts(countSeverities(open))} open${accepted > 0 ? `, ${accepted} accepted` : ''}`;
  return markup`<section class="component"><h3>${short(component.name, 300)} <span class="kind">${short(component.kind, 40)}</span></h3>
<p class="tally">${counts}${component.gaps.length > 0 ? `; ${plural(component.gaps.length, 'thing')} not examined` : ''}</p>
${full.map((finding) => article(input, finding))}
${when(brief.length > 0, () => markup`<ul class="rows">${brief.map(row)}</ul>`)}
${when(left > 0, () => markup`<p class="notice">${left} more are not on this page; the JSON report has all of them.</p>`)}
</section>
`;
}

/** Findings by component, the worst first. */
export function findingsSection(input: ReportInput): Markup {
  const groups = componentReports(input).filter((component) => component.findings.length > 0);
  const room = { ...shown };
  const body =
    groups.length === 0
      ? markup`<p class="notice">There is no finding. Read below what was examined, and what was not.</p>`
      : groups.map((component) => componentGroup(input, component, room));
  return markup`<section id="findings" aria-labelledby="findings-title"><h2 id="findings-title">Findings</h2>
${body}</section>
`;
}
