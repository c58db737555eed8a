import { canonicalJson, type Json, sha256 } from '../foundation/index.ts';

/** What an entry of the journal says. Each carries plain JSON only. */
export type EntryType =
  | 'run.started'
  | 'run.resumed'
  | 'task.started'
  | 'task.result'
  | 'task.ended'
  | 'run.ended'
  /** Of a red-team campaign, whose attempts are its tasks: a request with its answer, and how an attempt came out. */
  | 'attempt.exchange'
  | 'attempt.ended';

/** One line of the journal; `hash` covers everything else, `prev` is the hash of the line before. */
export interface Entry {
  /** From 0, without gaps. */
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly type: EntryType;
  readonly data: Json;
  readonly prev: string;
  readonly hash: string;
}

/** What the first entry follows. */
export const genesis = '0'.repeat(64);

/** The hash of an entry: SHA-256 of its canonical JSON without the hash itself. */
export function entryHash(entry: Omit<Entry, 'hash'>): string {
  const { seq, at, type, data, prev } = entry;
  return sha256(canonicalJson({ seq, at, type, data, prev }));
}

/** Chains what is said to what was said before. */
export function chainEntry(entry: Omit<Entry, 'hash'>): Entry {
  return { ...entry, hash: entryHash(entry) };
}
