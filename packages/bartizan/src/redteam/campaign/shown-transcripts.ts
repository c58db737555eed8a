import type { AttemptTranscript, TranscriptTurn } from '../../runs/index.ts';
import { maskedPart } from './mask-secrets.ts';
import type { CampaignRecord, RecordedEnd, RecordedExchange } from './record.ts';
import type { AttackSummary } from './summary.ts';
import type { AttemptOutcome } from './verdict.ts';

/** How many of each outcome are shown for an attack; the journal holds all. */
const shownAttempts = { breached: 20, resisted: 1, inconclusive: 1, invalid: 1 } as const satisfies Record<
  AttemptOutcome,
  number
>;
const mostTurns = 60;
/** UTF-16 units of a turn's text, and of one call. */
const longestText = 6000;
const longestCall = 1000;

/** Conversations of an attack for people to read: the breached ones, and examples of the others. */
export function shownTranscripts({ attack, attempts }: AttackSummary, record: CampaignRecord): AttemptTranscript[] {
  const ends = attempts.flatMap(({ id }) => record.ends.get(id) ?? []);
  return Object.entries(shownAttempts).flatMap(([outcome, most]) =>
    ends
      .filter((end) => end.outcome === outcome)
      .slice(0, most)
      .map((end) => transcriptOf(attack.id, end, record.exchanges.get(end.attempt) ?? [])),
  );
}

function transcriptOf(check: string, end: RecordedEnd, exchanges: readonly RecordedExchange[]): AttemptTranscript {
  const { attempt, outcome, oracle, reason, proof } = end;
  const ours = exchanges.flatMap(({ sent }) => sent.map(({ content }) => content));
  const turns = exchanges.flatMap((exchange, index) =>
    turnsOf(exchange, ours, index === proof?.exchange ? { range: proof.range } : undefined),
  );
  const deciding = turns.findIndex(({ isDeciding }) => isDeciding);
  // The beginning sets the scene; the deciding turn is never left out.
  const kept = turns.filter((_, index) => index < mostTurns - 2 || index === deciding || index === deciding - 1);
  return {
    attempt,
    check,
    outcome,
    oracle,
    reason: maskedPart(reason, 0, 1000, ours),
    decoding: proof?.decoding ?? [],
    turns: kept,
    omittedTurns: turns.length - kept.length,
  };
}

type Mark = { readonly range: { readonly start: number; readonly end: number } | undefined };

function turnsOf(
  { session, sent, answer }: RecordedExchange,
  ours: readonly string[],
  mark: Mark | undefined,
): readonly TranscriptTurn[] {
  const said = sent.map(
    ({ role, content }): TranscriptTurn => ({ role, session, ...shown(content, ours), calls: [], isDeciding: false }),
  );
  if (answer.kind === 'failure') {
    const text = `no answer: ${answer.reason}: ${answer.message}`;
    return [...said, { role: 'failure', session, ...shown(text, ours), calls: [], isDeciding: false }];
  }
  const calls = answer.toolCalls.map(({ name, arguments: given }) =>
    maskedPart(`${name}(${JSON.stringify(given)})`, 0, longestCall, ours),
  );
  const text = shown(answer.text, ours, mark?.range);
  return [...said, { role: 'assistant', session, ...text, calls, isDeciding: mark !== undefined }];
}

/** A text with other people's secrets masked, around its evidence where it has some. */
function shown(
  text: string,
  ours: readonly string[],
  range?: Mark['range'],
): Pick<TranscriptTurn, 'text' | 'cutFrom' | 'evidence'> {
  const cut = text.length > longestText ? { cutFrom: text.length } : {};
  if (range === undefined) return { text: maskedPart(text, 0, longestText, ours), ...cut };
  const from = text.length > longestText ? Math.max(0, range.start - longestText / 3) : 0;
  const end = Math.min(range.end, from + longestText);
  const before = maskedPart(text, from, range.start - from, ours);
  const evidence = maskedPart(text, range.start, end - range.start, ours);
  const after = maskedPart(text, end, from + longestText - end, ours);
  return {
    text: before + evidence + after,
    ...cut,
    evidence: { start: before.length, end: before.length + evidence.length },
  };
}
