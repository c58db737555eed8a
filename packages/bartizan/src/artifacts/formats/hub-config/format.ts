import type { Format } from '../../format.ts';
import { once } from '../../once.ts';
import { hubRules } from './rules.ts';

const loadExamine = once(() => import('./examine.ts'));

/** Keys of which one is in every configuration that a hub's libraries read. */
const keys =
  /"(?:auto_map|trust_remote_code|custom_pipelines?|custom_generate|model_type|architectures|transformers_version|tokenizer_class|processor_class|image_processor_type|feature_extractor_type|peft_type|base_model_name_or_path|_class_name|_diffusers_version|_attn_implementation|weight_map|_target_)"\s*:/;

/**
 * Configurations of models as hubs lay them out (transformers, diffusers, PEFT, sentence-transformers).
 * They are JSON without a signature: what has one of their keys is tried.
 */
export const format: Format = {
  id: 'hub-config',
  title: 'model hub configuration',
  rules: Object.values(hubRules),
  recognise(head) {
    const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1').replaceAll('\0', '');
    // White space may push the first key out of sight.
    if (!/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:[[{]\s*(?:["{]|$)|$)/.test(text)) return 'no';
    const isModules = /"type"\s*:/.test(text) && /"path"\s*:/.test(text);
    const isLikely = keys.test(text) || isModules || /"[^"]{0,40}\\u00[^"]{0,60}"\s*:/.test(text);
    return isLikely || head.length >= 64 * 1024 ? 'possible' : 'no';
  },
  async *examine(input) {
    const { examineHubConfig } = await loadExamine();
    yield* examineHubConfig(input);
  },
};
