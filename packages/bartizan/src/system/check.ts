import { compareDiagnostics, type Diagnostic, maxDiagnostics, SystemFileError } from './diagnostics.ts';
import { rawFile } from './entries.ts';
import type { FileProblem } from './include.ts';
import { schemaProblems, type ValueProblem } from './issues.ts';
import { isMap, listNames, type MergedFile, mergeFiles } from './merged.ts';
import { oldestVersion } from './migrations/index.ts';
import { pathProblem, pathProblems } from './paths.ts';
import { formatPointer, type Path } from './pointer.ts';
import { referenceProblems } from './references.ts';
import { type SystemFile, systemFileSchema } from './schema.ts';
import type { SourceFile } from './source-file.ts';
import type { Problem } from './syntax.ts';
import { versionProblem } from './version.ts';
import { didYouMean, found, quoted } from './wording.ts';

/** The files as one, found to be without fault. */
export interface CheckedFile {
  readonly merged: MergedFile;
  readonly value: SystemFile;
}

type Files = readonly [SourceFile, ...SourceFile[]];

/**
 * Holds the files against syntax, version, schema, references and paths.
 *
 * @throws SystemFileError with everything that is wrong
 */
export function checkFiles(
  files: Files,
  includeProblems: readonly FileProblem[],
  knownChecks: readonly string[] | undefined,
): CheckedFile {
  const [main] = files;
  const syntax = files.flatMap((file) => file.syntaxProblems.map((problem) => ({ file, problem })));
  if (main.syntaxProblems.length > 0) throw failure(files, syntax, []);
  if (!isMap(main.content.value)) throw failure(files, [{ file: main, problem: notASystemFile(main) }], []);
  const version = versionProblem(main.content.value.bartizan, oldestVersion);
  if (version?.isUnsupported === true) {
    throw failure(
      files,
      [{ file: main, problem: located(main, ['bartizan'], version) }],
      [],
      'system-version-unsupported',
    );
  }
  const readable = files.filter((file) => file.syntaxProblems.length === 0);
  const local = [
    ...syntax,
    ...(version === undefined ? [] : [{ file: main, problem: located(main, ['bartizan'], version) }]),
    ...readable.flatMap((file) => file.content.problems.map((problem) => ({ file, problem }))),
    ...includeProblems,
    ...files.slice(1).flatMap(includedProblems),
  ];
  const merged = mergeFiles(files);
  // Where an alias led nowhere stands nothing; that it is empty need not be said again.
  const nothingThere = new Set(
    readable.flatMap((file) =>
      file.content.problems
        .filter(({ code }) => code === 'unknown-reference' || code === 'cycle')
        .map(({ path = [] }) => formatPointer(merged.globalPath(file, path))),
    ),
  );
  const parsed = systemFileSchema.safeParse(merged.root, { error: () => '' });
  const raw = rawFile(merged.root);
  const values = [
    ...(parsed.success ? [] : schemaProblems(parsed.error, merged.root)),
    ...referenceProblems(raw, knownChecks),
    ...pathProblems(raw),
  ].filter(({ path }) => path[0] !== 'bartizan' && !nothingThere.has(formatPointer(path)));
  if (parsed.success && local.length === 0 && values.length === 0) return { merged, value: parsed.data };
  throw failure(files, local, values, 'system-file-invalid', merged);
}

function notASystemFile(main: SourceFile): Problem {
  const { value } = main.content;
  const is = value === null ? 'empty' : found(value);
  return {
    offset: value === null ? 0 : main.content.offset([]),
    code: value === null ? 'missing' : 'wrong-type',
    message: `the file is ${is}; expected a map with bartizan, system and components`,
    hint: "write one with 'bartizan init'",
  };
}

function located(file: SourceFile, path: Path, problem: Omit<Problem, 'offset'>): Problem {
  return { ...problem, offset: file.content.offset(path), path };
}

