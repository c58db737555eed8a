import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { throwIfAborted } from '../../foundation/index.ts';
import { unreadable } from '../sources/file.ts';
import { isExcluded } from './exclusions.ts';
import { compareCodePoints } from './manifest.ts';

/** A file of the model that there is on disk. */
export interface ModelFile {
  /** Relative to the model, with `/`; the file's name for a model of one file. */
  readonly path: string;
  readonly absolutePath: string;
  readonly sizeBytes: number;
}

/** Something that no signature can cover. */
export interface Uncoverable {
  readonly path: string;
  readonly reason: string;
}

export interface ModelFiles {
  readonly isFolder: boolean;
  /** Sorted by code point. */
  readonly files: readonly ModelFile[];
  readonly uncoverable: readonly Uncoverable[];
  /** What is there and is left out; a folder stands for all that is in it. */
  readonly excluded: readonly string[];
  /** Links that lead out of the model and were followed. */
  readonly outsideLinks: readonly string[];
}

export interface ListOptions {
  readonly excluded: ReadonlySet<string>;
  /** What is signed is looked at even where it is excluded. */
  readonly signed?: ReadonlySet<string>;
  readonly allowSymlinks: boolean;
  readonly signal: AbortSignal;
}

interface Walk extends ListOptions {
  readonly root: string;
  readonly realRoot: string;
  /** The signed paths and the folders above them. */
  readonly needed: ReadonlySet<string>;
  readonly files: ModelFile[];
  readonly uncoverable: Uncoverable[];
  readonly left: string[];
  readonly outsideLinks: string[];
}

/**
 * Lists the files of a model, hidden ones included, in the way of OpenSSF Model Signing 1.0, §6.1 and §6.2.
 *
 * @param root absolute path of a file or folder
 * @throws BartizanError `file-not-found`, `file-unreadable`, `cancelled`
 */
export async function listModelFiles(root: string, options: ListOptions): Promise<ModelFiles> {
  const signed = options.signed ?? new Set();
  const walk: Walk = {
    ...options,
    root,
    realRoot: await located(root, realpath(root)),
    needed: new Set([...signed].flatMap(withFoldersAbove)),
    files: [],
    uncoverable: [],
    left: [],
    outsideLinks: [],
  };
  // The model itself was named, so a link in its place is followed.
  const stats = await located(root, stat(root));
  if (stats.isFile()) {
    walk.files.push({ path: basename(root), absolutePath: root, sizeBytes: stats.size });
  } else if (stats.isDirectory()) {
    await walkFolder('', walk);
  } else {
    walk.uncoverable.push({ path: '.', reason: 'is neither a file nor a folder' });
  }
  const { files, uncoverable, left: excluded, outsideLinks } = walk;
  return {
    isFolder: stats.isDirectory(),
    files: files.sort((a, b) => compareCodePoints(a.path, b.path)),
    uncoverable: uncoverable.sort((a, b) => compareCodePoints(a.path, b.path)),
    excluded: excluded.sort(compareCodePoints),
    outsideLinks: outsideLinks.sort(compareCodePoints),
  };
}

async function walkFolder(folder: string, walk: Walk): Promise<void> {
  throwIfAborted(walk.signal);
  const absolute = join(walk.root, folder);
  const entries = await located(absolute, readdir(Buffer.from(absolute), { withFileTypes: true, encoding: 'buffer' }));
  for (const entry of entries) {
    const name = entry.name.toString('utf8');
    const path = folder === '' ? name : `${folder}/${name}`;
    if (!Buffer.from(name).equals(entry.name)) {
      walk.uncoverable.push({ path, reason: 'has a name that is not UTF-8, which a signature cannot hold' });
    } else if (isExcluded(path, walk.excluded) && !walk.needed.has(path)) {
      walk.left.push(path);
    } else await meet(entry, path, walk);
  }
}

async function meet(entry: Dirent<Buffer>, path: string, walk: Walk): Promise<void> {
  const absolutePath = join(walk.root, path);
  if (entry.isDirectory()) await walkFolder(path, walk);
  else if (entry.isFile()) {
    walk.files.push({ path, absolutePath, sizeBytes: (await located(absolutePath, lstat(absolutePath))).size });
  } else if (!entry.isSymbolicLink()) {
    walk.uncoverable.push({ path, reason: 'is neither a file nor a folder' });
  } else if (!walk.allowSymlinks) {
    walk.uncoverable.push({ path, reason: 'is a symbolic link, and links are not allowed' });
  } else await follow(path, absolutePath, walk);
}

/** The content behind a link counts as the content of a file of the link's name. */
async function follow(path: string, absolutePath: string, walk: Walk): Promise<void> {
  let target: string;
  try {
    target = await realpath(absolutePath);
  } catch {
    walk.uncoverable.push({ path, reason: 'is a symbolic link that leads nowhere' });
    return;
  }
  const stats = await located(absolutePath, stat(target));
  if (!stats.isFile()) {
    const reason = stats.isDirectory()
      ? 'is a symbolic link to a folder; what is in there is not covered'
      : 'is a symbolic link to something that is neither a file nor a folder';
    walk.uncoverable.push({ path, reason });
    return;
  }
  walk.files.push({ path, absolutePath: target, sizeBytes: stats.size });
  if (relative(walk.realRoot, target).split(sep)[0] === '..') walk.outsideLinks.push(path);
}

function withFoldersAbove(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

async function located<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw unreadable(path, error);
  }
}
