import { compact, table, text } from '../untyped.ts';
import type { LibraryDependency, ManifestContent } from './dependency.ts';

const groups = [
  ['dependencies', 'required'],
  ['peerDependencies', 'required'],
  ['optionalDependencies', 'optional'],
  ['devDependencies', 'excluded'],
] as const;

const name = /^(?:@([a-z0-9~_-][\w.~-]*)\/)?([a-z0-9~_-][\w.~-]*)$/i;

/** A `package.json` of npm. */
export function readPackageJson(content: string): ManifestContent {
  let root: unknown;
  try {
    root = JSON.parse(content);
  } catch {
    return { dependencies: [], unreadable: ['is not JSON'] };
  }
  const dependencies: LibraryDependency[] = [];
  const unreadable: string[] = [];
  for (const [group, scope] of groups) {
    for (const [written, wanted] of Object.entries(table(table(root)[group]))) {
      const [, namespace, found] = name.exec(written) ?? [];
      const constraint = text(wanted);
      if (found === undefined || constraint === undefined) unreadable.push(text(written) ?? 'a name that is empty');
      else {
        dependencies.push(
          compact<LibraryDependency>({
            ecosystem: 'npm',
            namespace: namespace === undefined ? undefined : `@${namespace}`,
            name: found,
            version: /^=?v?(\d+\.\d+\.\d+(?:[-+][\w.+-]+)?)$/.exec(constraint)?.[1],
            constraint,
            scope,
          }),
        );
      }
    }
  }
  return { dependencies, unreadable };
}
