import { constants, type Dirent } from 'node:fs';
import { type FileHandle, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BartizanError, compareText, systemErrorCode } from '../../foundation/index.ts';
import type { FolderFile } from './guess.ts';

/** Bounds of the walk: enough for a repository, too little for a home folder to take minutes. */
const maxEntries = 20_000;
const maxDepth = 12;
const maxTextBytes = 1_000_000;
const headBytes = 64;

/** Folders whose contents are somebody else's or made by a build. */
const skipped = new Set([
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  'venv',
  '.venv',
  'env',
  '__pycache__',
  'site-packages',
  '.tox',
  '.cache',
  '.mypy_cache',
  '.pytest_cache',
  '.ruff_cache',
  '.idea',
  'dist',
  'build',
  'target',
  '.next',
  'coverage',
  '.bartizan',
]);

/** The files beneath a folder, sorted by path, without following links. `isComplete` is false when the walk was cut short. */
export async function walkFolder(
  folder: string,
): Promise<{ readonly files: readonly FolderFile[]; readonly isComplete: boolean }> {
  const files: FolderFile[] = [];
  let entries = 0;
  let isComplete = true;
  const visit = async (relative: string, depth: number): Promise<void> => {
    for (const entry of await list(folder, relative)) {
      if (++entries > maxEntries) {
        isComplete = false;
        return;
      }
      const path = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory() && !skipped.has(entry.name)) {
        if (depth < maxDepth) await visit(path, depth + 1);
        else isComplete = false;
      } else if (entry.isFile()) {
        const file = await look(folder, path, entry.name);
        if (file !== undefined) files.push(file);
      }
    }
  };
  await visit('', 0);
  return { files: files.sort((a, b) => compareText(a.path, b.path)), isComplete };
}

async function list(folder: string, relative: string): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(join(folder, relative), { withFileTypes: true });
    return entries.sort((a, b) => compareText(a.name, b.name));
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === undefined) throw error;
    if (relative !== '') return [];
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    throw new BartizanError(isMissing ? 'file-not-found' : 'file-unreadable', 'the folder cannot be read', {
      location: { path: folder },
      cause: error,
    });
  }
}

/** Size and first bytes; a file that cannot be read tells nothing and is left out. */
async function look(folder: string, path: string, name: string): Promise<FolderFile | undefined> {
  const full = join(folder, path);
  let handle: FileHandle | undefined;
  try {
    handle = await open(full, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const { size } = await handle.stat();
    const head = new Uint8Array(Math.min(headBytes, size));
    await handle.read(head, 0, head.length, 0);
    const text = async (): Promise<string | undefined> =>
      size > maxTextBytes ? undefined : readFile(full, 'utf8').catch(() => undefined);
    return { path, name, sizeBytes: size, head, text };
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    return undefined;
  } finally {
    await handle?.close();
  }
}
