import { join } from 'node:path';
import { readText } from '../model-facts.ts';
import type { LibraryDependency, ManifestContent } from './dependency.ts';
import { readPackageJson } from './package-json.ts';
import { readPyproject } from './pyproject.ts';
import { readRequirements } from './requirements.ts';

export type { LibraryDependency } from './dependency.ts';

const readers: Readonly<Record<string, (content: string) => ManifestContent | Promise<ManifestContent>>> = {
  'package.json': readPackageJson,
  'pyproject.toml': readPyproject,
  'requirements.txt': readRequirements,
};

/** The libraries that the manifests of a folder ask for, and what in them was not understood. */
export async function readManifests(folder: string): Promise<{
  readonly dependencies: readonly LibraryDependency[];
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
}> {
  const dependencies: LibraryDependency[] = [];
  const unreadable: { path: string; reason: string }[] = [];
  for (const [path, read] of Object.entries(readers)) {
    const content = await readText(join(folder, path));
    if (content === undefined) continue;
    if (typeof content === 'object') {
      unreadable.push({ path, reason: content.unreadable });
      continue;
    }
    const found = await read(content);
    dependencies.push(...found.dependencies);
    unreadable.push(...found.unreadable.map((what) => ({ path, reason: `was not understood: ${what}` })));
  }
  return { dependencies, unreadable };
}
