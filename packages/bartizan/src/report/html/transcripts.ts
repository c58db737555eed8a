import type { AttemptTranscript, TranscriptTurn } from '../../runs/index.ts';
import { checkTitle } from '../components.ts';
import type { ReportInput } from '../input.ts';
import { type Content, lines, type Markup, markup, short, when } from './markup.ts';

/** Conversations on the page, and the length of a turn in UTF-16 units. */
const shown = { transcripts: 150, text: 8000 } as const;

const roles: Readonly<Record<TranscriptTurn['role'], string>> = {
  system: 'system prompt',
  user: 'attacker',
  assistant: 'target',
  tool: 'tool result',
  failure: 'no answer',
};

/** What was said in attempts, with the deciding evidence marked; closed until somebody opens it. */
export function transcriptsSection(input: ReportInput): Content {
  const { transcripts = [] } = input.results;
  if (transcripts.length === 0) return undefined;
  const checks = [...new Set(transcripts.map(({ check }) => check))];
  let room: number = shown.transcripts;
  const groups = checks.map((check) => {
    const own = transcripts.filter((transcript) => transcript.check === check).slice(0, Math.max(0, room));
    room -= own.length;
    return when(
      own.length > 0,
      () => markup`<h3>${short(checkTitle(input, check), 200)}</h3>
${own.map(transcriptItem)}`,
    );
  });
  return markup`<section id="transcripts" aria-labelledby="transcripts-title"><h2 id="transcripts-title">Transcripts</h2>
<p>What was said, with the deciding evidence marked. Secrets are masked, but for those that were planted. The journal of the run holds every attempt.</p>
${groups}${when(transcripts.length > shown.transcripts, () => markup`<p class="notice">${transcripts.length - shown.transcripts} more are in the JSON report.</p>`)}
</section>
`;
}

const tones = { breached: 'high', resisted: 'plain', inconclusive: 'medium', invalid: 'medium' } as const;

function transcriptItem({
  attempt,
  outcome,
  oracle,
  reason,
  decoding,
  turns,
  omittedTurns,
}: AttemptTranscript): Markup {
  const sessions = new Set(turns.map(({ session }) => session)).size;
  return markup`<details><summary><span class="tag ${tones[outcome]}">${outcome}</span> <code>${short(attempt, 300)}</code></summary>
<p>${short(reason, 1000)}${when(oracle !== '', () => markup` (decided by ${short(oracle, 100)})`)}${when(decoding.length > 0, () => markup`. Decoded: ${short(decoding.join(' → '), 300)}`)}</p>
${turns.map((turn) => turnItem(turn, sessions > 1))}
${when(omittedTurns > 0, () => markup`<p class="notice">${omittedTurns} more turns are in the journal.</p>`)}</details>
`;
}

function turnItem(
  { role, session, text, cutFrom, calls, isDeciding, evidence }: TranscriptTurn,
  names: boolean,
): Markup {
  const where = names ? `, conversation ${session + 1}` : '';
  const note = cutFrom === undefined ? '' : `, a part of ${cutFrom} characters`;
  const hasRange = evidence !== undefined && evidence.end > evidence.start;
  const body = hasRange
    ? [
        lines(text.slice(0, evidence.start), shown.text),
        markup`<mark>${lines(text.slice(evidence.start, evidence.end), shown.text)}</mark>`,
        lines(text.slice(evidence.end), shown.text),
      ]
    : lines(text, shown.text);
  const marked = isDeciding && !hasRange;
  const called = calls.map((call) => {
    const line = lines(`calls ${call}`, shown.text);
    return markup`<pre>${marked ? markup`<mark>${line}</mark>` : line}</pre>`;
  });
  const said = marked && calls.length === 0 ? markup`<mark>${body}</mark>` : body;
  return markup`<figure><figcaption>${roles[role]}${where}${note}${when(isDeciding, () => markup` · <strong>deciding</strong>`)}</figcaption>${when(text !== '', () => markup`<pre>${said}</pre>`)}${called}</figure>
`;
}
