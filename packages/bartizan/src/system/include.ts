import { posix } from 'node:path';
import { BartizanError } from '../foundation/index.ts';
import { isMap } from './merged.ts';
import { pathProblem } from './paths.ts';
import type { Path } from './pointer.ts';
import type { SourceFile } from './source-file.ts';
import { type Problem, shorten } from './syntax.ts';
import { quoted } from './wording.ts';

/** Files that one system may be spread over. */
const maxFiles = 100;

/** Text of all included files together, in UTF-16 code units: one person wrote it, no machine should choke on it. */
const maxText = 10_000_000;

/** A problem with its file. */
export interface FileProblem {
  readonly file: SourceFile;
  readonly problem: Problem;
}

/** Reads an included file; throws BartizanError when that is impossible. */
export type ReadInclude = (path: string) => Promise<SourceFile>;

/** What a file includes, depth first, in the order in which it is written. */
export async function readIncludes(
  main: SourceFile,
  read: ReadInclude,
): Promise<{ readonly files: readonly SourceFile[]; readonly problems: readonly FileProblem[] }> {
  const files: SourceFile[] = [];
  const problems: FileProblem[] = [];
  const seen = new Set([main.path]);
  let textLength = 0;
  const visit = async (file: SourceFile, chain: readonly string[]): Promise<void> => {
    for (const [index, written] of includeList(file).entries()) {
      if (typeof written !== 'string' || pathProblem(written) !== undefined || written.trim() === '') continue;
      const path = posix.normalize(written.trim());
      const at: Path = ['include', index];
      const report = (code: Problem['code'], message: string): void => {
        problems.push({ file, problem: { offset: file.content.offset(at), path: at, code, message } });
      };
      if (chain.includes(path)) {
        report(
          'cycle',
          `include[${index}] closes the circle ${shorten([...chain, path].join(' → '), 200)}; expected files that end`,
        );
      } else if (seen.has(path)) {
        report('bad-include', `include[${index}] is ${quoted(path)}, which is included already; expected it once`);
      } else if (seen.size > maxFiles) {
        report('limit', `include[${index}] is one file too many; expected at most ${maxFiles}`);
      } else {
        seen.add(path);
        const included = await attempt(read, path);
        if (typeof included === 'string') {
          report('bad-include', `include[${index}] is ${quoted(path)}, which cannot be used: ${included}`);
          continue;
        }
        textLength += included.parsed.text.length;
        if (textLength > maxText) {
          report(
            'limit',
            `include[${index}] makes the included files too long together; expected at most ${maxText} characters`,
          );
          continue;
        }
        files.push(included);
        await visit(included, [...chain, path]);
      }
    }
  };
  await visit(main, [main.path]);
  return { files, problems };
}

async function attempt(read: ReadInclude, path: string): Promise<SourceFile | string> {
  try {
    return await read(path);
  } catch (error) {
    if (error instanceof BartizanError) return error.message;
    throw error;
  }
}

function includeList(file: SourceFile): readonly unknown[] {
  const value = file.content.value;
  return file.syntaxProblems.length === 0 && isMap(value) && Array.isArray(value.include) ? value.include : [];
}
