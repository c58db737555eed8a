import type { CheckResult } from '../../../checks/index.ts';
import type { ArtifactInput } from '../../format.ts';
import { analysePickle, type PickleDialect } from '../../pickle/index.ts';

/** Examines a file that is one pickle or several, as the reader of this dialect reads it. */
export async function* examinePickle(input: ArtifactInput, dialect: PickleDialect): AsyncGenerator<CheckResult, void> {
  const summary = yield* analysePickle(input, { dialect, recognition: input.recognition });
  input.pickle?.(summary);
  if (summary.status === 'complete') yield { type: 'examined' };
  if (summary.status === 'not-a-pickle') yield { type: 'notApplicable', reason: 'does not read as a pickle' };
}
