import type { CheckResult } from '../../checks/index.ts';
import type { ArtifactInput } from '../format.ts';
import type { PickleOptions, PickleSummary } from './options.ts';

/**
 * Runs the pickles in `input.source` on an abstract machine and yields what loading them would do:
 * findings and gaps, never `examined` (the caller yields that when the returned status is `complete`).
 *
 * @example
 * const summary = yield* analysePickle(input, { dialect: 'torch', allowTrailing: false });
 * if (summary.status === 'complete') yield { type: 'examined' };
 */
export async function* analysePickle(
  input: ArtifactInput,
  options: PickleOptions,
): AsyncGenerator<CheckResult, PickleSummary> {
  yield { type: 'gap', gap: { what: 'pickle', reason: `the ${options.dialect} engine is not there yet` } };
  return {
    status: 'broken',
    endOffset: options.start ?? Math.min(0, input.source.sizeBytes),
    protocols: [],
    pickles: 0,
    opcodes: 0,
    globals: [],
    weightsOnly: { loads: true },
    findings: 0,
  };
}
