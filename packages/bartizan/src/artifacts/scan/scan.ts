import { statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { BartizanError, type Context } from '../../foundation/index.ts';
import { bindFindings } from './bind.ts';
import { examineFile, examineSource } from './examine-file.ts';
import type { FileDraft, FileScan } from './file-scan.ts';
import { createFileState } from './file-state.ts';
import { examineInParallel } from './parallel.ts';
import { withoutExamining } from './unexamined.ts';
import { type Encounter, showPath, walk } from './walk.ts';

export interface ScanOptions {
  /** Relative paths start from its `root`, and are shown relative to it. */
  readonly context: Context;
  /** What `-` stands for. */
  readonly standardInput?: AsyncIterable<Uint8Array>;
  /** SHA-256 of each file; costs about a second for each gigabyte. Default false. */
  readonly hash?: boolean;
  /** How many threads examine a folder; 1 stays in this one. Default: one for each core. */
  readonly threads?: number;
  /** Where unpacked content beyond 64 MiB is put while it is examined. Default: the system's folder. */
  readonly temporaryFolder?: string;
}

/** Below both, starting threads costs more than it brings. */
const fewFiles = 100;
const fewBytes = 32 * 2 ** 20;

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
  const threads = Math.min(settings.threads ?? availableParallelism(), encounters.length);
  // One encounter was named by the caller, so that a link may be followed.
  const followLinks = encounters.length === 1;
  const results =
    threads > 1 && isMuch(encounters)
      ? examineInParallel(encounters, { ...settings, threads })
      : examineInTurn(encounters, settings, followLinks);
  let done = 0;
  for await (const draft of results) {
    done += 1;
    context.progress.report(done, encounters.length);
    yield draft;
  }
}

async function* examineInTurn(
  encounters: readonly Encounter[],
  settings: Settings,
  followLinks: boolean,
): AsyncGenerator<FileDraft> {
  for (const encounter of encounters) {
    yield encounter.kind === 'file'
      ? await examineFile(encounter.path, { ...settings, shownPath: encounter.shownPath, followLinks })
      : withoutExamining(encounter);
  }
}

function isMuch(encounters: readonly Encounter[]): boolean {
  if (encounters.length > fewFiles) return true;
  let sizeBytes = 0;
  for (const encounter of encounters) {
    if (encounter.kind === 'file') sizeBytes += statSync(encounter.path, { throwIfNoEntry: false })?.size ?? 0;
  }
  return sizeBytes > fewBytes;
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
