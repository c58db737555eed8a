import { createReadStream } from 'node:fs';
import { BartizanError, systemErrorCode } from '../foundation/index.ts';
import { type Entry, entryHash, genesis } from './entry.ts';

/** Where the readable part of a journal ends. */
export interface JournalEnd {
  readonly entries: number;
  /** Hash of the last entry; `genesis` for an empty journal. */
  readonly head: string;
  /** Bytes up to and including the last whole entry. */
  readonly goodBytes: number;
  /** Bytes after it: a line that was being written when the machine or the process stopped. */
  readonly tornBytes: number;
}

/** A line longer than this is not one that the writer made. */
const longestLineBytes = 64 * 2 ** 20;

/**
 * Reads a journal from its start, checking number, chain and hash of every entry on the way. A last
 * line without its line feed is what a killed process leaves behind: it is reported, not an error.
 *
 * @returns where the journal ends
 * @throws BartizanError `journal-tampered` naming the first entry that is not what was written,
 *   `file-not-found`, `file-unreadable`
 */
export async function* readJournal(path: string): AsyncGenerator<Entry, JournalEnd> {
  let seq = 0;
  let head = genesis;
  let goodBytes = 0;
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
      let start = 0;
      for (let feed = chunk.indexOf(10); feed !== -1; feed = chunk.indexOf(10, start)) {
        const line = Buffer.concat([...pending, chunk.subarray(start, feed)]);
        const entry = parseEntry(line.toString('utf8'), seq, head, path);
        pending = [];
        pendingBytes = 0;
        start = feed + 1;
        seq += 1;
        head = entry.hash;
        goodBytes += line.length + 1;
        yield entry;
      }
      pending.push(chunk.subarray(start));
      pendingBytes += chunk.length - start;
      if (pendingBytes > longestLineBytes) throw tampered(path, seq, 'is longer than any entry');
    }
  } catch (error) {
    if (error instanceof BartizanError) throw error;
    throw unreadable(path, error);
  }
  return { entries: seq, head, goodBytes, tornBytes: pendingBytes };
}

function parseEntry(line: string, seq: number, prev: string, path: string): Entry {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw tampered(path, seq, 'is not JSON');
  }
  if (!isEntry(value)) throw tampered(path, seq, 'is not a journal entry');
  if (value.seq !== seq)
    throw tampered(path, seq, `says it is entry ${value.seq}: entries are missing, added or out of order`);
  if (value.prev !== prev) throw tampered(path, seq, 'does not follow the entry before it');
  if (value.hash !== entryHash(value)) throw tampered(path, seq, 'was changed: its hash does not match its content');
  return value;
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Partial<Record<keyof Entry, unknown>>;
  return (
    Number.isSafeInteger(entry.seq) &&
    typeof entry.at === 'string' &&
    typeof entry.type === 'string' &&
    'data' in entry &&
    typeof entry.prev === 'string' &&
    typeof entry.hash === 'string' &&
    Object.keys(entry).length === 6
  );
}

function tampered(path: string, seq: number, what: string): BartizanError {
  return new BartizanError('journal-tampered', `entry ${seq} ${what}`, {
    location: { path, line: seq + 1 },
    hint: 'the run cannot be trusted from this entry on',
  });
}

function unreadable(path: string, error: unknown): BartizanError {
  const missing = systemErrorCode(error) === 'ENOENT';
  return new BartizanError(
    missing ? 'file-not-found' : 'file-unreadable',
    missing ? 'no journal here' : 'cannot be read',
    {
      location: { path },
      cause: error,
    },
  );
}
