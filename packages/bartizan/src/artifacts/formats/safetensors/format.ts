import type { Format } from '../../format.ts';
import { once } from '../../once.ts';
import { safetensorsRules } from './rules.ts';

const loadExamine = once(() => import('./examine.ts'));

/**
 * safetensors: eight bytes of length, a JSON header, then the tensors. The tensors' bytes are not read:
 * no reader interprets them.
 */
export const format: Format = {
  id: 'safetensors',
  title: 'safetensors file',
  rules: Object.values(safetensorsRules),
  recognise(head) {
    if (head.length < 10) return 'no';
    const length = new DataView(head.buffer, head.byteOffset, 8).getBigUint64(0, true);
    // `{"`, `{}` or `{ ` behind a length that no text begins with.
    const opens = head[8] === 0x7b && [0x22, 0x7d, 0x20, 0x0a].includes(head[9] ?? 0);
    return opens && length >= 2n && length < 2n ** 48n ? 'certain' : 'no';
  },
  async *examine(input) {
    const { examineSafetensors } = await loadExamine();
    yield* examineSafetensors(input);
  },
};
