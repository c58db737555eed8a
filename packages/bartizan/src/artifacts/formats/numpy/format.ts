import { startsWith } from '../../containers/streams/stream-format.ts';
import type { Format } from '../../format.ts';
import { once } from '../../once.ts';
import { numpyRules } from './rules.ts';

const loadExamine = once(() => import('./examine.ts'));

/** Arrays as `numpy.save` writes them (NEP 1, versions 1 to 3). Arrays of objects hold a pickle. */
export const format: Format = {
  id: 'numpy',
  title: 'numpy array',
  rules: Object.values(numpyRules),
  recognise: (head) => (startsWith(head, [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]) ? 'certain' : 'no'),
  async *examine(input) {
    const { examineArray } = await loadExamine();
    yield* examineArray(input);
  },
};
