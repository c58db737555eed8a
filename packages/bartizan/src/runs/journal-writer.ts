import { type FileHandle, open } from 'node:fs/promises';
import type { Clock, Json } from '../foundation/index.ts';
import { chainEntry, type EntryType } from './entry.ts';

/** Appends entries to a journal and sees to it that they reach the disk. */
export interface JournalWriter {
  /** Chains an entry and hands it to the next batch. Returns its hash. */
  append(type: EntryType, data: Json): string;
  /** Resolves when everything appended so far is on the disk. */
  durable(): Promise<void>;
  /** Makes all durable and closes the file. Returns the head of the chain. */
  close(): Promise<string>;
}

/** Entries are written and fsynced in batches of this age or size, whichever comes first. */
const batchMs = 100;
const batchBytes = 256 * 1024;

/**
 * Opens a journal for appending after `end`, cutting off a line that a killed process left unfinished.
 *
 * @param end where the readable part ends: `readJournal` says so; zeros for a new journal
 */
export async function openJournal(
  path: string,
  end: { readonly entries: number; readonly head: string; readonly goodBytes: number },
  clock: Clock,
): Promise<JournalWriter> {
  const file = await open(path, end.entries === 0 ? 'w' : 'r+');
  await file.truncate(end.goodBytes);
  return writer(file, end, clock);
}

function writer(
  file: FileHandle,
  end: { readonly entries: number; readonly head: string; readonly goodBytes: number },
  clock: Clock,
): JournalWriter {
  let { entries, head } = end;
  let position = end.goodBytes;
  let lines: string[] = [];
  let linesLength = 0;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  let failure: unknown;

  const write = async (): Promise<void> => {
    if (lines.length === 0) return;
    const batch = Buffer.from(lines.join(''), 'utf8');
    lines = [];
    linesLength = 0;
    await file.write(batch, 0, batch.length, position);
    position += batch.length;
    await file.datasync();
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write).catch((error: unknown) => {
      failure ??= error;
    });
    return writing;
  };
  const durable = async (): Promise<void> => {
    await flush();
    // A full disk must stop the run: results that are not recorded would be silently lost.
    if (failure !== undefined) throw failure;
  };

  return {
    append(type, data) {
      const entry = chainEntry({ seq: entries, at: clock.now().toISOString(), type, data, prev: head });
      entries += 1;
      head = entry.hash;
      const line = `${JSON.stringify(entry)}\n`;
      lines.push(line);
      linesLength += line.length;
      if (linesLength >= batchBytes) void flush();
      else timer ??= setTimeout(() => void flush(), batchMs);
      return entry.hash;
    },
    durable,
    async close() {
      try {
        await durable();
      } finally {
        await file.close();
      }
      return head;
    },
  };
}
