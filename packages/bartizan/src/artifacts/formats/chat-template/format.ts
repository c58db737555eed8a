import type { Format } from '../../format.ts';
import { templateRules } from '../../templates/rules.ts';
import { looksLikeText } from '../../text-content.ts';

/**
 * Chat templates: files of Jinja, and configurations of tokenizers and processors that hold one. What a
 * runtime renders on every prompt is parsed here and never rendered.
 */
export const format: Format = {
  id: 'chat-template',
  title: 'chat template',
  rules: Object.values(templateRules),
  recognise(head) {
    if (!looksLikeText(head)) return 'no';
    const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
    return /^(?:\xef\xbb\xbf)?\s*[{[]/.test(text) || /\{[{%]/.test(text) ? 'possible' : 'no';
  },
  async *examine(input) {
    const { examineTemplates } = await import('./examine.ts');
    yield* examineTemplates(input);
  },
};
