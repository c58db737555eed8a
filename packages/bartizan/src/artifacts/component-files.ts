import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { CheckResult } from '../checks/index.ts';
import type { Component, System } from '../system/index.ts';
import { type Encounter, walk } from './scan/walk.ts';

/** A path that a component names, and where it stands in the system file. */
export interface NamedPath {
  /** As it is written: relative to the system file, possibly with `*` for part of a name. */
  readonly path: string;
  readonly pointer: string;
}

/** The paths of a component's artifacts and data files, each once, in the order of the system file. */
export function namedPaths(component: Component, system: System): readonly NamedPath[] {
  const base = `/components/${system.components.indexOf(component)}`;
  const found = new Map<string, NamedPath>();
  for (const field of ['artifacts', 'files'] as const) {
    component[field].forEach((path, index) => {
      if (!found.has(path)) found.set(path, { path, pointer: `${base}/${field}/${index}` });
    });
  }
  return [...found.values()];
}

/**
 * What lies at a named path: the file, or all that is below a folder; shown relative to the system's
 * root. What leads out of that root is a gap.
 */
export function* encounters({ path }: NamedPath, root: string): Generator<Encounter, void> {
  const absolute = resolve(root, path);
  const outside = whyOutside(absolute, root);
  if (outside !== undefined) {
    yield { kind: 'gap', shownPath: path, reason: outside };
    return;
  }
  const star = path.search(/[*?]/);
  if (star < 0) {
    yield* walk(absolute, shown(absolute, root));
    return;
  }
  const folder = resolve(root, path.slice(0, path.lastIndexOf('/', star) + 1));
  const pattern = globPattern(path);
  let isFound = false;
  for (const encounter of walk(folder, shown(folder, root))) {
    if (!pattern.test(encounter.shownPath)) continue;
    isFound = true;
    yield encounter;
  }
  if (!isFound) yield { kind: 'gap', shownPath: path, reason: 'matches no file' };
}

/** The encounter as a result, at the place of the system file that names it. */
export function encounterGap(
  { shownPath, reason }: { readonly shownPath: string; readonly reason: string },
  system: System,
  pointer: string,
): CheckResult {
  return { type: 'gap', gap: { what: shownPath, reason, location: system.locate(pointer) } };
}

function shown(absolute: string, root: string): string {
  return relative(root, absolute).split(sep).join('/') || '.';
}

function whyOutside(absolute: string, root: string): string | undefined {
  if (shown(absolute, root).split('/')[0] === '..') return 'lies outside of the folder of the system file';
  try {
    const target = relative(realpathSync(root), realpathSync(absolute));
    return target.split(sep)[0] === '..' ? 'is a link out of the folder of the system file' : undefined;
  } catch {
    // What is not there is told by the walk.
    return undefined;
  }
}

/** `*` and `?` within a name, `**` over folders. */
function globPattern(glob: string): RegExp {
  const source = glob.replaceAll(/\*\*\/?|[*?]|[.+^${}()|[\]\\]/g, (part) => {
    if (part.startsWith('**')) return '(?:.*/)?';
    if (part === '*') return '[^/]*';
    return part === '?' ? '[^/]' : `\\${part}`;
  });
  return new RegExp(`^${source}$`, 'u');
}
