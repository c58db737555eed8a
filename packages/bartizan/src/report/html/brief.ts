import { formatLocation } from '../../findings/index.ts';
import { checkTitle, componentName, uncheckedComponents } from '../components.ts';
import type { ReportInput } from '../input.ts';
import {
  type FirstAction,
  firstActions,
  headline,
  isNothingExamined,
  mostSevereFirst,
  openFindings,
  openGaps,
  plural,
} from '../overview.ts';
import { type Content, type Markup, markup, prose, short, when } from './markup.ts';

/** How much of each the first screen shows; the sections below have all of it. */
const shown = { actions: 3, gaps: 6 } as const;

/** How bad: the verdict and how many open findings there are of each severity. */
export function verdictPanel(input: ReportInput, subject: string): Markup {
  const { title, sentence, tone } = headline(input.results);
  const { open, accepted, expired } = input.results.summary;
  const counts = mostSevereFirst.map(
    (severity) =>
      markup`<div class="count ${severity}${open[severity] === 0 ? ' none' : ''}"><dt>${severity}</dt><dd>${open[severity]}</dd></div>`,
  );
  const aside = [
    ...(accepted > 0 ? [`${plural(accepted, 'finding')} accepted`] : []),
    ...(expired > 0 ? [`${plural(expired, 'acceptance')} expired and counted again`] : []),
  ];
  return markup`<section class="verdict ${tone}" aria-labelledby="verdict">
<h1 id="verdict"><span class="subject">${subject}</span> <span class="judgement">${title}</span></h1>
<p class="lede">${sentence}</p>
<dl class="counts" aria-label="Open findings by severity">${counts}</dl>
${when(aside.length > 0, () => markup`<p class="aside"><a href="#accepted">${aside.join('; ')}</a></p>`)}
</section>
`;
}

function actionItem(input: ReportInput, { finding, others }: FirstAction): Markup {
  const index = input.results.findings.indexOf(finding) + 1;
  const again = others === 0 ? '' : ` · and ${plural(others, 'other')} of this rule here`;
  return markup`<li><span class="tag ${finding.severity}">${finding.severity}</span>
<div><a class="what" href="#finding-${index}">${short(finding.title, 140)}</a>
<p class="where">${short(componentName(input, finding.component), 80)} · ${short(formatLocation(finding.location), 160)}${again}</p>
<p class="todo">${prose(finding.remediation, 300)}</p></div></li>
`;
}

/** What first: the worst open findings with what to do about them. */
export function firstPanel(input: ReportInput): Markup {
  const actions = firstActions(input.results, shown.actions);
  const all = openFindings(input.results).length;
  const body =
    actions.length === 0
      ? markup`<p>There is no open finding. That speaks only of what <a href="#checks">was examined</a>.</p>`
      : markup`<ol>${actions.map((action) => actionItem(input, action))}</ol>`;
  return markup`<section class="first" aria-labelledby="first"><h2 id="first">What first</h2>
${body}${when(all > actions.length, () => markup`<p class="more"><a href="#findings">All ${plural(all, 'open finding')}</a></p>`)}
</section>
`;
}

function uncheckedLine(input: ReportInput): Content {
  const names = uncheckedComponents(input).map((component) => short(component.name, 60));
  if (names.length === 0) return undefined;
  const listed = names.slice(0, 3).join(', ') + (names.length > 3 ? ` and ${names.length - 3} more` : '');
  const verb = names.length === 1 ? 'has no check of its own' : 'have no check of their own';
  return markup`<li><a href="#checks">${plural(names.length, 'component')}</a> ${verb}: ${listed}</li>`;
}

/** What each check came to, where there is no gap to tell of: a clean page still says what was looked at. */
function examinedItems(input: ReportInput): Content {
  const { outcomes } = input.results;
  const checks = [...new Set(outcomes.map((outcome) => outcome.check))];
  return checks.slice(0, shown.gaps).map((check) => {
    const own = outcomes.filter(({ check: id, outcome }) => id === check && outcome.status !== 'notApplicable');
    const files = new Set(own.flatMap(({ subjects }) => subjects.map(({ path }) => path))).size;
    const read = files === 0 ? '' : `, ${plural(files, 'file')} read to the end`;
    return markup`<li><strong>${short(checkTitle(input, check), 80)}</strong><br/>${plural(own.length, 'examination')} finished${read}</li>`;
  });
}

/** What was not examined, loudly: silence is not safety. */
export function unseenPanel(input: ReportInput): Markup {
  const gaps = openGaps(input.results);
  const nothing = isNothingExamined(input.results);
  const items = gaps
    .slice(0, shown.gaps)
    .map(
      (gap) =>
        markup`<li class="item"><strong>${short(gap.what, 100)}</strong> <span class="where">${short(componentName(input, gap.component), 60)}</span><br/>${prose(gap.reason, 160)}</li>`,
    );
  const isSeen = gaps.length === 0 && !nothing;
  const sentence = isSeen ? 'Everything that was planned was examined to the end.' : 'Not examined is not clean.';
  const first = isSeen ? examinedItems(input) : nothing ? markup`<li>No check came to a result.</li>` : undefined;
  return markup`<section class="unseen${isSeen ? ' seen' : ''}" aria-labelledby="unseen">
<h2 id="unseen"><span class="number">${nothing ? 'All' : gaps.length}</span> Not examined</h2>
<p class="loud">${sentence}</p>
<ul>${first}${items}${uncheckedLine(input)}</ul>
${when(gaps.length > shown.gaps, () => markup`<p class="more"><a href="#gaps">All ${gaps.length} and what is asked</a></p>`)}
</section>
`;
}
