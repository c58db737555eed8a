import type { Format } from '../../format.ts';
import { once } from '../../once.ts';
import { hdf5Rules } from './rules.ts';

const loadExamine = once(() => import('./examine.ts'));

const signature = '\x89HDF\r\n\x1a\n';

/** Where the head can have the signature: at the start, or behind a user block (specification II.A). */
const places = [0, 512, 1024, 2048, 4096, 8192, 16384, 32768];

/** HDF5 files: Keras models and weights, and any others. What Keras and PyTables read from attributes is examined. */
export const format: Format = {
  id: 'hdf5',
  title: 'HDF5 file',
  // What stands in configurations goes by the rules of the format `keras`.
  rules: Object.values(hdf5Rules),
  recognise(head) {
    const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
    return places.some((at) => bytes.toString('latin1', at, at + 8) === signature) ? 'certain' : 'no';
  },
  async *examine(input) {
    const { examineHdf5 } = await loadExamine();
    yield* examineHdf5(input);
  },
};
