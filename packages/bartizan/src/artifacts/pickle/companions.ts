import type { CheckResult } from '../../checks/index.ts';
import { notExamined, showText } from '../finding.ts';
import type { ArtifactInput } from '../format.ts';

/** Companions up to this size are examined with the file; larger ones where they are scanned themselves. */
const largestBytes = 128 * 2 ** 20;

/**
 * Examines the files that old joblib loads beside a pickle: `numpy.load` with pickles allowed, so that an
 * array of objects in them runs code (joblib `numpy_pickle_compat.py`, `NDArrayWrapper.read`).
 */
export async function* companionResults(
  input: ArtifactInput,
  names: ReadonlySet<string>,
): AsyncGenerator<CheckResult, void> {
  for (const name of [...names].sort()) {
    const shown = showText(name);
    const source = await input.sibling?.(name);
    if (source === undefined) {
      yield notExamined(input, `loads the companion file ${shown}, which is not beside it`);
    } else if (source.sizeBytes > largestBytes) {
      yield notExamined(input, `loads the companion file ${shown}, which is too large to be examined along with it`);
    } else {
      for await (const result of input.nested(source, `beside it: ${shown}`)) {
        if (result.type === 'finding' || result.type === 'gap') yield result;
      }
    }
  }
}
