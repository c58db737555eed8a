import { posix } from 'node:path';
import { BartizanError } from '../../foundation/index.ts';

/** What the specification leaves out by default, at the top of the model only (§6.2). */
export const gitPaths: readonly string[] = ['.git', '.gitattributes', '.github', '.gitignore'];

/** A path relative to the model in its canonical form; undefined when it is none, or the model itself. */
export function excludable(path: string): string | undefined {
  if (path === '' || path.includes('\0') || path.startsWith('/')) return undefined;
  const normal = posix.normalize(path).replace(/\/$/, '');
  return normal === '.' || normal === '..' || normal.startsWith('../') ? undefined : normal;
}

/**
 * The paths that somebody wants left out, in canonical form.
 *
 * @throws BartizanError `usage` for a path that leaves the model or that holds a wildcard
 */
export function exclusions(paths: readonly string[]): readonly string[] {
  return paths.map((path) => {
    const inside = excludable(path);
    if (inside === undefined || /[*?[]/.test(path)) {
      throw new BartizanError('usage', `cannot ignore '${path}'`, {
        hint: 'paths are relative to the model and have no wildcards; a folder stands for all that is in it',
      });
    }
    return inside;
  });
}

/** Whether a path, or a folder that it lies in, is left out. */
export function isExcluded(path: string, excluded: ReadonlySet<string>): boolean {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    if (excluded.has(path.slice(0, end))) return true;
  }
  return false;
}
