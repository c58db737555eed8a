import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { attacks, openAiTarget, runCampaign } from '../../bartizan/src/redteam/index.ts';
import { type FlawId, flawIds, flaws, type Level, startSim } from './index.ts';

const runsPath = mkdtempSync(join(tmpdir(), 'range-'));
afterAll(() => rmSync(runsPath, { recursive: true, force: true }));

/** Attempts that breached; every attempt must have been decided. */
async function breaches(level: Level, present: readonly FlawId[], only: readonly string[] = []): Promise<number> {
  const sim = await startSim({ level, seed: 'range', port: 0, flaws: new Set(present), isHijacked: false });
  const target = openAiTarget({ url: sim.url, model: 'simulated', headers: {}, timeoutMs: 20_000, connections: 4 });
  let seen = { breached: -1, unknown: -1 };
  try {
    await runCampaign(target, {
      attacks: attacks.filter(({ id }) => only.length === 0 || only.includes(id)),
      runsPath,
      seed: 'range',
      signal: new AbortController().signal,
      clock: { now: () => new Date('2026-01-01T00:00:00Z'), monotonicMs: () => performance.now() },
      onProgress: (progress) => {
        seen = progress;
      },
    });
  } finally {
    await target.close();
    await sim.close();
  }
  expect(seen.unknown).toBe(0);
  return seen.breached;
}

describe('the simulated target under bartizan redteam', () => {
  it('gives way less with every level', async () => {
    const counts: number[] = [];
    for (const level of [1, 2, 3, 4, 5] as const) counts.push(await breaches(level, flawIds));
    expect(counts[0]).toBeGreaterThanOrEqual(180);
    for (const [at, count] of counts.entries())
      if (at > 0) expect(count, counts.join(' ')).toBeLessThan(counts[at - 1] ?? 0);
  });
  it('has no finding in its repaired twin', async () => {
    expect(await breaches(1, [])).toBe(0);
  });
  it.each(flaws)('$id is found where it is, and not where it is repaired', async ({ id, foundBy }) => {
    const known = new Set(attacks.map((attack) => attack.id));
    expect(foundBy.filter((attack) => !known.has(attack))).toEqual([]);
    expect(await breaches(1, flawIds, foundBy)).toBeGreaterThan(0);
    const others = flawIds.filter((one) => one !== id);
    expect(await breaches(1, others, foundBy)).toBe(0);
  });
});
