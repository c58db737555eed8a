import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { compareText } from '../../foundation/index.ts';
import { unreadable } from '../sources/file.ts';

/** Folders that are not gone into unless they are named: what they hold came from elsewhere, or is history. */
export const skippedFolders: readonly string[] = ['.git', 'node_modules'];

/** Something that a walk came across, in the order of names. */
export type Encounter =
  | { readonly kind: 'file'; readonly path: string; readonly shownPath: string }
  /** Cannot be examined: unreadable, a named pipe, a link that leaves the folder. */
  | { readonly kind: 'gap'; readonly shownPath: string; readonly reason: string }
  /** Need not be examined. */
  | { readonly kind: 'skipped'; readonly shownPath: string; readonly reason: string };

/**
 * Walks a path that somebody named: a file (links are followed: it was named) or a folder with all
 * that is below it (links are not followed).
 */
export function* walk(path: string, shownPath: string): Generator<Encounter, void> {
  let isFolder: boolean;
  try {
    const stats = statSync(path);
    isFolder = stats.isDirectory();
    if (!isFolder && !stats.isFile()) {
      yield { kind: 'gap', shownPath, reason: 'is neither a file nor a folder' };
      return;
    }
  } catch (error) {
    yield { kind: 'gap', shownPath, reason: unreadable(path, error).message };
    return;
  }
  if (isFolder) yield* walkFolder(path, shownPath, realpathSync(path));
  else yield { kind: 'file', path, shownPath };
}

function* walkFolder(path: string, shownPath: string, root: string): Generator<Encounter, void> {
  let entries: Dirent[];
  try {
    entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => compareText(a.name, b.name));
  } catch (error) {
    yield { kind: 'gap', shownPath, reason: unreadable(path, error).message };
    return;
  }
  for (const entry of entries) {
    const below = join(path, entry.name);
    const shownBelow = shownPath === '.' ? entry.name : `${shownPath.replace(/\/$/, '')}/${entry.name}`;
    if (entry.isDirectory()) {
      if (skippedFolders.includes(entry.name)) {
        yield {
          kind: 'skipped',
          shownPath: shownBelow,
          reason: `folders named ${entry.name} are skipped unless named`,
        };
      } else yield* walkFolder(below, shownBelow, root);
    } else if (entry.isFile()) yield { kind: 'file', path: below, shownPath: shownBelow };
    else if (entry.isSymbolicLink()) yield link(below, shownBelow, root);
    else yield { kind: 'gap', shownPath: shownBelow, reason: 'is neither a file nor a folder' };
  }
}

/** A link within the folder leads to what is examined in its own place. */
function link(path: string, shownPath: string, root: string): Encounter {
  let target: string;
  try {
    target = realpathSync(path);
  } catch {
    return { kind: 'gap', shownPath, reason: 'is a symbolic link that leads nowhere' };
  }
  const inside = relative(root, target);
  const parts = inside.split(sep);
  if (parts[0] === '..' || resolve(root, inside) !== target) {
    return { kind: 'gap', shownPath, reason: 'is a symbolic link out of the folder and was not followed' };
  }
  if (parts.some((part) => skippedFolders.includes(part))) {
    return { kind: 'gap', shownPath, reason: 'is a symbolic link into a skipped folder and was not followed' };
  }
  return {
    kind: 'skipped',
    shownPath,
    reason: `is a symbolic link to ${parts.join('/') || '.'}, examined in its place`,
  };
}

/** How a path is shown: relative to the folder that it lies under where it does, with forward slashes. */
export function showPath(path: string, workingFolder: string): string {
  const inside = relative(workingFolder, path);
  const shown = inside === '' ? '.' : inside.split(sep)[0] === '..' ? path : inside;
  return shown.split(sep).join('/');
}
