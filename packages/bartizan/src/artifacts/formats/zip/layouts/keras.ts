import { notExamined } from '../../../finding.ts';
import type { Layout } from './layout.ts';

/** A model of Keras 3: its configuration can name code, which this version does not examine yet. */
export const kerasLayout: Layout = {
  id: 'keras',
  detect(names) {
    const isKeras =
      names.has('config.json') &&
      (names.has('metadata.json') || [...names].some((name) => name.endsWith('.weights.h5')));
    if (!isKeras) return undefined;
    return {
      // The weights are arrays of numbers in HDF5; the gap is on the archive as a whole.
      treat: (name) => (name.endsWith('.weights.h5') ? 'raw' : 'read'),
      report: (input) => [notExamined(input, 'a Keras model is not examined yet by this version')],
    };
  },
};
