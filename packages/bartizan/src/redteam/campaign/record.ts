import type { Json } from '../../foundation/index.ts';
import { type JournalEnd, type JournalWriter, readJournal } from '../../runs/index.ts';
import type { Proof } from '../oracles/oracle.ts';
import type { SinkVisit } from '../stage/sink.ts';
import type { Failure, Reply } from '../targets/target.ts';
import type { Exchange, PlayedCall } from './transcript.ts';
import type { AttemptOutcome } from './verdict.ts';

/** An exchange as the journal holds it. */
export interface RecordedExchange extends Exchange {
  readonly attempt: string;
  readonly index: number;
  /** Who had come to the sink by then: a later process has another sink. */
  readonly visits: readonly SinkVisit[];
}

/** How an attempt came out, as the journal holds it. */
export interface RecordedEnd {
  readonly attempt: string;
  readonly outcome: AttemptOutcome;
  readonly oracle: string;
  readonly reason: string;
  /** Where the deciding evidence stands, for a breach. */
  readonly proof?: Proof;
  readonly calls: readonly PlayedCall[];
}

/** What the journal of a campaign holds. */
export interface CampaignRecord {
  readonly exchanges: ReadonlyMap<string, readonly RecordedExchange[]>;
  readonly ends: ReadonlyMap<string, RecordedEnd>;
  readonly end: JournalEnd;
}

export function recordExchange(journal: JournalWriter, exchange: RecordedExchange): void {
  journal.append('attempt.exchange', exchange as unknown as Json);
}

export function recordEnd(journal: JournalWriter, end: RecordedEnd): void {
  journal.append('attempt.ended', end as unknown as Json);
}

/**
 * Reads a campaign back. An exchange recorded twice (it was in flight when the process was killed) counts once.
 *
 * @throws BartizanError `journal-tampered`, `file-not-found`
 */
export async function readCampaign(journalPath: string): Promise<CampaignRecord> {
  const exchanges = new Map<string, RecordedExchange[]>();
  const ends = new Map<string, RecordedEnd>();
  const journal = readJournal(journalPath);
  let step = await journal.next();
  for (; step.done !== true; step = await journal.next()) {
    const { type, data } = step.value;
    if (type === 'attempt.exchange') {
      const exchange = data as unknown as RecordedExchange;
      const known = exchanges.get(exchange.attempt) ?? [];
      exchanges.set(exchange.attempt, known);
      known[exchange.index] ??= exchange;
    } else if (type === 'attempt.ended') {
      const end = data as unknown as RecordedEnd;
      if (!ends.has(end.attempt)) ends.set(end.attempt, end);
    }
  }
  return { exchanges, ends, end: step.value };
}

/** What a journal has of an attempt already, so that it goes on where it was. */
export function begunAttempt(
  record: CampaignRecord | undefined,
  attempt: string,
): { readonly answers: readonly (Reply | Failure)[]; readonly visits: readonly SinkVisit[] } {
  const exchanges = record?.exchanges.get(attempt) ?? [];
  return { answers: exchanges.map(({ answer }) => answer), visits: exchanges.at(-1)?.visits ?? [] };
}
