import type { Format } from '../../format.ts';
import { once } from '../../once.ts';
import { modelCardRules } from './rules.ts';

const loadExamine = once(() => import('./examine.ts'));

/** Model cards: Markdown that begins with settings for a hub. Only what they say of licences is examined. */
export const format: Format = {
  id: 'model-card',
  title: 'model card',
  rules: Object.values(modelCardRules),
  recognise(head, _tail, sizeBytes) {
    if (sizeBytes > 4 * 2 ** 20) return 'no';
    const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
    return /^(?:\xef\xbb\xbf)?---[ \t]*\r?\n/.test(text) && /^licen[cs]e[ \t]*:/m.test(text) ? 'possible' : 'no';
  },
  async *examine(input) {
    const { examineModelCard } = await loadExamine();
    yield* examineModelCard(input);
  },
};