/** An included file holds lists and nothing else. */
function includedProblems(file: SourceFile): readonly FileProblem[] {
  if (file.syntaxProblems.length > 0) return [];
  const { value } = file.content;
  const allowed = ['include', ...listNames];
  const expected = `expected lists: ${allowed.join(', ')}`;
  if (!isMap(value)) {
    const message = `the included file is ${found(value)}; ${expected}`;
    return [{ file, problem: { offset: 0, code: 'wrong-type', message } }];
  }
  return Object.entries(value).flatMap(([key, list]): readonly FileProblem[] => {
    const path = [key];
    if (!allowed.includes(key)) {
      const message = `unknown key ${quoted(key)} in an included file; ${expected}`;
      const hint = didYouMean(key, allowed);
      const offset = file.content.offset(path, 'key');
      return [
        { file, problem: { offset, path, code: 'unknown-key', message, ...(hint === undefined ? {} : { hint }) } },
      ];
    }
    if (!Array.isArray(list)) {
      const message = `${key} is ${found(list)}; expected a list`;
      return [{ file, problem: located(file, path, { code: 'wrong-type', message }) }];
    }
    return key === 'include' ? badIncludes(file, list) : [];
  });
}

function badIncludes(file: SourceFile, list: readonly unknown[]): readonly FileProblem[] {
  return list.flatMap((entry, index) => {
    const path = ['include', index];
    if (typeof entry !== 'string' || entry.trim() === '') {
      const message = `include[${index}] is ${found(entry)}; expected text`;
      return [{ file, problem: located(file, path, { code: 'wrong-type', message }) }];
    }
    const wrong = pathProblem(entry);
    if (wrong === undefined) return [];
    const message = `include[${index}] ${wrong.rest}`;
    return [{ file, problem: located(file, path, { code: 'bad-path', message, ...wrong.hint }) }];
  });
}

function failure(
  files: Files,
  local: readonly FileProblem[],
  values: readonly ValueProblem[],
  code: 'system-file-invalid' | 'system-version-unsupported' = 'system-file-invalid',
  merged?: MergedFile,
): SystemFileError {
  const total = local.length + values.length;
  // Places and hints cost time, so only the problems that will be shown get them.
  const kept = values.slice(0, Math.max(maxDiagnostics - local.length, 0));
  const located = [
    ...local
      .slice(0, maxDiagnostics)
      .map(({ file, problem }) => ({ file, diagnostic: localDiagnostic(file, problem, merged) })),
    ...(merged === undefined ? [] : kept.map((problem) => valueDiagnostic(problem, merged))),
  ];
  const sorted = located
    .sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || compareDiagnostics(a.diagnostic, b.diagnostic))
    .map(({ diagnostic }) => diagnostic);
  const [first, ...rest] = sorted;
  if (first === undefined) throw new TypeError('a failure without a problem');
  return new SystemFileError([first, ...rest], { code, total });
}

function localDiagnostic(file: SourceFile, problem: Problem, merged: MergedFile | undefined): Diagnostic {
  const { offset, path = [], code, message, hint } = problem;
  const pointer = formatPointer(merged?.globalPath(file, path) ?? path);
  const position = file.parsed.position(offset);
  return { path: file.displayPath, ...position, pointer, code, message, ...(hint === undefined ? {} : { hint }) };
}

function valueDiagnostic(problem: ValueProblem, merged: MergedFile): { file: SourceFile; diagnostic: Diagnostic } {
  const { file, line, column } = merged.place(problem.path, problem.at);
  const { code, message, meant } = problem;
  const hint = problem.hint ?? (meant === undefined ? undefined : didYouMean(meant.name, meant.among));
  const pointer = formatPointer(problem.path);
  const diagnostic = { path: file.displayPath, line, column, pointer, code, message };
  return { file, diagnostic: hint === undefined ? diagnostic : { ...diagnostic, hint } };
}
