import { ftruncateSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startTrial } from './trial.ts';
import type { Encounter } from './walk.ts';

const small: Encounter = { kind: 'skipped', shownPath: 'x', reason: 'r' };

/** At which file the rest goes to threads, when each takes this long. */
function leaves(files: number, fileMs: (index: number) => number): number | undefined {
  let nowMs = 0;
  const clock = { now: () => new Date(0), monotonicMs: () => nowMs };
  const isWorthThreads = startTrial(Array(files).fill(small), clock);
  for (let index = 0; index < files; index++) {
    if (isWorthThreads(index)) return index;
    nowMs += fileMs(index);
  }
  return undefined;
}

describe('whether threads are worth their start', () => {
  it.each([
    ['few quick files', 50, () => 1, undefined],
    ['some thousand quick files', 6_000, () => 0.2, undefined],
    ['many quick files', 60_000, () => 0.2, 2_000],
    ['files that are slow only until the loop is warm', 4_000, (index: number) => (index < 40 ? 4 : 0.2), undefined],
    ['slow files', 100, () => 100, 6],
    ['very slow files', 3, () => 5_000, 1],
    ['one slow file', 1, () => 9_000, undefined],
  ] as const)('%s', (_, files, fileMs, expected) => {
    const index = leaves(files, fileMs);
    if (expected === undefined) expect(index).toBeUndefined();
    else expect(index).toBeLessThanOrEqual(expected + 10);
  });

  it('leaves large files to threads at once, but not a single one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bartizan-trial-'));
    const path = join(folder, 'large');
    ftruncateSync(openSync(path, 'w'), 40 * 2 ** 20);
    const file: Encounter = { kind: 'file', path, shownPath: path };
    const clock = { now: () => new Date(0), monotonicMs: () => 0 };
    expect(startTrial([file, file], clock)(0)).toBe(true);
    expect(startTrial([file, file], clock)(1)).toBe(false);
    expect(startTrial([small, small], clock)(0)).toBe(false);
    rmSync(folder, { recursive: true });
  });
});
