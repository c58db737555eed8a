import { startsWith } from '../../containers/streams/stream-format.ts';
import type { Format } from '../../format.ts';
import { once } from '../../once.ts';
import { ggufRules } from './rules.ts';

const loadExamine = once(() => import('./examine.ts'));

/** GGUF versions 1 to 3, as ggml's `docs/gguf.md` lays it out. Tensor data are raw numbers and are not read. */
export const format: Format = {
  id: 'gguf',
  title: 'GGUF model',
  rules: Object.values(ggufRules),
  recognise: (head) => (startsWith(head, [0x47, 0x47, 0x55, 0x46]) ? 'certain' : 'no'),
  async *examine(input) {
    const { examineGguf } = await loadExamine();
    yield* examineGguf(input);
  },
};
