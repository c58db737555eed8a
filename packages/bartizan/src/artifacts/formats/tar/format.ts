import { isTarHeader } from '../../containers/tar/entries.ts';
import type { Format } from '../../format.ts';
import { once } from '../../once.ts';
import { tarRules } from './rules.ts';

const loadExamine = once(() => import('./examine.ts'));

/** tar archives: `.nemo` models, the oldest checkpoints of torch, and what people pack by hand. */
export const format: Format = {
  id: 'tar',
  title: 'tar archive',
  rules: Object.values(tarRules),
  recognise: (head) => (isTarHeader(head.subarray(0, 512)) ? 'certain' : 'no'),
  async *examine(input) {
    const { examineTar } = await loadExamine();
    yield* examineTar(input);
  },
};
