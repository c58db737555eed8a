import { BartizanError, type Context } from '../../foundation/index.ts';
import { createWorkerPool, type WorkerPool, workerModule } from '../../foundation/workers/index.ts';
import { type HashJob, hashRange } from './hash-range.ts';

/** From this size on, a thread of its own pays. */
const largeBytes = 16 * 2 ** 20;

/** Small files that are read at the same time, so that the disk need not wait for the hash. */
const smallAhead = 8;

export interface SizedJob extends HashJob {
  readonly sizeBytes: number;
}

export interface HashOptions {
  readonly context: Context;
  /** Threads for large files and shards; 0 or 1: none. */
  readonly threads: number;
}

/**
 * Hashes files and shards: large ones in worker threads, small ones in this thread.
 *
 * @returns the digests in the order of the jobs
 * @throws BartizanError `file-not-found`, `file-unreadable`, `cancelled`
 */
export async function hashFiles(jobs: readonly SizedJob[], options: HashOptions): Promise<readonly string[]> {
  const { context, threads } = options;
  const digests: string[] = new Array<string>(jobs.length).fill('');
  const large = jobs.flatMap(({ sizeBytes }, index) => (sizeBytes >= largeBytes ? [index] : []));
  const usesThreads = threads > 1 && large.length > 1;
  const small = usesThreads
    ? jobs.flatMap(({ sizeBytes }, index) => (sizeBytes >= largeBytes ? [] : [index]))
    : [...jobs.keys()];
  const onBytes = countBytes(jobs, context);
  // One failure stops the rest.
  const controller = new AbortController();
  const signal = AbortSignal.any([context.signal, controller.signal]);
  const pool = usesThreads
    ? createWorkerPool({ module: workerModule('hash-worker', './worker.ts', import.meta.url), threads })
    : undefined;
  const inThread = async (index: number): Promise<void> => {
    const job = jobs[index];
    if (job !== undefined && pool !== undefined) digests[index] = await hashInThread(pool, job, signal, onBytes);
  };
  const here = async (index: number): Promise<void> => {
    const job = jobs[index];
    if (job !== undefined) digests[index] = await hashRange(job, signal, onBytes);
  };
  try {
    await Promise.all([
      spread(small, usesThreads || threads > 0 ? smallAhead : 1, here),
      usesThreads ? spread(large, threads, inThread) : undefined,
    ]);
  } catch (error) {
    controller.abort();
    throw error;
  } finally {
    await pool?.close();
  }
  return digests;
}

/** A number of workers that take the next index until none is left. */
async function spread(
  indexes: readonly number[],
  workers: number,
  run: (index: number) => Promise<void>,
): Promise<void> {
  const queue = indexes.values();
  const work = async (): Promise<void> => {
    for (const index of queue) await run(index);
  };
  await Promise.all(Array.from({ length: Math.min(workers, indexes.length) }, work));
}

async function hashInThread(
  pool: WorkerPool,
  job: SizedJob,
  signal: AbortSignal,
  onBytes: (count: number) => void,
): Promise<string> {
  let told = 0;
  const report = (done: number): void => {
    onBytes(done - told);
    told = done;
  };
  const { absolutePath, algorithm, range } = job;
  const message: HashJob = { absolutePath, algorithm, ...(range === undefined ? {} : { range }) };
  try {
    for await (const digest of pool.run<string>(message, { signal, progress: { report } })) {
      report(job.sizeBytes);
      return digest;
    }
  } catch (error) {
    // The place of an error does not cross the thread's border.
    if (!(error instanceof BartizanError)) throw error;
    throw new BartizanError(error.code, error.message, { location: { path: absolutePath }, cause: error });
  }
  throw new TypeError('the hash worker ended without a digest');
}

function countBytes(jobs: readonly SizedJob[], context: Context): (count: number) => void {
  const total = jobs.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  let done = 0;
  return (count) => {
    done += count;
    context.progress.report(done, total);
  };
}
