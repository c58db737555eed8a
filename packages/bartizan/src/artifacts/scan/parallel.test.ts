import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContext, defaultLimits } from '../../foundation/index.ts';
import type { FileDraft } from './file-scan.ts';
import { examineInParallel } from './parallel.ts';
import { type ScanProgress, trackProgress } from './progress.ts';
import { walk } from './walk.ts';

const harmless = Buffer.from('\x80\x04K\x01.', 'latin1');
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'bartizan-parallel-'));
  writeFileSync(join(root, 'a.pkl'), harmless);
  writeFileSync(join(root, 'z.pkl'), harmless);
  // A line without end: a hole of 2 TB, in which a loader would look for it, and so do we.
  const slow = openSync(join(root, 'slow.pkl'), 'w');
  writeSync(slow, Buffer.from('\x80\x04V', 'latin1'));
  ftruncateSync(slow, 2 * 2 ** 40);
  closeSync(slow);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

async function examine(fileTimeoutMs: number, graceMs: number) {
  const context = createContext({ root, limits: { ...defaultLimits, fileTimeoutMs } });
  const told: ScanProgress[] = [];
  const tracker = trackProgress(3, (progress) => told.push(progress));
  const drafts: FileDraft[] = [];
  const options = { context, threads: 1, temporaryFolder: tmpdir(), tracker, graceMs };
  for await (const draft of examineInParallel([...walk(root, '.')], options)) drafts.push(draft);
  return { drafts, told };
}

describe('examining in threads', () => {
  it.each([
    ['ends a file in its thread when its time is over', 1_000, 600_000],
    ['ends the thread of a file that goes on', 600_000, -594_000],
  ])('%s, and examines the others', { timeout: 60_000 }, async (_, fileTimeoutMs, graceMs) => {
    const { drafts, told } = await examine(fileTimeoutMs, graceMs);
    expect(drafts.map(({ path, outcome }) => `${path} ${outcome.status}`)).toEqual([
      'a.pkl pass',
      'slow.pkl incomplete',
      'z.pkl pass',
    ]);
    expect(drafts[1]?.sizeBytes).toBe(2 * 2 ** 40);
    expect(drafts[1]?.outcome.reason).toContain(`took longer than ${fileTimeoutMs / 1000} seconds`);
    expect(told.at(-1)).toEqual({ filesDone: 3, filesTotal: 3, underWay: [] });
    expect(told.flatMap(({ underWay }) => underWay.map(({ path }) => path))).toContain('slow.pkl');
  });
});
