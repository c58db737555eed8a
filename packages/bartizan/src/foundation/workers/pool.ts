import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Logger, Progress } from '../context.ts';
import { BartizanError, type ErrorCode } from '../errors.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

/** How long a worker may take to stop by itself before its thread is ended. */
const abortGraceMs = 500;

export interface WorkerPoolOptions {
  /** Address of the worker's module; see `workerModule`. */
  readonly module: URL;
  /** How many threads at most; they start when they are needed. */
  readonly threads: number;
  /** Heap of one thread, in MiB. */
  readonly heapMib?: number;
}

export interface JobOptions {
  readonly signal?: AbortSignal;
  /** The job is ended after this time. */
  readonly timeoutMs?: number;
  readonly progress?: Progress;
  readonly log?: Logger;
}

/** A fixed number of threads that run jobs of one module. */
export interface WorkerPool {
  /**
   * Runs one job, waiting for a free thread, and yields its items as they come.
   *
   * @throws BartizanError `cancelled` when the signal fires, `limit-exceeded` on the time limit or when
   *   the thread ran out of memory, the job's own code when it threw a typed error; TypeError when the
   *   job failed by a programming error
   */
  run<Item>(job: unknown, options?: JobOptions): AsyncGenerator<Item, void>;
  close(): Promise<void>;
}

/**
 * Where a worker's module lies: beside the source while developing, `<name>.mjs` in the built package.
 *
 * @param name such as `assess-worker`, the entry's name in the build
 * @param source such as `./worker.ts`, relative to `base`
 * @param base the caller's `import.meta.url`
 */
export function workerModule(name: string, source: string, base: string): URL {
  return new URL(base.endsWith('.ts') ? source : `./${name}.mjs`, base);
}

export function createWorkerPool(options: WorkerPoolOptions): WorkerPool {
  const idle: Thread[] = [];
  const all = new Set<Thread>();
  const waiting: ((thread: Thread) => void)[] = [];

  const acquire = async (): Promise<Thread> => {
    const free = idle.pop();
    if (free !== undefined) return free;
    if (all.size < options.threads) {
      const thread = startThread(options);
      all.add(thread);
      return thread;
    }
    return await new Promise((resolve) => waiting.push(resolve));
  };

  const release = (thread: Thread): void => {
    let next = thread;
    if (!thread.alive) {
      all.delete(thread);
      if (waiting.length === 0) return;
      next = startThread(options);
      all.add(next);
    }
    const waiter = waiting.shift();
    if (waiter === undefined) idle.push(next);
    else waiter(next);
  };

  return {
    async *run<Item>(job: unknown, jobOptions: JobOptions = {}): AsyncGenerator<Item, void> {
      const thread = await acquire();
      try {
        yield* runOn<Item>(thread, job, jobOptions);
      } finally {
        release(thread);
      }
    },
    async close() {
      await Promise.all([...all].map((thread) => thread.end()));
      all.clear();
      idle.length = 0;
    },
  };
}

interface Thread {
  readonly worker: Worker;
  alive: boolean;
  end(): Promise<void>;
}

/**
 * While developing, modules are TypeScript, which a thread of Node 20 cannot load by itself: a line of
 * JavaScript first registers the loader. The built package starts its module directly.
 */
function threadSource(module: URL): { readonly source: string | URL; readonly isScript: boolean } {
  if (!module.pathname.endsWith('.ts')) return { source: module, isScript: false };
  const loader = new URL(
    'dist/esm/api/index.mjs',
    pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json')),
  ).href;
  const script = `import(${JSON.stringify(loader)}).then((tsx) => { tsx.register(); return import(${JSON.stringify(module.href)}); });`;
  return { source: script, isScript: true };
}

function startThread(options: WorkerPoolOptions): Thread {
  const { source, isScript } = threadSource(options.module);
  const worker = new Worker(source, {
    eval: isScript,
    execArgv: [],
    ...(options.heapMib === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: options.heapMib } }),
  });
  worker.unref();
  const thread: Thread = {
    worker,
    alive: true,
    async end() {
      thread.alive = false;
      await worker.terminate();
    },
  };
  worker.on('exit', () => {
    thread.alive = false;
  });
  worker.on('error', () => {
    thread.alive = false;
  });
  return thread;
}

