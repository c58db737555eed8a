import type { CheckResult } from '../../checks/index.ts';
import { BartizanError, throwIfAborted } from '../../foundation/index.ts';
import { finding, notExamined, showText } from '../finding.ts';
import type { ArtifactInput } from '../format.ts';
import type { ByteSource } from '../source.ts';
import { decodeSource } from './decode-source.ts';
import { lineCounter } from './lines.ts';
import { parsePython } from './parse.ts';
import { modulePaths, type PythonProgram } from './program.ts';
import { pythonRules } from './rules.ts';
import type { Statement } from './syntax.ts';
import { PythonSyntaxError } from './syntax-error.ts';

/** Real files of models stay below a tenth of it. */
const longestSource = 2 * 2 ** 20;

/** Modules that are followed from one configuration. */
const mostModules = 100;

/** A file that a loader imports. */
export interface PythonEntry {
  /** From the folder of the content at hand, with forward slashes. */
  readonly path: string;
  readonly source: ByteSource;
}

/** Where results about a file beside the content are placed. */
export function besides(input: ArtifactInput, path: string): Pick<ArtifactInput, 'path' | 'members'> {
  const inFolder = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1) + path;
  const last = input.members.at(-1);
  if (last === undefined) return { path: inFolder(input.path), members: [] };
  return { path: input.path, members: [...input.members.slice(0, -1), inFolder(last)] };
}

/** Reads the files and all that they import from the same folder. What cannot be read is a gap. */
export async function* loadModules(
  input: ArtifactInput,
  entries: readonly PythonEntry[],
  program: PythonProgram,
): AsyncGenerator<CheckResult, void> {
  const open = [...entries];
  const seen = new Set(entries.map(({ path }) => path));
  for (let entry = open.shift(); entry !== undefined; entry = open.shift()) {
    throwIfAborted(input.context.signal);
    const place = besides(input, entry.path);
    if (program.modules.size >= mostModules) {
      yield notExamined(place, `imports lead to more than ${mostModules} files`);
      return;
    }
    const statements = yield* readModule(entry, place, program);
    if (statements === undefined) continue;
    for (const { level, name, isNeeded } of importsOf(statements)) {
      const paths = modulePaths(entry.path, level, name);
      let isFound = paths.some((path) => seen.has(path));
      for (const path of isFound ? [] : paths) {
        const source = await openSibling(input, path);
        if (source === undefined) continue;
        isFound = true;
        seen.add(path);
        open.push({ path, source });
        break;
      }
      if (!isFound && isNeeded) {
        yield notExamined(
          place,
          `imports ${'.'.repeat(level)}${showText(name, 60)}, which is not there to be examined`,
        );
      }
    }
  }
}

/** A file beside the content; one that cannot be read is left to its own scan, which tells why. */
export async function openSibling(input: ArtifactInput, path: string): Promise<ByteSource | undefined> {
  try {
    return await input.sibling?.(path);
  } catch (error) {
    if (error instanceof BartizanError && error.code === 'file-unreadable') return undefined;
    throw error;
  }
}

async function* readModule(
  { path, source }: PythonEntry,
  place: Pick<ArtifactInput, 'path' | 'members'>,
  program: PythonProgram,
): AsyncGenerator<CheckResult, readonly Statement[] | undefined> {
  if (source.sizeBytes > longestSource) {
    yield notExamined(place, `the code has ${source.sizeBytes} bytes; at most ${longestSource} are examined`);
    return undefined;
  }
  const decoded = decodeSource(await source.read(0, source.sizeBytes));
  if ('coding' in decoded) {
    yield finding(place, pythonRules.hiddenCode, {
      message: `The file declares the coding ${showText(decoded.coding, 40)}: Python runs other characters than the ones that stand there.`,
      identity: [path, 'coding'],
      severity: 'high',
    });
    yield notExamined(place, `the coding ${showText(decoded.coding, 40)} is not read here`);
    return undefined;
  }
  if ('unreadable' in decoded) {
    yield notExamined(place, decoded.unreadable);
    return undefined;
  }
  try {
    const statements = parsePython(decoded.text);
    program.add(path, decoded.text, statements);
    return statements;
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    const line = lineCounter(decoded.text)(error.at);
    yield notExamined(place, `is no Python 3 at line ${line}: ${error.message}`, { line });
    return undefined;
  }
}

interface Import {
  readonly level: number;
  readonly name: string;
  /** The import has to succeed, and leads into the same folder. */
  readonly isNeeded: boolean;
}

/** All imports of a file, at any depth, once each. */
function importsOf(statements: readonly Statement[]): readonly Import[] {
  const found = new Map<string, Import>();
  const add = (level: number, name: string, isNeeded: boolean): void => {
    const key = `${level} ${name}`;
    if (name !== '' || level > 0)
      found.set(key, { level, name, isNeeded: isNeeded || found.get(key)?.isNeeded === true });
  };
  const visit = (list: readonly Statement[], isSure: boolean): void => {
    for (const statement of list) {
      if (statement.kind === 'import') for (const { name } of statement.names) add(0, name, false);
      if (statement.kind === 'from') {
        const { level, module, names } = statement;
        add(level, module, isSure && level > 0 && module !== '');
        for (const { name } of names)
          add(level, module === '' ? name : `${module}.${name}`, isSure && level > 0 && module === '');
      }
      for (const block of blocksOf(statement)) visit(block, isSure && statement.kind === 'class');
    }
  };
  visit(statements, true);
  return [...found.values()];
}

function blocksOf(statement: Statement): readonly (readonly Statement[])[] {
  switch (statement.kind) {
    case 'function':
    case 'class':
    case 'with':
      return [statement.body];
    case 'if':
      return [...statement.branches.map(({ body }) => body), statement.otherwise];
    case 'while':
    case 'for':
      return [statement.body, statement.otherwise];
    case 'try':
      return [statement.body, ...statement.handlers.map(({ body }) => body)];
    case 'match':
      return statement.cases.map(({ body }) => body);
    default:
      return [];
  }
}
