import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Clock } from '../foundation/index.ts';
import { lockRun } from './lock.ts';
import { pruneRuns } from './prune-runs.ts';
import { createRunFolder, findRun, listRunIds, writeFileAtomically } from './run-folder.ts';

const clock: Clock = { now: () => new Date('2026-11-22T10:15:30Z'), monotonicMs: () => 0 };
const emptyFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'bartizan-runs-'));

describe('run folders', () => {
  it('gives runs of one second different ids, newest first, found by their beginning', async () => {
    const runs = await emptyFolder();
    await createRunFolder(runs, clock);
    await createRunFolder(runs, clock);
    expect(await listRunIds(runs)).toEqual(['20261122-101530-0001', '20261122-101530-0000']);
    expect((await findRun(runs, 'latest')).id).toBe('20261122-101530-0001');
    expect((await findRun(runs, '20261122-101530-0000')).id).toBe('20261122-101530-0000');
    await expect(findRun(runs, '20261122')).rejects.toThrow("several runs begin with '20261122'");
    await expect(findRun(runs, '20261122-101530-0002')).rejects.toMatchObject({
      code: 'run-not-found',
      hint: 'did you mean 20261122-101530-0001?',
    });
  });

  it('has no runs where there is no folder', async () => {
    expect(await listRunIds('/nowhere/runs')).toEqual([]);
    await expect(findRun('/nowhere/runs', 'latest')).rejects.toMatchObject({ code: 'run-not-found' });
  });

  it('prunes all but the newest, never one that is being worked on', async () => {
    const runs = await emptyFolder();
    const oldest = await createRunFolder(runs, clock);
    for (let count = 0; count < 3; count++) await createRunFolder(runs, clock);
    // Process 1 is alive on every machine.
    await writeFile(oldest.lockPath, JSON.stringify({ pid: 1, host: hostname() }));
    expect(await pruneRuns(runs, 1)).toEqual(['20261122-101530-0002', '20261122-101530-0001']);
    expect(await listRunIds(runs)).toEqual(['20261122-101530-0003', '20261122-101530-0000']);
  });
});

describe('lock', () => {
  it('keeps others out while its process lives, and is taken over when it does not', async () => {
    const path = join(await emptyFolder(), 'run.lock');
    await writeFile(path, JSON.stringify({ pid: 1, host: hostname() }));
    await expect(lockRun(path)).rejects.toMatchObject({ code: 'run-locked' });
    // No process has this number: Linux stops at 2^22.
    await writeFile(path, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() }));
    const unlock = await lockRun(path);
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ pid: process.pid });
    await unlock();
    await expect(readFile(path)).rejects.toThrow('ENOENT');
  });

  it('counts a process of another machine as alive', async () => {
    const path = join(await emptyFolder(), 'run.lock');
    await writeFile(path, JSON.stringify({ pid: 2 ** 22 + 1, host: 'elsewhere' }));
    await expect(lockRun(path)).rejects.toMatchObject({ code: 'run-locked' });
  });
});

describe('atomic files', () => {
  it('names the file that cannot be written', async () => {
    await expect(writeFileAtomically('/nowhere/results.json', '{}')).rejects.toMatchObject({
      code: 'output-unwritable',
      location: { path: '/nowhere/results.json' },
    });
  });
});
