import { posix } from 'node:path';
import { entries, problemAt, type RawFile, texts } from './entries.ts';
import type { ValueProblem } from './issues.ts';
import type { Path } from './pointer.ts';
import { at, quoted } from './wording.ts';

/** Paths that are not relative with forward slashes, or that leave the folder of the system file; URLs with a password. */
export function pathProblems(file: RawFile): readonly ValueProblem[] {
  const { root } = file;
  const components = entries(root, 'components');
  const fields: readonly Path[] = [['artifacts'], ['files'], ['provenance', 'signature']];
  const written = [
    ...texts(root, ['include']),
    ...components.flatMap((entry) => fields.flatMap((field) => texts(root, [...entry, ...field]))),
    ...components.flatMap((entry) => digestPaths(root, [...entry, 'provenance', 'sha256'])),
  ];
  const bad = written.flatMap(({ path, name }) => {
    const wrong = pathProblem(name);
    return wrong === undefined ? [] : [problemAt(file, path, 'bad-path', wrong.rest, wrong.hint)];
  });
  return [...bad, ...components.flatMap((entry) => passwordInUrl(file, [...entry, 'endpoint', 'url']))];
}

function digestPaths(root: unknown, path: Path): readonly { path: Path; name: string }[] {
  const value = at(root, path);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.keys(value).map((name) => ({ path: [...path, name], name }));
}

/** What is wrong with a path as it stands in the file, if anything. */
export function pathProblem(text: string): { rest: string; hint: { hint?: string } } | undefined {
  const expected = 'expected a path relative to the folder of the system file';
  const path = text.trim();
  if (path === '') return undefined;
  if (/^[A-Za-z][A-Za-z0-9+.-]+:\/\//.test(path)) {
    const hint = { hint: 'say where it came from in provenance.source, where it is reached in endpoint.url' };
    return { rest: `is the URL ${quoted(withoutPassword(path))}; ${expected}`, hint };
  }
  if (path.startsWith('/') || path.startsWith('~') || /^[A-Za-z]:/.test(path)) {
    return { rest: `is the absolute path ${quoted(path)}; ${expected}`, hint: {} };
  }
  if (path.includes('\\')) {
    const hint = { hint: `write ${quoted(path.replaceAll('\\', '/'))}` };
    return { rest: `is ${quoted(path)} with backslashes; expected forward slashes`, hint };
  }
  if (path.includes('\0')) return { rest: `is ${quoted(path)} with a NUL character; ${expected}`, hint: {} };
  const normal = posix.normalize(path);
  if (normal === '..' || normal.startsWith('../')) {
    const hint = { hint: 'move the system file up, so that everything lies beneath it' };
    return { rest: `is ${quoted(path)}, which leaves the folder of the system file; expected a path within it`, hint };
  }
  return undefined;
}

function passwordInUrl(file: RawFile, path: Path): readonly ValueProblem[] {
  const value = at(file.root, path);
  if (typeof value !== 'string' || withoutPassword(value) === value) return [];
  return [
    problemAt(file, path, 'literal-secret', 'holds a user name or password; expected a URL without them', {
      hint: 'name the variable that holds the key under endpoint.apiKey',
    }),
  ];
}

function withoutPassword(url: string): string {
  return url.replace(/^([A-Za-z][A-Za-z0-9+.-]*:\/\/)[^/?#\s]*@/, '$1');
}
