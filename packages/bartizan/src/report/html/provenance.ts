import type { Subject } from '../../findings/index.ts';
import type { ReportInput } from '../input.ts';
import { formatBytes, formatDuration, formatTime } from '../numbers.ts';
import { plural } from '../overview.ts';
import { type Content, type Markup, markup, short, when } from './markup.ts';

const shown = 2000;

function subjects(input: ReportInput): readonly Subject[] {
  const all = input.results.outcomes.flatMap((outcome) => outcome.subjects);
  return [...new Map(all.map((subject) => [`${subject.path}\0${subject.sha256}`, subject])).values()];
}

function fact(term: string, value: Content): Markup {
  return markup`<div><dt>${term}</dt><dd>${value}</dd></div>
`;
}

function code(text: string): Markup {
  return markup`<code>${short(text, 400)}</code>`;
}

function runFacts(input: ReportInput): Content {
  const { manifest } = input;
  if (manifest === undefined) return undefined;
  const { startedAt, endedAt, seed, options, plan, head, tool, id } = manifest;
  const duration = endedAt === undefined ? undefined : formatDuration(startedAt, endedAt);
  const { only, skip } = options;
  const chosen = [...(only ?? []).map((check) => `only ${check}`), ...(skip ?? []).map((check) => `without ${check}`)];
  return [
    fact('Run', code(id)),
    fact('Node.js', short(tool.node, 40)),
    fact('Started', short(formatTime(startedAt), 40)),
    fact(
      'Ended',
      endedAt === undefined
        ? 'has not ended'
        : `${short(formatTime(endedAt), 40)}${duration === undefined ? '' : ` (${duration})`}`,
    ),
    fact('Seed', code(seed)),
    fact('Checks chosen', chosen.length === 0 ? 'all' : short(chosen.join(', '), 1000)),
    fact('Plan', markup`${plural(plan.tasks, 'task')}, SHA-256 ${code(plan.sha256)}`),
    fact('Journal head', head === undefined ? 'the run has not ended' : code(head)),
  ];
}

function subjectTable(input: ReportInput): Content {
  const all = subjects(input);
  if (all.length === 0) return undefined;
  const rows = all.slice(0, shown).map(
    ({ path, sizeBytes, sha256 }) =>
      markup`<tr><th scope="row" data-label="File">${short(path, 1000)}</th><td class="num" data-label="Size">${formatBytes(sizeBytes)}</td><td class="hash" data-label="SHA-256"><code>${short(sha256, 80)}</code></td></tr>
`,
  );
  return markup`<details><summary>${plural(all.length, 'file')} examined, with hashes</summary><table class="stack"><thead><tr><th scope="col">File</th><th scope="col">Size</th><th scope="col">SHA-256</th></tr></thead><tbody>
${rows}</tbody></table>${when(all.length > shown, () => markup`<p class="notice">${all.length - shown} more are in the JSON report.</p>`)}</details>
`;
}

function evidenceTable(input: ReportInput): Content {
  const evidence = input.evidence ?? [];
  if (evidence.length === 0) return undefined;
  const rows = evidence.slice(0, shown).map(
    ({ check, checkVersion, component, at, entryHash }) =>
      markup`<tr><th scope="row" data-label="Check">${short(check, 80)} ${short(checkVersion, 20)}</th><td data-label="Component">${short(component, 300)}</td><td data-label="At">${short(formatTime(at), 40)}</td><td class="hash" data-label="Entry"><code>${short(entryHash, 80)}</code></td></tr>
`,
  );
  return markup`<details><summary>${plural(evidence.length, 'entry', 'entries')} of evidence in the journal</summary><table class="stack"><thead><tr><th scope="col">Check</th><th scope="col">Component</th><th scope="col">At</th><th scope="col">Entry</th></tr></thead><tbody>
${rows}</tbody></table></details>
`;
}

/** Where the results come from, and how somebody else can check that they are what the run recorded. */
export function provenanceSection(input: ReportInput): Markup {
  const { subject, tool, failOn } = input.results;
  const described =
    subject.kind === 'system'
      ? [fact('System file', markup`${short(subject.file, 400)}, SHA-256 ${code(subject.sha256)}`)]
      : subject.kind === 'scan'
        ? [fact('Scanned', short(subject.paths.join(', '), 2000))]
        : [fact('Attacked', short(subject.name, 2000))];
  const verify =
    input.manifest === undefined
      ? markup`<p>These results are of a scan without a run folder; there is no journal to verify them against.</p>`
      : markup`<p>The run's journal is hash-chained. To prove that nothing in it was changed since: <code>bartizan run verify ${short(input.manifest.id, 200)}</code></p>`;
  return markup`<section id="provenance" aria-labelledby="provenance-title"><h2 id="provenance-title">Where this comes from</h2>
${verify}
<dl class="provenance">
${fact('Bartizan', short(tool.version, 40))}${described}${fact('Gate', `${failOn} and above`)}${runFacts(input)}${fact('Report written', formatTime(input.now.toISOString()))}</dl>
${subjectTable(input)}${evidenceTable(input)}</section>
`;
}
