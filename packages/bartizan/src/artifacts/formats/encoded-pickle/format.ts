import { isAtLeast } from '../../../findings/index.ts';
import type { Format } from '../../format.ts';
import { memorySource } from '../../sources/memory.ts';
import { encodedRuns, mayHoldRuns } from './runs.ts';

/** Longer texts are data sets and logs; a model in one is not this format's business. */
const longestBytes = 16 * 2 ** 20;

/** Models within one text. */
const mostRuns = 200;

/**
 * Pickles in base64 among the values of a text, as services keep models in JSON and YAML. Nothing says what
 * reads them, so they count only where loading them would do harm.
 */
export const format: Format = {
  id: 'encoded-pickle',
  title: 'text with pickles in base64',
  rules: [],
  recognise: (head, tail, sizeBytes) =>
    sizeBytes <= longestBytes && mayHoldRuns(head, tail, sizeBytes) ? 'possible' : 'no',
  async *examine(input) {
    const text = Buffer.from(await input.source.read(0, input.source.sizeBytes)).toString('latin1');
    let isFound = false;
    let count = 0;
    for (const { bytes, at } of encodedRuns(text)) {
      if (++count > mostRuns) break;
      for await (const result of input.nested(memorySource(bytes), `base64@${at}`)) {
        if (result.type !== 'finding' || !isAtLeast(result.finding.severity, 'high')) continue;
        isFound = true;
        yield result;
      }
    }
    yield isFound ? { type: 'examined' } : { type: 'notApplicable', reason: 'has no harmful pickle in base64' };
  },
};
