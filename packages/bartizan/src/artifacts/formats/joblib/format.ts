import type { Format } from '../../format.ts';
import { pickleRules } from '../../pickle/rules.ts';
import { recogniseJoblib } from '../pickle/recognise.ts';

/**
 * Files of `joblib.dump` with arrays: a pickle with the raw bytes of arrays between its opcodes. Compressed
 * ones are found inside their codec; ones without arrays are plain pickles.
 */
export const format: Format = {
  id: 'joblib',
  title: 'joblib file',
  rules: pickleRules,
  recognise: recogniseJoblib,
  async *examine(input) {
    const { examinePickle } = await import('../pickle/examine.ts');
    yield* examinePickle(input, 'joblib');
  },
};
