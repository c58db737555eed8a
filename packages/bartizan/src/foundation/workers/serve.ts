import { parentPort } from 'node:worker_threads';
import type { Logger, Progress } from '../context.ts';
import { BartizanError } from '../errors.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

/** What a job may use inside its worker. */
export interface JobTools {
  readonly signal: AbortSignal;
  readonly progress: Progress;
  readonly log: Logger;
}

const batchItems = 64;
const batchMs = 50;
/** Batches that may be under way before the worker waits: this is the back-pressure. */
const batchesAhead = 4;
const progressMs = 100;

/**
 * Makes the current worker thread serve jobs, one at a time, until it is ended. The handler yields
 * plain data; a typed error keeps its code across the thread's border.
 */
export function serveJobs<Job, Item>(handle: (job: Job, tools: JobTools) => AsyncIterable<Item>): void {
  const port = parentPort;
  if (port === null) throw new TypeError('serveJobs runs in a worker thread only');
  const send = (message: FromWorker): void => port.postMessage(message);
  let controller = new AbortController();
  let ahead = 0;
  let wake: (() => void) | undefined;

  const runJob = async (job: Job): Promise<void> => {
    const { signal } = controller;
    const tools: JobTools = { signal, progress: throttledProgress(send), log: remoteLogger(send) };
    let batch: Item[] = [];
    let batchStart = performance.now();
    const flush = async (): Promise<void> => {
      if (batch.length === 0) return;
      send({ type: 'items', items: batch });
      ahead += 1;
      batch = [];
      while (ahead >= batchesAhead && !signal.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    };
    for await (const item of handle(job, tools)) {
      if (batch.length === 0) batchStart = performance.now();
      batch.push(item);
      if (batch.length >= batchItems || performance.now() - batchStart > batchMs) await flush();
    }
    await flush();
  };

  port.on('message', (message: ToWorker) => {
    if (message.type === 'taken') ahead -= 1;
    if (message.type === 'abort') controller.abort();
    if (message.type === 'job') {
      controller = new AbortController();
      ahead = 0;
      runJob(message.job as Job).then(
        () => send({ type: 'done' }),
        (error: unknown) => send(describeFailure(error)),
      );
      return;
    }
    wake?.();
    wake = undefined;
  });
  send({ type: 'ready' });
}

function describeFailure(error: unknown): FromWorker {
  const known = error instanceof Error ? error : new TypeError(String(error));
  return {
    type: 'failed',
    code: error instanceof BartizanError ? error.code : undefined,
    message: known.message,
    stack: known.stack,
  };
}

function throttledProgress(send: (message: FromWorker) => void): Progress {
  let last = 0;
  return {
    report(done, total) {
      const now = performance.now();
      if (now - last < progressMs && done !== total) return;
      last = now;
      send({ type: 'progress', done, total });
    },
  };
}

function remoteLogger(send: (message: FromWorker) => void): Logger {
  return {
    debug: (message) => send({ type: 'log', level: 'debug', message }),
    info: (message) => send({ type: 'log', level: 'info', message }),
    warn: (message) => send({ type: 'log', level: 'warn', message }),
  };
}
