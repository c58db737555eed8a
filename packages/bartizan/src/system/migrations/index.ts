import { isMap, isScalar } from 'yaml';
import { SystemFileError } from '../diagnostics.ts';
import { type ParsedText, parseYaml } from '../document.ts';
import { systemFileVersion } from '../schema.ts';
import { versionProblem } from '../version.ts';
import { migration as from0 } from './0-to-1.ts';
import type { Edit, Migration } from './migration.ts';
import { memberOf } from './migration.ts';

/** One step for every older version, oldest first. */
const migrations: readonly Migration[] = [from0];

/** The oldest version that can be brought to the current one. */
export const oldestVersion = migrations[0]?.from ?? systemFileVersion;

/** A file brought to the current version. */
export interface MigratedFile {
  readonly text: string;
  /** What was changed, for people, in the order of the file; empty when it was current already. */
  readonly changes: readonly string[];
}

/** How a file is migrated. */
export interface MigrateOptions {
  /** The path as messages name it. */
  readonly path?: string;
  /** The version of a text that does not say one: of an included file. */
  readonly from?: number;
}

/**
 * Brings the text of a system file to the current version. Only what must change is changed: comments,
 * order, quotes and layout stay.
 *
 * @throws SystemFileError when the text is no YAML, has no version or a newer one
 */
export function migrateSystemFile(text: string, options: MigrateOptions = {}): MigratedFile {
  const changes: string[] = [];
  let current = text;
  let version = versionOf(current, options);
  while (version < systemFileVersion) {
    const migration = migrations.find((candidate) => candidate.from === version);
    if (migration === undefined) throw new TypeError(`no migration begins at version ${version}`);
    const { document } = parsed(current, options);
    const edits = document === undefined ? [] : migration.edits(document);
    current = apply(current, edits);
    changes.push(...[...edits].sort((a, b) => a.start - b.start).map(({ change }) => change));
    version = migration.to;
  }
  return { text: current, changes };
}

function apply(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { start, end, text: replacement } of [...edits].sort((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + replacement + result.slice(end);
  }
  return result;
}

function parsed(text: string, options: MigrateOptions): ParsedText {
  const result = parseYaml(text);
  const [problem] = result.problems;
  if (problem !== undefined) throw failure(result, problem.offset, problem, options);
  return result;
}

/** The version that a text says it has, known to be one that a migration begins at or the current one. */
function versionOf(text: string, options: MigrateOptions): number {
  const result = parsed(text, options);
  const root = result.document?.contents ?? null;
  const node = memberOf(root, 'bartizan');
  if (node === null && options.from !== undefined) return options.from;
  const value = isScalar(node) ? node.value : node === null ? undefined : {};
  const problem = versionProblem(isMap(root) ? value : undefined, oldestVersion);
  if (typeof value === 'number' && value >= oldestVersion && (problem === undefined || value < systemFileVersion)) {
    return value;
  }
  if (problem === undefined) throw new TypeError('a version without a problem is a number');
  throw failure(result, node?.range?.[0] ?? 0, problem, options);
}

function failure(
  result: ParsedText,
  offset: number,
  { code, message, hint }: Pick<NonNullable<ReturnType<typeof versionProblem>>, 'code' | 'message' | 'hint'>,
  options: MigrateOptions,
): SystemFileError {
  const place = { path: options.path ?? 'bartizan.yaml', ...result.position(offset), pointer: '' };
  return new SystemFileError([{ ...place, code, message, ...(hint === undefined ? {} : { hint }) }], {
    code: code === 'version' ? 'system-version-unsupported' : 'system-file-invalid',
  });
}
