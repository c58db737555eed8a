import type { Format } from '../../format.ts';
import { kerasRules } from '../../keras/rules.ts';
import { once } from '../../once.ts';

const loadExamine = once(() => import('./examine.ts'));

/**
 * Configurations of Keras models as JSON: `config.json` of a `.keras` archive or of a preset, and what
 * `model.to_json()` writes. JSON has no signature: what names a class is tried.
 */
export const format: Format = {
  id: 'keras',
  title: 'Keras model configuration',
  rules: Object.values(kerasRules),
  recognise(head) {
    const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1').replaceAll('\0', '');
    const isObject = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*\{\s*"/.test(text);
    // Escapes hide a key from this, which a short object with a long first value does as well: those are tried.
    const isLikely = /"class_name"\s*:/.test(text) || /"[^"]{0,40}\\u00[^"]{0,60}"\s*:/.test(text);
    return isObject && (isLikely || head.length >= 64 * 1024) ? 'possible' : 'no';
  },
  async *examine(input) {
    const { examineKeras } = await loadExamine();
    yield* examineKeras(input);
  },
};
