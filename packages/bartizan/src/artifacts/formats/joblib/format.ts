import type { Format } from '../../format.ts';
import { once } from '../../once.ts';
import { pickleRules } from '../../pickle/rules.ts';
import { recogniseJoblib } from '../pickle/recognise.ts';

const loadExamine = once(() => import('../pickle/examine.ts'));

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
    const { examinePickle } = await loadExamine();
    yield* examinePickle(input, 'joblib');
  },
};
