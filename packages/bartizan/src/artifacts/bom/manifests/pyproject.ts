import { list, table, text } from '../untyped.ts';
import type { LibraryDependency, ManifestContent } from './dependency.ts';
import { pythonRequirement } from './python-requirement.ts';

/** A `pyproject.toml` (PEP 621 and Poetry's own table). */
export async function readPyproject(content: string): Promise<ManifestContent> {
  const { parse } = await import('smol-toml');
  let root: Record<string, unknown>;
  try {
    root = parse(content);
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { dependencies: [], unreadable: [`is not TOML: ${line}`] };
  }
  const project = table(root['project']);
  const poetry = table(table(root['tool'])['poetry']);
  const dependencies: LibraryDependency[] = [];
  const unreadable: string[] = [];
  const add = (written: unknown, scope: LibraryDependency['scope']): void => {
    const requirement = typeof written === 'string' ? pythonRequirement(written, scope) : undefined;
    if (requirement === undefined) unreadable.push(text(written) ?? 'a requirement that is no text');
    else dependencies.push(requirement);
  };
  for (const written of list(project['dependencies'])) add(written, 'required');
  for (const extra of Object.values(table(project['optional-dependencies']))) {
    for (const written of list(extra)) add(written, 'optional');
  }
  for (const [name, wanted] of Object.entries(table(poetry['dependencies']))) {
    if (name === 'python') continue;
    const requirement = pythonRequirement(name, 'required');
    if (requirement === undefined) unreadable.push(text(name) ?? 'a name that is empty');
    else dependencies.push({ ...requirement, ...poetryVersion(wanted) });
  }
  return { dependencies, unreadable };
}

/** Poetry allows just `1.2` for that version alone, and `^1.2` in its own meaning. */
function poetryVersion(wanted: unknown): Partial<LibraryDependency> {
  const constraint = text(typeof wanted === 'string' ? wanted : table(wanted)['version']);
  if (constraint === undefined || constraint === '*') return {};
  const version = /^(?:={2,3})?\s*(\d[\w.]*)$/.exec(constraint)?.[1];
  return { constraint, ...(version === undefined ? {} : { version }) };
}
