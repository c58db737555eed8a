import { realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { BartizanError } from '../../foundation/index.ts';
import { isSiblingPath } from '../sibling-path.ts';
import type { ClosableSource } from '../source.ts';
import { openFile } from '../sources/file.ts';

/** Files that are opened for the sake of one file. */
const mostSiblings = 500;

/** Access to the folder of a file, for as long as the file is examined. */
export interface Siblings {
  /** @throws BartizanError `file-unreadable`, `limit-exceeded` */
  open(relativePath: string): ClosableSource | undefined;
  close(): void;
}

/**
 * The files beside a file on disk and below its folder.
 *
 * @param path the file, absolute or relative to the working folder
 */
export function siblingsOf(path: string): Siblings {
  const folder = dirname(path);
  const opened = new Map<string, ClosableSource | undefined>();
  return {
    open(relativePath) {
      if (!isSiblingPath(relativePath)) return undefined;
      if (opened.has(relativePath)) return opened.get(relativePath);
      if (opened.size >= mostSiblings) {
        throw new BartizanError('limit-exceeded', `refers to more than ${mostSiblings} other files`);
      }
      const source = openWithin(folder, relativePath);
      opened.set(relativePath, source);
      return source;
    },
    close() {
      for (const source of opened.values()) source?.close();
      opened.clear();
    },
  };
}

function openWithin(folder: string, relativePath: string): ClosableSource | undefined {
  let real: string;
  try {
    real = realpathSync(join(folder, relativePath));
    const [first] = relative(realpathSync(folder), real).split(sep);
    if (first === '' || first === '..' || first === undefined) return undefined;
  } catch {
    return undefined;
  }
  try {
    // Links are resolved: one that was put there meanwhile is refused.
    return openFile(real, false);
  } catch (error) {
    if (error instanceof BartizanError && error.code === 'file-not-found') return undefined;
    throw error;
  }
}
