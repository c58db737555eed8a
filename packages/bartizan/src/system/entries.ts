import type { ValueProblem } from './issues.ts';
import type { Path } from './pointer.ts';
import { idPattern } from './schema.ts';
import { at, subject } from './wording.ts';

/** An id that stands in a list, or a mention of one elsewhere. */
export interface Named {
  readonly path: Path;
  readonly name: string;
}

/** The merged file as it was written: checks of meaning look at it whether or not the schema accepts it. */
export interface RawFile {
  readonly root: unknown;
  /** Ids of each list with their places; only those that look like ids. */
  readonly ids: ReadonlyMap<string, readonly Named[]>;
}

const listsWithIds = ['zones', 'data', 'components', 'flows', 'controls', 'scenarios'] as const;

export function rawFile(root: unknown): RawFile {
  const ids = listsWithIds.map((list) => {
    const named = entries(root, list).flatMap((entry) => mention(root, [...entry, 'id']));
    return [list, named] as const;
  });
  return { root, ids: new Map(ids) };
}

/** The path of every entry of a list that is a map. */
export function entries(root: unknown, list: string): readonly Path[] {
  const value = at(root, [list]);
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry, index) => (typeof entry === 'object' && entry !== null ? [[list, index]] : []));
}

/** The name at a path, or the names when it is a list; what is no id the schema has already reported. */
export function mention(root: unknown, path: Path): readonly Named[] {
  const value = at(root, path);
  if (typeof value === 'string') return idPattern.test(value) ? [{ path, name: value }] : [];
  if (!Array.isArray(value)) return [];
  return value.flatMap((_, index) => (Array.isArray(value[index]) ? [] : mention(root, [...path, index])));
}

/** Texts at a path, whether one or a list. */
export function texts(root: unknown, path: Path): readonly Named[] {
  const value = at(root, path);
  if (typeof value === 'string') return [{ path, name: value }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((one, index) => (typeof one === 'string' ? [{ path: [...path, index], name: one }] : []));
}

/** A problem at a value, worded after the one whom it concerns. */
export function problemAt(
  file: RawFile,
  path: Path,
  code: ValueProblem['code'],
  rest: string,
  hint: { readonly hint?: string } = {},
): ValueProblem {
  const { who, field } = subject(path, file.root);
  return { path, at: 'value', code, message: `${who}${field} ${rest}`, ...hint };
}
