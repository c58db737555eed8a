import type { Format } from '../../format.ts';
import { toolRules } from '../../mcp/tool-rules.ts';
import { looksLikeText } from '../../text-content.ts';

/** What servers say about their tools: saved answers to `tools/list`, lists of functions for a model. */
export const format: Format = {
  id: 'tool-list',
  title: 'tool descriptions',
  rules: Object.values(toolRules),
  recognise(head) {
    if (!looksLikeText(head)) return 'no';
    const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
    return /^(?:\xef\xbb\xbf)?\s*[{[]/.test(text) ? 'possible' : 'no';
  },
  async *examine(input) {
    const { examineToolList } = await import('./examine.ts');
    yield* examineToolList(input);
  },
};
