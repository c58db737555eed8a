import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { BartizanError, sha256 } from '../foundation/index.ts';
import { checkFiles } from './check.ts';
import { readIncludes } from './include.ts';
import { parsePointer } from './pointer.ts';
import { findSystemFile, readBytes } from './source.ts';
import { readSourceFile, type SourceFile } from './source-file.ts';
import type { System } from './system.ts';

/** What a system file is read with. */
export interface LoadOptions {
  /** Folder that a relative path starts from; without it the process's. */
  readonly cwd?: string;
  /** Ids of the checks there are: with them, `controls[].verifiedBy` is held against them. */
  readonly knownChecks?: readonly string[];
}

/** What a text is read with. */
export interface ParseOptions extends Pick<LoadOptions, 'knownChecks'> {
  /** Absolute path that the text has, or would have; its folder is the root. */
  readonly path: string;
  /** The path as messages name it; without it `path`. */
  readonly displayPath?: string;
  /** Reads an included file by its path relative to the root. Without it includes are refused. */
  readonly readInclude?: (path: string) => Promise<Uint8Array>;
}

/**
 * Reads a system file, or the `bartizan.yaml` of a folder, with everything that it includes.
 *
 * @throws SystemFileError with every problem and its place (`system-file-invalid`, or
 * `system-version-unsupported`); BartizanError `file-not-found`, `file-unreadable`, `file-too-large`
 *
 * @example
 * const system = await loadSystem('examples/helpdesk');
 * system.locate('/components/0/kind'); // { kind: 'system', path: 'bartizan.yaml', line: 12, column: 11, … }
 */
export async function loadSystem(path: string, options: LoadOptions = {}): Promise<System> {
  const start = options.cwd ?? '';
  const found = await findSystemFile(resolve(start, path), path);
  const root = dirname(found.path);
  return parseSystem(await readBytes(found.path, found.displayPath), {
    ...found,
    ...(options.knownChecks === undefined ? {} : { knownChecks: options.knownChecks }),
    readInclude: (include) => readWithin(root, include),
  });
}

/** Links are followed only where they lead to a place within the root. */
async function readWithin(root: string, path: string): Promise<Uint8Array> {
  const target = resolve(root, path);
  const [realRoot, real] = await Promise.all([realpath(root), realpath(target).catch(() => target)]);
  const inside = relative(realRoot, real);
  if (real !== target && (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside))) {
    throw new BartizanError('file-unreadable', 'a link that leaves the folder of the system file');
  }
  return readBytes(target, path);
}

/**
 * Reads a system file from its text or bytes.
 *
 * @throws SystemFileError with every problem and its place
 */
export async function parseSystem(source: string | Uint8Array, options: ParseOptions): Promise<System> {
  const { path, displayPath = path, readInclude } = options;
  const main = readSourceFile(source, { displayPath, path: basename(path) });
  const { files, problems } = await readIncludes(main, async (include) => {
    if (readInclude === undefined) throw new BartizanError('unsupported', 'includes are not read here');
    return readSourceFile(await readInclude(include), {
      displayPath: join(dirname(displayPath), include),
      path: include,
    });
  });
  const { value, merged } = checkFiles([main, ...files], problems, options.knownChecks);
  const { bartizan: _version, include: _include, ...described } = value;
  return {
    ...described,
    path,
    root: dirname(path),
    sha256: files.length === 0 ? main.sha256 : digest([main, ...files]),
    locate(pointer) {
      const { file, line, column } = merged.place(parsePointer(pointer));
      return { kind: 'system', path: file.path, pointer, line, column };
    },
  };
}

/** Of one file its own digest; of several one over the names and digests of all. */
function digest(files: readonly SourceFile[]): string {
  return sha256(JSON.stringify(files.map((file) => [file.path, file.sha256])));
}
