import type { Format } from '../../../format.ts';
import { format as hdf5 } from '../../hdf5/format.ts';
import { format as keras } from '../../keras/format.ts';
import type { Layout } from './layout.ts';

/** Names within the archive that Keras reads as HDF5, weights and states of optimizers alike. */
const isWeights = (name: string): boolean => name.endsWith('.h5');

/**
 * A model of Keras 3: `config.json` says what to build, `model.weights.h5` with what weights. An archive
 * of `config.json` alone is read by what it holds: Keras builds the model before it looks for weights.
 */
export const kerasLayout: Layout = {
  id: 'keras',
  detect(names) {
    const isKeras =
      names.has('config.json') &&
      (names.has('metadata.json') || [...names].some((name) => /\.weights\.(?:h5|npz|json)$/.test(name)));
    if (!isKeras) return undefined;
    const formatOf = (name: string): Format | undefined =>
      name === 'config.json' ? keras : isWeights(name) ? hdf5 : undefined;
    return {
      treat(name) {
        const as = formatOf(name);
        return as === undefined ? 'read' : { as };
      },
      report: () => [],
    };
  },
};