type Ending = { readonly kind: 'done' } | { readonly kind: 'failed'; readonly error: Error };

/** Ends a job from outside: politely first, then by ending the thread. */
async function stopJob(thread: Thread): Promise<void> {
  thread.worker.postMessage({ type: 'abort' } satisfies ToWorker);
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, abortGraceMs);
    thread.worker.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    thread.worker.on('message', function onMessage(message: FromWorker) {
      if (message.type !== 'done' && message.type !== 'failed') return;
      thread.worker.off('message', onMessage);
      clearTimeout(timer);
      resolve();
    });
  });
}

async function* runOn<Item>(thread: Thread, job: unknown, options: JobOptions): AsyncGenerator<Item, void> {
  const { worker } = thread;
  const batches: Item[][] = [];
  let ending: Ending | undefined;
  let wake: (() => void) | undefined;
  const end = (how: Ending): void => {
    ending ??= how;
    wake?.();
  };
  const fail = (error: Error): void => end({ kind: 'failed', error });

  const onMessage = (message: FromWorker): void => {
    if (message.type === 'items') batches.push(message.items as Item[]);
    if (message.type === 'progress') options.progress?.report(message.done, message.total);
    if (message.type === 'log') options.log?.[message.level](message.message);
    if (message.type === 'done') end({ kind: 'done' });
    if (message.type === 'failed') fail(revive(message));
    wake?.();
  };
  const onError = (error: Error): void => fail(threadFailure(error));
  const onExit = (code: number): void =>
    fail(new BartizanError('limit-exceeded', `the worker thread ended with code ${code}`));
  const onAbort = (): void => fail(new BartizanError('cancelled', 'the work was cancelled'));
  const timer =
    options.timeoutMs === undefined
      ? undefined
      : setTimeout(
          () => fail(new BartizanError('limit-exceeded', `took longer than ${options.timeoutMs} ms`)),
          options.timeoutMs,
        );

  worker.on('message', onMessage);
  worker.on('error', onError);
  worker.on('exit', onExit);
  options.signal?.addEventListener('abort', onAbort, { once: true });
  worker.ref();
  let finished = false;
  try {
    if (options.signal?.aborted === true) onAbort();
    else if (!thread.alive) onExit(0);
    else worker.postMessage({ type: 'job', job } satisfies ToWorker);
    for (;;) {
      const batch = batches.shift();
      if (batch !== undefined) {
        yield* batch;
        worker.postMessage({ type: 'taken' } satisfies ToWorker);
        continue;
      }
      if (ending !== undefined) break;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      wake = undefined;
    }
    finished = true;
    if (ending.kind === 'failed') throw ending.error;
  } finally {
    clearTimeout(timer);
    worker.off('message', onMessage);
    worker.off('error', onError);
    worker.off('exit', onExit);
    options.signal?.removeEventListener('abort', onAbort);
    const stillWorking = !finished || (ending?.kind === 'failed' && !isJobsOwn(ending.error));
    if (stillWorking && thread.alive) {
      await stopJob(thread);
      await thread.end();
    } else if (thread.alive) {
      worker.unref();
    }
  }
}

const jobsOwn = new WeakSet<Error>();

/** Whether the job itself ended with this error, so that its thread is free again. */
function isJobsOwn(error: Error): boolean {
  return jobsOwn.has(error);
}

function revive(message: Extract<FromWorker, { type: 'failed' }>): Error {
  const error =
    message.code === undefined
      ? new TypeError(message.message)
      : new BartizanError(message.code as ErrorCode, message.message);
  if (message.stack !== undefined) error.stack = message.stack;
  jobsOwn.add(error);
  return error;
}

function threadFailure(error: Error): Error {
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new BartizanError('limit-exceeded', 'ran out of memory', { cause: error });
  }
  return error;
}
