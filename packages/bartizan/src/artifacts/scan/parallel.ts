import { statSync } from 'node:fs';
import { BartizanError, type Context, type Progress } from '../../foundation/index.ts';
import { createWorkerPool, type WorkerPool, workerModule } from '../../foundation/workers/index.ts';
import type { FileDraft } from './file-scan.ts';
import { tookTooLong } from './file-state.ts';
import type { ProgressTracker } from './progress.ts';
import { unexamined, withoutExamining } from './unexamined.ts';
import type { Encounter } from './walk.ts';
import { createFileCounter, type FileCounter, watchFiles } from './watchdog.ts';
import type { ScanJob } from './worker.ts';

/** A job is this many files, or fewer large ones. */
const jobFiles = 64;
const jobBytes = 32 * 2 ** 20;

/** A thread that looks up ends a file itself when its time is over; after this it does not look up. */
const defaultGraceMs = 5_000;

/** Jobs under way for each thread, so that none waits while results are taken in order. */
const jobsAhead = 4;

export interface ParallelOptions {
  readonly context: Context;
  readonly threads: number;
  readonly temporaryFolder: string;
  readonly hash?: boolean;
  readonly tracker: ProgressTracker;
  /** How long a thread may go on after a file's time is over, until it is ended. Only tests set it. */
  readonly graceMs?: number;
}

type Met = Extract<Encounter, { kind: 'file' }>;

/** Examines in worker threads and yields in the order of the encounters. */
export async function* examineInParallel(
  encounters: readonly Encounter[],
  options: ParallelOptions,
): AsyncGenerator<FileDraft> {
  const pool = createWorkerPool({
    module: workerModule('scan-worker', './worker.ts', import.meta.url),
    threads: options.threads,
  });
  const underWay: Promise<readonly FileDraft[]>[] = [];
  try {
    for (const job of jobs(encounters)) {
      const results = runJob(pool, job, options);
      // The rejection is taken when its turn comes.
      results.catch(() => undefined);
      underWay.push(results);
      if (underWay.length >= options.threads * jobsAhead) yield* (await underWay.shift()) ?? [];
    }
    for (const results of underWay) yield* await results;
  } finally {
    await pool.close();
  }
}

function* jobs(encounters: readonly Encounter[]): Generator<readonly Encounter[]> {
  let job: Encounter[] = [];
  let sizeBytes = 0;
  for (const encounter of encounters) {
    job.push(encounter);
    if (encounter.kind === 'file') sizeBytes += statSync(encounter.path, { throwIfNoEntry: false })?.size ?? 0;
    if (job.length >= jobFiles || sizeBytes >= jobBytes) {
      yield job;
      job = [];
      sizeBytes = 0;
    }
  }
  if (job.length > 0) yield job;
}

async function runJob(
  pool: WorkerPool,
  encounters: readonly Encounter[],
  options: ParallelOptions,
): Promise<readonly FileDraft[]> {
  const drafts = new Map<string, FileDraft>();
  const files = encounters.filter((encounter): encounter is Met => encounter.kind === 'file');
  const failure = await runFiles(pool, files, options, drafts);
  if (failure !== undefined) {
    // A file that takes its thread down costs only itself its result: the others run again, one by one.
    for (const file of files.filter(({ shownPath }) => !drafts.has(shownPath))) {
      const reason = await runFiles(pool, [file], options, drafts);
      if (reason !== undefined) drafts.set(file.shownPath, unexamined(file.shownPath, 0, reason));
    }
  }
  return encounters.map((encounter) =>
    encounter.kind === 'file'
      ? (drafts.get(encounter.shownPath) ?? unexamined(encounter.shownPath, 0, 'has no result'))
      : withoutExamining(encounter),
  );
}

/** Why the thread did not finish, or undefined when it did. A file that was too slow has its result already. */
async function runFiles(
  pool: WorkerPool,
  files: readonly Met[],
  options: ParallelOptions,
  drafts: Map<string, FileDraft>,
): Promise<string | undefined> {
  if (files.length === 0) return undefined;
  const { context, tracker, graceMs = defaultGraceMs } = options;
  const { fileTimeoutMs } = context.limits;
  const counter = createFileCounter();
  const watchdog = new AbortController();
  const stopWatching = watchFiles(counter, fileTimeoutMs + graceMs, context.clock.monotonicMs, () => watchdog.abort());
  const signal = AbortSignal.any([context.signal, watchdog.signal]);
  const progress: Progress = {
    report(done, total = 0) {
      const file = files[counter.current()];
      if (file !== undefined) tracker.read(file.shownPath, done, total);
    },
  };
  try {
    for await (const draft of pool.run<FileDraft>(jobFor(files, options, counter), { signal, progress })) {
      drafts.set(draft.path, draft);
      tracker.done(draft.path);
    }
    return undefined;
  } catch (error) {
    if (!(error instanceof BartizanError)) throw error;
    const slow = files[stopWatching() ?? -1];
    if (error.code === 'cancelled' && (context.signal.aborted || slow === undefined)) throw error;
    if (slow === undefined) return error.message;
    const { path, shownPath } = slow;
    const sizeBytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    drafts.set(shownPath, unexamined(shownPath, sizeBytes, tookTooLong(fileTimeoutMs)));
    tracker.done(shownPath);
    return await runFiles(
      pool,
      files.filter((file) => !drafts.has(file.shownPath)),
      options,
      drafts,
    );
  } finally {
    stopWatching();
  }
}

function jobFor(files: readonly Met[], options: ParallelOptions, counter: FileCounter): ScanJob {
  return {
    files: files.map(({ path, shownPath }) => ({ path, shownPath })),
    root: options.context.root,
    limits: options.context.limits,
    temporaryFolder: options.temporaryFolder,
    hash: options.hash ?? false,
    followLinks: false,
    counter: counter.buffer,
  };
}
