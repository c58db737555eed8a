import type { TargetRequest, Usage } from '../targets/target.ts';

/** Money for a million tokens, in whatever currency. */
export interface Prices {
  readonly inputPerMillion: number;
  readonly outputPerMillion: number;
}

export function costOf({ inputTokens, outputTokens }: Usage, prices: Prices): number {
  return (inputTokens * prices.inputPerMillion + outputTokens * prices.outputPerMillion) / 1e6;
}

/** Tokens around each message in chat formats, generously. */
const tokensAroundMessage = 8;

/** Tokens that a request can come to at most: tokenizers make no more tokens than there are bytes. */
export function mostTokens({ messages, tools, maxTokens }: TargetRequest): Usage {
  const written = messages.reduce((sum, message) => {
    const calls = message.role === 'assistant' ? Buffer.byteLength(JSON.stringify(message.toolCalls)) : 0;
    return sum + Buffer.byteLength(message.content) + calls + tokensAroundMessage;
  }, 0);
  const offered = tools.length === 0 ? 0 : Buffer.byteLength(JSON.stringify(tools));
  return { inputTokens: written + offered, outputTokens: maxTokens };
}
