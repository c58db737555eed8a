import { systemFileVersion } from './schema.ts';
import type { Problem } from './syntax.ts';
import { found } from './wording.ts';

type VersionProblem = Pick<Problem, 'code' | 'message' | 'hint'> & { readonly isUnsupported: boolean };

/** What is wrong with the value of `bartizan`, if anything. `oldest` is the oldest version that can be migrated. */
export function versionProblem(value: unknown, oldest: number): VersionProblem | undefined {
  if (value === systemFileVersion) return undefined;
  const expected = `expected the version of this format, ${systemFileVersion}`;
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    const message = `bartizan is ${found(value)}; ${expected}`;
    const hint = `write 'bartizan: ${systemFileVersion}' in the first line`;
    return { code: 'version', message, hint, isUnsupported: false };
  }
  const message = `bartizan is version ${value}; ${expected}`;
  if (value > systemFileVersion) {
    return {
      code: 'version',
      message: `${message}: the file was written by a newer Bartizan`,
      hint: 'update Bartizan',
      isUnsupported: true,
    };
  }
  const hint =
    value >= oldest ? "rewrite it with 'bartizan system migrate'" : `no migration begins before version ${oldest}`;
  return { code: 'version', message, hint, isUnsupported: true };
}
