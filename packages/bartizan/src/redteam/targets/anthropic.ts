import type { Json } from '../../foundation/index.ts';
import type { Message, ToolCall } from '../conversation.ts';
import { assembleAnthropicStream } from './anthropic-stream.ts';
import { anthropicFinish, anthropicUsage } from './anthropic-wire.ts';
import { malformed } from './failure.ts';
import { createHttpClient, type HttpClientOptions, readAnswer } from './http-client.ts';
import type { Failure, Reply, Target, TargetRequest } from './target.ts';
import { parseJson, readList, readObject, readText } from './untyped.ts';

export interface AnthropicOptions extends HttpClientOptions {
  readonly model: string;
  readonly temperature?: number;
  readonly isStreamed?: boolean;
}

/** An endpoint of the Messages format. The base address ends before `/v1/messages`. */
export function anthropicTarget(options: AnthropicOptions): Target {
  const client = createHttpClient(options);
  const path = /\/v1\/*$/.test(options.url.pathname) ? '/messages' : '/v1/messages';
  const headers = { 'content-type': 'application/json', 'anthropic-version': '2023-06-01' };
  return {
    name: `${options.model} at ${options.url.origin}`,
    abilities: new Set(['system-prompt', 'history', 'tools']),
    send: async (request, signal) =>
      await client.send(
        { method: 'POST', path, headers, body: JSON.stringify(requestBody(request, options)) },
        signal,
        async (body, head) => {
          if (head.contentType.startsWith('text/event-stream')) return await assembleAnthropicStream(body);
          const answer = await readAnswer(body, head);
          return answer.kind === 'failure' ? answer : parseReply(answer.text);
        },
      ),
    close: client.close,
  };
}

function requestBody(request: TargetRequest, { model, temperature, isStreamed }: AnthropicOptions): Json {
  const system = request.messages.flatMap(({ role, content }) => (role === 'system' ? [content] : [])).join('\n\n');
  return {
    model,
    max_tokens: request.maxTokens,
    messages: wireMessages(request.messages),
    ...(system === '' ? {} : { system }),
    ...(temperature === undefined ? {} : { temperature }),
    ...(isStreamed === true ? { stream: true } : {}),
    ...(request.tools.length === 0
      ? {}
      : {
          tools: request.tools.map(({ name, description, parameters }) => ({
            name,
            description,
            input_schema: parameters,
          })),
        }),
  };
}

/** Results of tools are blocks of a user's message, all of one round in one; empty blocks are refused there. */
function wireMessages(messages: readonly Message[]): readonly Json[] {
  const wire: { role: 'user' | 'assistant'; content: Json[] }[] = [];
  for (const message of messages) {
    if (message.role === 'system') continue;
    const role = message.role === 'assistant' ? 'assistant' : 'user';
    const content = blocksOf(message);
    const last = wire.at(-1);
    if (content.length === 0) continue;
    if (last?.role === role) last.content.push(...content);
    else wire.push({ role, content: [...content] });
  }
  return wire;
}

function blocksOf(message: Message): readonly Json[] {
  if (message.role === 'tool') {
    return [{ type: 'tool_result', tool_use_id: message.call.id, content: message.content }];
  }
  const text = message.content === '' ? [] : [{ type: 'text', text: message.content }];
  if (message.role !== 'assistant') return text;
  const calls = message.toolCalls.map(({ id, name, arguments: given }) => ({
    type: 'tool_use',
    id,
    name,
    input: readObject(given) === undefined ? { value: given } : given,
  }));
  return [...text, ...calls];
}

function parseReply(text: string): Reply | Failure {
  const document = readObject(parseJson(text));
  if (document === undefined || !Array.isArray(document['content'])) return malformed('no content', text);
  const blocks = readList(document['content']).map(readObject);
  const usage = readObject(document['usage']);
  return {
    kind: 'reply',
    text: blocks.map((block) => readText(block?.['text']) ?? '').join(''),
    toolCalls: blocks.filter((block) => block?.['type'] === 'tool_use').map(parseCall),
    finish: anthropicFinish(document['stop_reason']),
    ...anthropicUsage(usage?.['input_tokens'], usage?.['output_tokens']),
  };
}

function parseCall(block: Readonly<Record<string, unknown>> | undefined): ToolCall {
  return {
    id: readText(block?.['id']) ?? '',
    name: readText(block?.['name']) ?? '',
    arguments: (block?.['input'] ?? {}) as Json,
  };
}
