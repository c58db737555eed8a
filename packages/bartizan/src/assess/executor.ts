import { availableParallelism } from 'node:os';
import type { CheckResult } from '../checks/index.ts';
import { createWorkerPool, type Limits, type Logger, type Progress, workerModule } from '../foundation/index.ts';
import type { Task } from '../runs/index.ts';
import type { System } from '../system/index.ts';
import { runTask, type TaskJob } from './job.ts';

export interface ExecutorOptions {
  readonly seed: string;
  readonly limits: Limits;
  readonly signal: AbortSignal;
  readonly log: Logger;
  readonly jobs: number | undefined;
}

/** Runs tasks somewhere: in worker threads, or in this thread for `jobs: 0`. */
export interface Executor {
  /** How many tasks at a time. */
  readonly jobs: number;
  execute(task: Task, progress: Progress): AsyncIterable<CheckResult>;
  close(): Promise<void>;
}

/** A worker's heap: enough for any check, and hostile input that fills it ends one task, not the run. */
const heapMib = 2048;
const mostThreads = 8;

export function createExecutor(system: System, options: ExecutorOptions): Executor {
  const { signal, log, limits, seed } = options;
  const jobFor = (task: Task): TaskJob => ({
    task,
    systemPath: system.path,
    systemSha256: system.sha256,
    seed,
    limits,
  });
  if (options.jobs === 0) {
    return {
      jobs: 1,
      execute: (task, progress) => runTask(jobFor(task), system, { signal, progress, log }),
      close: async () => {},
    };
  }
  const jobs = options.jobs ?? Math.min(availableParallelism(), mostThreads);
  const pool = createWorkerPool({
    module: workerModule('assess-worker', './worker.ts', import.meta.url),
    threads: jobs,
    heapMib,
  });
  return {
    jobs,
    execute: (task, progress) =>
      pool.run<CheckResult>(jobFor(task), { signal, progress, log, timeoutMs: limits.taskTimeoutMs }),
    close: () => pool.close(),
  };
}
