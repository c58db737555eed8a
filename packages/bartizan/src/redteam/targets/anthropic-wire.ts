import type { Finish, Reply } from './target.ts';
import { readInteger, readText } from './untyped.ts';

const finishes: Readonly<Record<string, Finish>> = {
  end_turn: 'stop',
  stop_sequence: 'stop',
  max_tokens: 'length',
  tool_use: 'tool-calls',
  refusal: 'filter',
};

export function anthropicFinish(reason: unknown): Finish {
  return finishes[readText(reason) ?? ''] ?? 'unknown';
}

export function anthropicUsage(input: unknown, output: unknown): Pick<Reply, 'usage'> {
  const inputTokens = readInteger(input);
  const outputTokens = readInteger(output);
  return inputTokens === undefined || outputTokens === undefined ? {} : { usage: { inputTokens, outputTokens } };
}
