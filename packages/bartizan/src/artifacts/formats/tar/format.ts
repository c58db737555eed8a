import { isTarHeader } from '../../containers/tar/entries.ts';
import type { Format } from '../../format.ts';
import { tarRules } from './rules.ts';

/** tar archives: `.nemo` models, the oldest checkpoints of torch, and what people pack by hand. */
export const format: Format = {
  id: 'tar',
  title: 'tar archive',
  rules: Object.values(tarRules),
  recognise: (head) => (isTarHeader(head.subarray(0, 512)) ? 'certain' : 'no'),
  async *examine(input) {
    const { examineTar } = await import('./examine.ts');
    yield* examineTar(input);
  },
};
