import { formatLocation } from '../../findings/index.ts';
import { checkTitle, componentName, uncheckedComponents } from '../components.ts';
import type { ReportInput } from '../input.ts';
import { isNamed, isNothingExamined, openGaps, plural } from '../overview.ts';
import { type Content, type Markup, markup, prose, short, when } from './markup.ts';

const shownGaps = 1000;

/** Everything that was not examined, and every question without an answer. */
export function gapsSection(input: ReportInput): Markup {
  const gaps = openGaps(input.results);
  const rows = gaps.slice(0, shownGaps).map(
    (gap) =>
      markup`<tr><th scope="row" data-label="What">${short(gap.what, 600)}</th><td data-label="Reason">${prose(gap.reason, 1000)}${when(gap.location !== undefined, () => markup` <code>${short(gap.location === undefined ? '' : formatLocation(gap.location), 600)}</code>`)}</td><td data-label="Component">${short(componentName(input, gap.component), 120)}</td><td data-label="Check">${short(checkTitle(input, gap.check), 80)}</td></tr>
`,
  );
  const unchecked = uncheckedComponents(input);
  const table = markup`<table class="stack"><thead><tr><th scope="col">What</th><th scope="col">Reason</th><th scope="col">Component</th><th scope="col">Check</th></tr></thead><tbody>
${rows}</tbody></table>
${when(gaps.length > shownGaps, () => markup`<p class="notice">${gaps.length - shownGaps} more are in the JSON report.</p>`)}`;
  return markup`<section id="gaps" aria-labelledby="gaps-title"><h2 id="gaps-title">Not examined, and open questions</h2>
<p>Not examined is not clean. Each line says what would have to be at hand, or be answered, to look again.</p>
${gaps.length === 0 ? markup`<p class="notice">${isNothingExamined(input.results) ? 'No check came to a result: everything is open.' : 'There is no gap in what was planned.'}</p>` : table}
${when(unchecked.length > 0, () => markup`<p>Without a check of their own: ${unchecked.map((component) => short(component.name, 120)).join(', ')}.</p>`)}
</section>
`;
}

/** Who has taken what upon themselves, until when; and what no longer counts. */
export function acceptedSection(input: ReportInput): Content {
  const { findings, staleAcceptances } = input.results;
  const accepted = findings.flatMap((finding) =>
    finding.acceptance === undefined ? [] : [{ ...finding.acceptance, finding }],
  );
  if (accepted.length + staleAcceptances.length === 0) return undefined;
  const today = input.now.toISOString().slice(0, 10);
  const counting = accepted.map(
    ({ finding, owner, reason, expires }) =>
      markup`<tr><th scope="row" data-label="Finding"><a href="#finding-${findings.indexOf(finding) + 1}">${short(finding.title, 200)}</a></th><td data-label="State">${expires < today ? 'has expired since the run' : 'accepted'}</td><td class="day" data-label="Until">${short(expires, 20)}</td><td data-label="Owner">${short(owner, 120)}</td><td data-label="Reason">${short(reason, 1000)}</td></tr>
`,
  );
  const stale = staleAcceptances.map(({ names, owner, reason, expires, state }) => {
    const index = findings.findIndex((finding) => isNamed(names, finding));
    const counts = index >= 0 && findings[index]?.acceptance === undefined;
    const name = markup`<code>${short(names, 200)}</code>`;
    const linked =
      index < 0 ? name : markup`<a href="#finding-${index + 1}">${short(findings[index]?.title ?? names, 200)}</a>`;
    return markup`<tr><th scope="row" data-label="Finding">${linked}</th><td data-label="State">${state === 'unused' ? 'unused: matches nothing' : counts ? 'expired: counts again' : 'expired'}</td><td class="day" data-label="Until">${short(expires, 20)}</td><td data-label="Owner">${short(owner, 120)}</td><td data-label="Reason">${short(reason, 1000)}</td></tr>
`;
  });
  return markup`<section id="accepted" aria-labelledby="accepted-title"><h2 id="accepted-title">Accepted and expired</h2>
<table class="stack"><thead><tr><th scope="col">Finding</th><th scope="col">State</th><th scope="col">Until</th><th scope="col">Owner</th><th scope="col">Reason</th></tr></thead><tbody>
${counting}${stale}</tbody></table>
</section>
`;
}

/**
 * The diagram as an image: inside one nothing can run or reach the page's style, whatever stands in
 * the names of components.
 */
export function diagramSection(input: ReportInput): Content {
  const { diagramSvg } = input;
  if (diagramSvg === undefined) return undefined;
  const names = (input.system?.components ?? []).map((component) => short(component.name ?? component.id, 80));
  const alt = `Data flows between ${plural(names.length, 'component')}: ${names.join(', ')}`;
  const data = `data:image/svg+xml;base64,${Buffer.from(diagramSvg).toString('base64')}`;
  return markup`<section id="system" aria-labelledby="system-title"><h2 id="system-title">The system</h2>
<div class="scroll diagram" id="diagram" role="region" aria-label="Data-flow diagram" tabindex="0"><img src="${data}" alt="${alt}"/></div>
<p class="zoom"><a href="#diagram">Show it at full size</a> <a href="#system">Fit it to the page</a></p>
</section>
`;
}
