import type { Json } from '../../foundation/index.ts';
import type { Message, ToolCall } from '../conversation.ts';
import type { Finish, Reply } from './target.ts';
import { parseJson, readInteger, readObject, readText } from './untyped.ts';

/** A message as Chat Completions writes it. */
export function wireMessage(message: Message): Json {
  const { role, content } = message;
  if (role === 'tool') return { role, content, tool_call_id: message.call.id };
  if (role !== 'assistant' || message.toolCalls.length === 0) return { role, content };
  const calls = message.toolCalls.map((call) => ({
    id: call.id,
    type: 'function',
    function: { name: call.name, arguments: JSON.stringify(call.arguments) },
  }));
  return { role, content, tool_calls: calls };
}

const finishes: Readonly<Record<string, Finish>> = {
  stop: 'stop',
  length: 'length',
  tool_calls: 'tool-calls',
  function_call: 'tool-calls',
  content_filter: 'filter',
};

export function openAiFinish(reason: unknown): Finish {
  return finishes[readText(reason) ?? ''] ?? 'unknown';
}

export function openAiUsage(value: unknown): Pick<Reply, 'usage'> {
  const usage = readObject(value);
  const inputTokens = readInteger(usage?.['prompt_tokens']);
  const outputTokens = readInteger(usage?.['completion_tokens']);
  return inputTokens === undefined || outputTokens === undefined ? {} : { usage: { inputTokens, outputTokens } };
}

export function parseCall(call: unknown): ToolCall {
  const record = readObject(call);
  const called = readObject(record?.['function']);
  const given = readText(called?.['arguments']) ?? '{}';
  return {
    id: readText(record?.['id']) ?? '',
    name: readText(called?.['name']) ?? '',
    arguments: (parseJson(given) ?? given) as Json,
  };
}
