import { appendFile, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clock } from '../foundation/index.ts';
import { type Entry, genesis } from './entry.ts';
import { type JournalEnd, readJournal } from './journal-reader.ts';
import { openJournal } from './journal-writer.ts';

const clock: Clock = { now: () => new Date('2026-11-22T10:00:00Z'), monotonicMs: () => 0 };
const start = { entries: 0, head: genesis, goodBytes: 0 };

async function journalOf(count: number): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'bartizan-journal-')), 'journal.jsonl');
  const journal = await openJournal(path, start, clock);
  for (let index = 0; index < count; index++) journal.append('task.result', { index, text: 'ä "quoted" \n line' });
  await journal.close();
  return path;
}

async function readAll(path: string): Promise<{ entries: Entry[]; end: JournalEnd }> {
  const entries: Entry[] = [];
  const journal = readJournal(path);
  for (;;) {
    const step = await journal.next();
    if (step.done === true) return { entries, end: step.value };
    entries.push(step.value);
  }
}

describe('journal', () => {
  it('reads back what was appended, chained from the genesis', async () => {
    const { entries, end } = await readAll(await journalOf(500));
    expect(entries.map(({ data }) => (data as { index: number }).index)).toEqual(
      Array.from({ length: 500 }, (_, i) => i),
    );
    expect(entries[0]?.prev).toBe(genesis);
    expect(end).toMatchObject({ entries: 500, head: entries.at(-1)?.hash, tornBytes: 0 });
  });

  it('continues after the end, cutting off what a killed process left', async () => {
    const path = await journalOf(3);
    await appendFile(path, '{"seq":3,"at":"2026');
    const { end } = await readAll(path);
    expect(end).toMatchObject({ entries: 3, tornBytes: 19 });
    const journal = await openJournal(path, end, clock);
    journal.append('run.ended', {});
    await journal.close();
    const { entries } = await readAll(path);
    expect(entries.map(({ type }) => type)).toEqual(['task.result', 'task.result', 'task.result', 'run.ended']);
  });

  it('names the exact entry that was changed, whatever byte it was', async () => {
    const path = await journalOf(6);
    const bytes = await readFile(path);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 2), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ change;
        await writeFile(path, changed);
        const entry = bytes.subarray(0, at).filter((byte) => byte === 10).length;
        await expect(readAll(path)).rejects.toMatchObject({ code: 'journal-tampered', location: { line: entry + 1 } });
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['an entry is removed', (lines: string[]) => lines.toSpliced(2, 1), 2],
    ['an entry is doubled', (lines: string[]) => lines.toSpliced(2, 0, lines[1] ?? ''), 2],
    ['two entries are swapped', (lines: string[]) => lines.with(1, lines[2] ?? '').with(2, lines[1] ?? ''), 1],
    ['a line is empty', (lines: string[]) => lines.toSpliced(4, 0, ''), 4],
  ])('says so when %s', async (_, change, entry) => {
    const path = await journalOf(6);
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
    await writeFile(path, `${change(lines).join('\n')}\n`);
    await expect(readAll(path)).rejects.toThrow(new RegExp(`^entry ${entry} `));
  });

  it('says when there is no journal', async () => {
    await expect(readAll('/nowhere/journal.jsonl')).rejects.toMatchObject({ code: 'file-not-found' });
  });
});
