import { afterAll, describe, expect, it } from 'vitest';
import { createWorkerPool, workerModule } from './index.ts';

const pool = createWorkerPool({
  module: workerModule('echo-worker', './cases/echo.worker.ts', import.meta.url),
  threads: 2,
  heapMib: 64,
});
afterAll(() => pool.close());

async function collect(job: { name: string; to: number }, options = {}): Promise<number[]> {
  const items: number[] = [];
  for await (const item of pool.run<number>(job, options)) items.push(item);
  return items;
}

describe('worker pool', () => {
  it('yields every item once and in order, over many batches and more jobs than threads', async () => {
    const expected = Array.from({ length: 1000 }, (_, index) => index);
    const all = await Promise.all(Array.from({ length: 5 }, () => collect({ name: 'count', to: 1000 })));
    for (const items of all) expect(items).toEqual(expected);
  });

  it('waits for a slow consumer', async () => {
    let seen = 0;
    for await (const _ of pool.run<number>({ name: 'count', to: 700 })) {
      seen += 1;
      if (seen % 100 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(seen).toBe(700);
  });

  it('carries errors across the border and keeps working', async () => {
    await expect(collect({ name: 'typed-failure', to: 0 })).rejects.toMatchObject({
      code: 'file-not-found',
      message: 'no such file',
    });
    await expect(collect({ name: 'fail', to: 0 })).rejects.toThrow(TypeError);
    expect(await collect({ name: 'count', to: 2 })).toEqual([0, 1]);
  });

  it('ends a job that never looks at its signal, and one past its time', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    await expect(collect({ name: 'spin', to: 0 }, { signal: controller.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
    await expect(collect({ name: 'spin', to: 0 }, { timeoutMs: 50 })).rejects.toMatchObject({ code: 'limit-exceeded' });
    expect(await collect({ name: 'count', to: 1 })).toEqual([0]);
  });

  it('survives a thread that exits or runs out of memory', async () => {
    await expect(collect({ name: 'exit', to: 0 })).rejects.toMatchObject({ code: 'limit-exceeded' });
    await expect(collect({ name: 'allocate', to: 0 })).rejects.toMatchObject({ code: 'limit-exceeded' });
    expect(await collect({ name: 'count', to: 1 })).toEqual([0]);
  });

  it('frees the thread when the consumer stops early', async () => {
    for await (const item of pool.run<number>({ name: 'count', to: 100_000 })) if (item === 3) break;
    expect(await collect({ name: 'count', to: 1 })).toEqual([0]);
  });
});
