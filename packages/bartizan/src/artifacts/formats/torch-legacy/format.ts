import type { Format } from '../../format.ts';
import { once } from '../../once.ts';
import { pickleRules } from '../../pickle/rules.ts';
import { recogniseTorchLegacy } from '../pickle/recognise.ts';

const loadExamine = once(() => import('../pickle/examine.ts'));

/**
 * Files of `torch.save` before PyTorch 1.6 (and since, on request): the pickles of a magic number, a
 * version, the machine, the object and the keys of its storages, then the storages as raw numbers.
 */
export const format: Format = {
  id: 'torch-legacy',
  title: 'PyTorch file (legacy)',
  rules: pickleRules,
  recognise: recogniseTorchLegacy,
  async *examine(input) {
    const { examinePickle } = await loadExamine();
    yield* examinePickle(input, 'torch-legacy');
  },
};
