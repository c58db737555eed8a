import { BartizanError, type Context } from '../../foundation/index.ts';
import type { ScanObserver } from '../pickle/listing/observed.ts';
import type { ByteSource, ClosableSource } from '../source.ts';
import { openFile } from '../sources/file.ts';
import { hashSource } from '../sources/hash.ts';
import { collect } from './collect.ts';
import { examineContent } from './examine-content.ts';
import type { FileDraft } from './file-scan.ts';
import { createFileState } from './file-state.ts';
import { type Siblings, siblingsOf } from './siblings.ts';
import { unexamined } from './unexamined.ts';

export interface ExamineOptions {
  /** As it is shown in results. */
  readonly shownPath: string;
  readonly context: Context;
  /** Folder for what is too large to unpack in memory. */
  readonly temporaryFolder: string;
  /** Whether to hash the file's bytes as well. */
  readonly hash?: boolean;
  /** False where the path comes from walking a folder: a link put there meanwhile is not followed. */
  readonly followLinks?: boolean;
  /** Is told when examining ends and hashing, which has no time limit, may begin. */
  readonly onExamined?: () => void;
  /** Is told of each content and each pickle while its bytes are at hand. */
  readonly observer?: ScanObserver;
}

/**
 * Examines one file, whatever it is. Everything that can be wrong with the file is in the result.
 *
 * @throws BartizanError `cancelled`
 */
export async function examineFile(path: string, options: ExamineOptions): Promise<FileDraft> {
  let source: ClosableSource;
  try {
    source = openFile(path, options.followLinks ?? true);
  } catch (error) {
    if (!(error instanceof BartizanError)) throw error;
    return unexamined(options.shownPath, 0, error.message);
  }
  const siblings = siblingsOf(path);
  try {
    return await examineSource(source, options, siblings);
  } finally {
    siblings.close();
    source.close();
  }
}

/**
 * The same for content that is open already, such as standard input.
 *
 * @param siblings what lies beside it, where it lies in a folder
 */
export async function examineSource(
  source: ByteSource,
  options: ExamineOptions,
  siblings?: Siblings,
): Promise<FileDraft> {
  const { context, shownPath } = options;
  const state = createFileState(shownPath, source.sizeBytes, { ...options, siblings });
  const watched = state.watchedFile(source);
  const { sizeBytes } = source;
  try {
    const { sibling } = state;
    const content = { source: watched, members: [], depth: 0, ...(sibling === undefined ? {} : { sibling }) };
    const results = examineContent(content, state);
    const collected = await collect(shownPath, results, context.limits.findingsPerFile);
    options.onExamined?.();
    const hash = options.hash === true ? { sha256: await hashSource(source, context.signal) } : {};
    return {
      path: shownPath,
      sizeBytes,
      formats: [...state.formats].sort(),
      ...collected,
      pickles: state.pickles,
      ...hash,
    };
  } catch (error) {
    if (!(error instanceof BartizanError) || error.code === 'cancelled') throw error;
    return unexamined(shownPath, sizeBytes, error.message);
  }
}
