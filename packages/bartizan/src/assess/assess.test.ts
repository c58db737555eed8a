import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Clock } from '../foundation/index.ts';
import { seededRandom } from '../foundation/index.ts';
import { createRunFolder, readManifest, runFolder, verifyRun, writeManifest } from '../runs/index.ts';
import { loadSystem, type System } from '../system/index.ts';
import { type AssessOptions, assess } from './index.ts';

const helpdesk = fileURLToPath(new URL('../../../../examples/helpdesk', import.meta.url));
const clock: Clock = { now: () => new Date('2026-11-22T10:00:00Z'), monotonicMs: () => performance.now() };

async function newRuns(): Promise<string> {
  return await mkdtemp(join(tmpdir(), 'bartizan-assess-'));
}

describe('assess', () => {
  let system: System;
  let runs: string;
  let journal: Buffer;
  let id: string;
  let expected: string;

  const inThisThread = (options: AssessOptions = {}): AssessOptions => ({ jobs: 0, clock, ...options });
  const resultsOf = async (folder: string): Promise<string> => await readFile(join(folder, 'results.json'), 'utf8');

  beforeAll(async () => {
    system = await loadSystem(helpdesk);
    runs = await newRuns();
    const { folder } = await assess(system, inThisThread({ runsPath: runs }));
    id = folder.id;
    journal = await readFile(folder.journalPath);
    expected = await resultsOf(folder.path);
  });

  it('comes to the same results in worker threads as in this thread', async () => {
    const { folder } = await assess(system, { jobs: 2, clock, runsPath: await newRuns() });
    expect(await resultsOf(folder.path)).toBe(expected);
  });

  it('resumes from a journal that ends at any byte', async () => {
    const random = seededRandom('cut');
    const cuts = [
      0,
      1,
      journal.length - 1,
      journal.length,
      ...Array.from({ length: 40 }, () => random.integer(journal.length)),
    ];
    for (const cut of cuts) {
      const copy = await newRuns();
      await cp(join(runs, id), join(copy, id), { recursive: true });
      const folder = runFolder(copy, id);
      await writeFile(folder.journalPath, journal.subarray(0, cut));
      // A run that was killed has not come to write down its end.
      const { head: _, endedAt: __, ...unfinished } = await readManifest(folder);
      await writeManifest(folder, unfinished);
      await assess(system, inThisThread({ runsPath: copy, resume: id }));
      expect(await resultsOf(folder.path), `cut at byte ${cut}`).toBe(expected);
      expect((await verifyRun(folder)).status).toBe('intact');
    }
  }, 120_000);

  it('ends within a second of the signal, and the run can be resumed', async () => {
    const controller = new AbortController();
    const cancelled = await newRuns();
    let abortedAt = 0;
    const promise = assess(system, {
      jobs: 2,
      clock,
      runsPath: cancelled,
      signal: controller.signal,
      onProgress({ done }) {
        if (done < 3 || controller.signal.aborted) return;
        abortedAt = performance.now();
        controller.abort();
      },
    });
    await expect(promise).rejects.toMatchObject({ code: 'cancelled' });
    expect(abortedAt).toBeGreaterThan(0);
    const { folder } = await assess(system, inThisThread({ runsPath: cancelled, resume: 'latest' }));
    expect(await resultsOf(folder.path)).toBe(expected);
  });

  it('says that a tampered journal cannot be resumed, naming the entry', async () => {
    const copy = await newRuns();
    await cp(join(runs, id), join(copy, id), { recursive: true });
    const lines = journal.toString('utf8').split('\n');
    lines[4] = (lines[4] ?? '').replace('"type":"task.', '"type":"tusk.');
    await writeFile(runFolder(copy, id).journalPath, lines.join('\n'));
    await expect(assess(system, inThisThread({ runsPath: copy, resume: id }))).rejects.toMatchObject({
      code: 'journal-tampered',
      message: 'entry 4 was changed: its hash does not match its content',
    });
    expect(await verifyRun(runFolder(copy, id))).toMatchObject({ status: 'tampered' });
  });

  it('notices entries that were removed from the end of a run that had ended', async () => {
    const copy = await newRuns();
    await cp(join(runs, id), join(copy, id), { recursive: true });
    const lines = journal.toString('utf8').trimEnd().split('\n').slice(0, -2);
    await writeFile(runFolder(copy, id).journalPath, `${lines.join('\n')}\n`);
    expect(await verifyRun(runFolder(copy, id))).toMatchObject({ status: 'tampered' });
    await expect(assess(system, inThisThread({ runsPath: copy, resume: id }))).rejects.toMatchObject({
      code: 'journal-tampered',
    });
  });

  it('refuses to resume when the system file or the choice of files has changed', async () => {
    const changed = { ...system, sha256: createHash('sha256').update('other').digest('hex') };
    await expect(assess(changed, inThisThread({ runsPath: runs, resume: id }))).rejects.toMatchObject({
      code: 'run-mismatch',
    });
  });

  it('names the nearest check where one does not exist', async () => {
    await expect(
      assess(system, inThisThread({ runsPath: await newRuns(), only: ['artifact-scam'] })),
    ).rejects.toMatchObject({
      code: 'unknown-name',
      hint: "did you mean 'artifact-scan'?",
    });
  });

  it('counts accepted findings out until their last day, and in again after it', async () => {
    const { results } = await assess(system, inThisThread({ runsPath: await newRuns() }));
    const accepted = results.findings.map(({ fingerprint }) => ({
      fingerprint,
      owner: 'Ada',
      reason: 'known',
      expires: '2026-11-22',
    }));
    const baseline = { format: 'bartizan-baseline', formatVersion: 1, accepted } as const;
    const today = await assess(system, inThisThread({ runsPath: await newRuns(), baseline }));
    expect(today.results.summary).toMatchObject({ accepted: results.findings.length, open: { critical: 0, high: 0 } });
    expect(today.results.verdict).not.toBe('findings');
    const tomorrow = { ...clock, now: () => new Date('2026-11-23T00:00:00Z') };
    const later = await assess(system, inThisThread({ runsPath: await newRuns(), baseline, clock: tomorrow }));
    expect(later.results.verdict).toBe('findings');
    expect(later.results.summary.expired).toBeGreaterThanOrEqual(results.findings.length);
  });

  it('keeps two processes off one run', async () => {
    const locked = await newRuns();
    const folder = await createRunFolder(locked, clock);
    await cp(join(runs, id, 'run.json'), folder.manifestPath);
    await writeFile(folder.lockPath, JSON.stringify({ pid: 1, host: (await import('node:os')).hostname() }));
    await expect(assess(system, inThisThread({ runsPath: locked, resume: folder.id }))).rejects.toMatchObject({
      code: 'run-locked',
    });
  });
});
