import type { Format } from '../../format.ts';
import { mcpRules } from '../../mcp/rules.ts';
import { looksLikeText } from '../../text-content.ts';

/** Configurations that start and reach MCP servers. The servers themselves are not started. */
export const format: Format = {
  id: 'mcp-config',
  title: 'MCP configuration',
  rules: Object.values(mcpRules),
  recognise(head) {
    if (!looksLikeText(head)) return 'no';
    const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
    return /^(?:\xef\xbb\xbf)?\s*(?:\{|\/[/*])/.test(text) || /mcp_?servers/i.test(text) ? 'possible' : 'no';
  },
  async *examine(input) {
    const { examineConfiguration } = await import('./examine.ts');
    yield* examineConfiguration(input);
  },
};
