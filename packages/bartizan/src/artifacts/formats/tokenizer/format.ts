import type { Format } from '../../format.ts';
import { once } from '../../once.ts';
import { tokenizerRules } from './rules.ts';

const loadExamine = once(() => import('./examine.ts'));

/** Tokenizers as JSON, by the library `tokenizers`: vocabulary, normalizer, what is added and put around a text. */
export const format: Format = {
  id: 'tokenizer',
  title: 'tokenizer',
  rules: Object.values(tokenizerRules),
  recognise(head) {
    const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
    const isObject = /^(?:\xef\xbb\xbf)?\s*\{\s*"/.test(text);
    const names = text.match(
      /"(?:version|truncation|padding|added_tokens|normalizer|pre_tokenizer|post_processor|decoder|model)"\s*:/g,
    );
    // A vocabulary in front may push the rest out of sight.
    const enough = head.length >= 64 * 1024 ? 1 : 2;
    return isObject && new Set(names).size >= enough ? 'possible' : 'no';
  },
  async *examine(input) {
    const { examineTokenizer } = await loadExamine();
    yield* examineTokenizer(input);
  },
};
