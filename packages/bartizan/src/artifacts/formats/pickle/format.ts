import type { Format } from '../../format.ts';
import { once } from '../../once.ts';
import { pickleRules } from '../../pickle/rules.ts';
import { recogniseJoblib, recognisePickle, recogniseTorchLegacy } from './recognise.ts';

const loadExamine = once(() => import('./examine.ts'));

/**
 * Pickles of all protocols, whatever the file is called. Protocols 0 and 1 have no signature: such content
 * is tried, and counts as a pickle when it reads as one or does harm before it breaks.
 */
export const format: Format = {
  id: 'pickle',
  title: 'pickle',
  rules: pickleRules,
  recognise(head) {
    const isOther = recogniseJoblib(head) !== 'no' || recogniseTorchLegacy(head) !== 'no';
    return isOther ? 'no' : recognisePickle(head);
  },
  async *examine(input) {
    const { examinePickle } = await loadExamine();
    yield* examinePickle(input, 'plain');
  },
};
