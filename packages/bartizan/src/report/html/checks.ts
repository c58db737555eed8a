import type { OutcomeStatus } from '../../findings/index.ts';
import type { CheckOutcome } from '../../runs/index.ts';
import { type ComponentReport, checkTitle, componentName, componentReports } from '../components.ts';
import type { ReportInput } from '../input.ts';
import { plural } from '../overview.ts';
import { type Markup, markup, short, when } from './markup.ts';

/** A sign and a word for each outcome, in the order in which they matter to the reader. */
const signs: Readonly<Record<OutcomeStatus, { readonly sign: string; readonly word: string }>> = {
  incomplete: { sign: '?', word: 'incomplete' },
  findings: { sign: '!', word: 'findings' },
  pass: { sign: '✓', word: 'passed' },
  notApplicable: { sign: '–', word: 'does not apply' },
};

const order = ['incomplete', 'findings', 'pass', 'notApplicable'] as const;

function sign(status: OutcomeStatus): Markup {
  return markup`<span class="sign ${status}">${signs[status].sign}</span>`;
}

function worst(outcomes: readonly CheckOutcome[]): OutcomeStatus | undefined {
  return order.find((status) => outcomes.some(({ outcome }) => outcome.status === status));
}

function matrixRow(component: ComponentReport, checks: readonly string[]): Markup {
  const cells = checks.map((check) => {
    const status = worst(component.outcomes.filter((outcome) => outcome.check === check));
    if (status === undefined) return markup`<td><span class="sr">not planned</span></td>`;
    const found = component.findings.filter((finding) => finding.check === check).length;
    const count = found > 0 ? markup`<span class="n">${found}</span>` : undefined;
    return markup`<td>${sign(status)}${count}<span class="sr">${signs[status].word}</span></td>`;
  });
  return markup`<tr><th scope="row">${short(component.name, 120)} <span class="kind">${short(component.kind, 40)}</span></th>${cells}</tr>
`;
}

function matrix(input: ReportInput, checks: readonly string[]): Markup {
  const heads = checks.map((check) => markup`<th scope="col">${short(checkTitle(input, check), 80)}</th>`);
  const rows = componentReports(input).map((component) => matrixRow(component, checks));
  return markup`<div class="scroll" role="region" aria-label="Components and checks" tabindex="0"><table class="matrix">
<thead><tr><th scope="col">Component</th>${heads}</tr></thead><tbody>
${rows}</tbody></table></div>
<p class="legend">${order.map((status) => markup`<span>${sign(status)} ${signs[status].word}</span> `)}<span>empty: not planned</span></p>
`;
}

function reasonRow(input: ReportInput, { check, component, outcome, subjects }: CheckOutcome): Markup {
  const bytes = subjects.length === 0 ? '' : ` (${plural(subjects.length, 'file')} hashed)`;
  return markup`<tr><th scope="row" data-label="Component">${short(componentName(input, component), 120)}</th><td data-label="Check">${short(checkTitle(input, check), 80)}</td><td data-label="Outcome">${sign(outcome.status)} ${signs[outcome.status].word}</td><td data-label="Reason">${short(outcome.reason, 600)}${bytes}</td></tr>
`;
}

function reasonTable(input: ReportInput, outcomes: readonly CheckOutcome[]): Markup {
  return markup`<table class="stack"><thead><tr><th scope="col">Component</th><th scope="col">Check</th><th scope="col">Outcome</th><th scope="col">Reason</th></tr></thead><tbody>
${outcomes.map((outcome) => reasonRow(input, outcome))}</tbody></table>
`;
}

/** What was checked: the matrix of components and checks, then the reason of every outcome. */
export function checksSection(input: ReportInput): Markup {
  const { outcomes, summary } = input.results;
  const checks = [...new Set(outcomes.map((outcome) => outcome.check))];
  const applied = order
    .filter((status) => status !== 'notApplicable')
    .flatMap((status) => outcomes.filter(({ outcome }) => outcome.status === status));
  const other = outcomes.filter(({ outcome }) => outcome.status === 'notApplicable');
  const sentence = `${plural(outcomes.length, 'examination')} planned: ${summary.incomplete} incomplete, ${summary.withFindings} with findings, ${summary.passed} passed, ${summary.notApplicable} not applicable.`;
  return markup`<section id="checks" aria-labelledby="checks-title"><h2 id="checks-title">What was checked</h2>
<p>${sentence}</p>
${outcomes.length === 0 ? markup`<p class="notice">No check ran. Nothing can be said about this system.</p>` : matrix(input, checks)}
${when(applied.length > 0, () => markup`<h3>Why</h3>${reasonTable(input, applied)}`)}
${when(other.length > 0, () => markup`<details><summary>${plural(other.length, 'examination')} not applicable, with the reason</summary>${reasonTable(input, other)}</details>`)}
</section>
`;
}
