import { availableParallelism, tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { BartizanError, type Context, type Progress } from '../../foundation/index.ts';
import { bindFindings } from './bind.ts';
import { examineFile, examineSource } from './examine-file.ts';
import type { FileDraft, FileScan } from './file-scan.ts';
import { createFileState } from './file-state.ts';
import { examineInParallel } from './parallel.ts';
import { type ProgressTracker, type ScanProgress, trackProgress } from './progress.ts';
import { isMuch, startTrial } from './trial.ts';
import { withoutExamining } from './unexamined.ts';
import { type Encounter, showPath, walk } from './walk.ts';

export interface ScanOptions {
  /** Relative paths start from its `root`, and are shown relative to it. */
  readonly context: Context;
  /** What `-` stands for. */
  readonly standardInput?: AsyncIterable<Uint8Array>;
  /** SHA-256 of each file; costs about a second for each gigabyte. Default false. */
  readonly hash?: boolean;
  /** How many threads examine a folder; 1 stays in this one. Default: as many as cores, once that is worth it. */
  readonly threads?: number;
  /** Is told how far the scan has come, for each path anew: files done, and how far into large ones. */
  readonly onProgress?: (progress: ScanProgress) => void;
  /** Where unpacked content beyond 64 MiB is put while it is examined. Default: the system's folder. */
  readonly temporaryFolder?: string;
}

/**
 * Examines files and folders for model content that could run code or mislead a loader. What a file
 * is decides its content, never its name. Yields one result for each file, in the order of the paths
 * and of the names in each folder, also for what could not be examined.
 *
 * @param paths files, folders, or `-` for standard input
 * @throws BartizanError `cancelled` when the signal fires, `usage` for `-` without standard input
 * @example
 * const context = createContext({ root: process.cwd() });
 * for await (const file of scan(['models'], { context })) {
 *   console.log(file.path, file.outcome.status, file.outcome.reason);
 * }
 */
export async function* scan(paths: readonly string[], options: ScanOptions): AsyncGenerator<FileScan, void> {
  const { root } = options.context;
  const temporaryFolder = options.temporaryFolder ?? tmpdir();
  for (const path of paths) {
    if (path === '-') {
      yield bindFindings(await examineStream(options, temporaryFolder));
      continue;
    }
    const absolute = resolve(root, path);
    const encounters = [...walk(absolute, showPath(absolute, root))];
    const settings = { ...options, temporaryFolder };
    for await (const draft of examineEncounters(encounters, settings)) yield bindFindings(draft);
  }
}

type Settings = ScanOptions & { readonly temporaryFolder: string };

async function* examineEncounters(encounters: readonly Encounter[], settings: Settings): AsyncGenerator<FileDraft> {
  const { context } = settings;
  const tracker = trackProgress(encounters.length, settings.onProgress);
  let done = 0;
  for await (const draft of examineInOrder(encounters, settings, tracker)) {
    done += 1;
    context.progress.report(done, encounters.length);
    yield draft;
  }
}

async function* examineInOrder(
  encounters: readonly Encounter[],
  settings: Settings,
  tracker: ProgressTracker,
): AsyncGenerator<FileDraft> {
  const threads = Math.min(settings.threads ?? availableParallelism(), encounters.length);
  // Threads that were asked for start at once; else the first files show whether they are worth their start.
  const isMuchAsked = settings.threads !== undefined && isMuch(encounters);
  const isWorthThreads =
    settings.threads === undefined ? startTrial(encounters, settings.context.clock) : () => isMuchAsked;
  // One encounter was named by the caller, so that a link may be followed.
  const alone = { ...settings, tracker, followLinks: encounters.length === 1 };
  for (const [index, encounter] of encounters.entries()) {
    if (threads > 1 && isWorthThreads(index)) {
      const rest = encounters.slice(index);
      yield* examineInParallel(rest, { ...settings, threads: Math.min(threads, rest.length), tracker });
      return;
    }
    yield await examineEncounter(encounter, alone);
    tracker.done(encounter.shownPath);
  }
}

async function examineEncounter(
  encounter: Encounter,
  settings: Settings & { readonly tracker: ProgressTracker; readonly followLinks: boolean },
): Promise<FileDraft> {
  if (encounter.kind !== 'file') return withoutExamining(encounter);
  const { path, shownPath } = encounter;
  const progress: Progress = { report: (done, total = 0) => settings.tracker.read(shownPath, done, total) };
  return await examineFile(path, { ...settings, shownPath, context: { ...settings.context, progress } });
}

async function examineStream(options: ScanOptions, temporaryFolder: string): Promise<FileDraft> {
  const { context, standardInput } = options;
  if (standardInput === undefined) throw new BartizanError('usage', 'there is no standard input to read');
  const state = createFileState('-', Number.POSITIVE_INFINITY, { context, temporaryFolder });
  const source = await state.unpack(standardInput);
  try {
    return await examineSource(source, {
      shownPath: '-',
      context,
      temporaryFolder,
      ...(options.hash === undefined ? {} : { hash: options.hash }),
    });
  } finally {
    source.close();
  }
}
