import type { Path } from './pointer.ts';
import { listSchemas } from './schema.ts';
import type { SourceFile } from './source-file.ts';

/** A place in one of the files. */
export interface Place {
  readonly file: SourceFile;
  readonly line: number;
  readonly column: number;
}

/** The files as one: lists joined, and every path of the whole led back to its file. */
export interface MergedFile {
  readonly root: unknown;
  place(path: Path, at?: 'value' | 'key'): Place;
  /** The path in the whole of a path in one file. */
  globalPath(file: SourceFile, path: Path): Path;
}

export const listNames: readonly string[] = Object.keys(listSchemas).filter((name) => name !== 'include');

/** Joins the lists of the included files to those of the first. */
export function mergeFiles(files: readonly [SourceFile, ...SourceFile[]]): MergedFile {
  const [main] = files;
  const value = main.content.value;
  if (!isMap(value)) return wrap(value, new Map(), main);
  const root: Record<string, unknown> = Object.assign(Object.create(null), value);
  const origins = new Map<string, { file: SourceFile; index: number }[]>();
  for (const name of listNames) {
    if (name in value && !Array.isArray(value[name])) continue;
    const parts = files.flatMap((file) => items(file, name).map((item, index) => ({ file, index, item })));
    if (parts.length === 0) continue;
    root[name] = parts.map(({ item }) => item);
    origins.set(name, parts);
  }
  return wrap(root, origins, main);
}

type Origins = ReadonlyMap<string, readonly { readonly file: SourceFile; readonly index: number }[]>;

function wrap(root: unknown, origins: Origins, main: SourceFile): MergedFile {
  return {
    root,
    place(path, at = 'value') {
      const [name, index, ...rest] = path;
      const origin = index === undefined ? undefined : origins.get(String(name))?.[Number(index)];
      const file = origin?.file ?? main;
      const local = origin === undefined ? path : [String(name), origin.index, ...rest];
      return { file, ...file.parsed.position(file.content.offset(local, at)) };
    },
    globalPath(file, path) {
      const [name, index, ...rest] = path;
      const position = origins.get(String(name))?.findIndex((origin) => origin.file === file && origin.index === index);
      return position === undefined || position < 0 ? path : [String(name), position, ...rest];
    },
  };
}

function items(file: SourceFile, name: string): readonly unknown[] {
  const value = isMap(file.content.value) ? file.content.value[name] : undefined;
  return Array.isArray(value) ? value : [];
}

/** A map as the reader gives it. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
