import type { Json } from '../../foundation/index.ts';
import type { Message, ToolCall } from '../conversation.ts';
import { createHttpClient, type HttpClientOptions } from './http-client.ts';
import type { Failure, Finish, Reply, Target, TargetRequest } from './target.ts';
import { readInteger, readList, readObject, readText } from './untyped.ts';

export interface OpenAiOptions extends HttpClientOptions {
  readonly model: string;
  /** Left out where undefined: some models refuse it. */
  readonly temperature?: number;
}

/**
 * An endpoint of the Chat Completions format, as vLLM, llama.cpp, Ollama and most providers have it. The
 * base address ends before `/chat/completions`.
 */
export function openAiTarget(options: OpenAiOptions): Target {
  const client = createHttpClient(options);
  return {
    name: `${options.model} at ${options.url.origin}`,
    abilities: new Set(['system-prompt', 'history', 'tools']),
    async send(request, signal) {
      const answer = await client.post('/chat/completions', JSON.stringify(requestBody(request, options)), signal);
      return answer.kind === 'failure' ? answer : parseReply(answer.text);
    },
    close: client.close,
  };
}

function requestBody(request: TargetRequest, { model, temperature }: OpenAiOptions): Json {
  return {
    model,
    messages: request.messages.map(wireMessage),
    max_tokens: request.maxTokens,
    ...(temperature === undefined ? {} : { temperature }),
    ...(request.tools.length === 0
      ? {}
      : {
          tools: request.tools.map(({ name, description, parameters }) => ({
            type: 'function',
            function: { name, description, parameters },
          })),
        }),
  };
}

function wireMessage(message: Message): Json {
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

function parseReply(text: string): Reply | Failure {
  const document = readObject(parse(text));
  const choice = readObject(readList(document?.['choices'])[0]);
  const message = readObject(choice?.['message']);
  if (choice === undefined || message === undefined) {
    return { kind: 'failure', reason: 'malformed', message: `no choices in ${text.slice(0, 200)}`, isTemporary: true };
  }
  const usage = readObject(document?.['usage']);
  const inputTokens = readInteger(usage?.['prompt_tokens']);
  const outputTokens = readInteger(usage?.['completion_tokens']);
  return {
    kind: 'reply',
    text: contentText(message['content']) + (readText(message['refusal']) ?? ''),
    toolCalls: readList(message['tool_calls']).map(parseCall),
    finish: finishes[readText(choice['finish_reason']) ?? ''] ?? 'unknown',
    ...(inputTokens === undefined || outputTokens === undefined ? {} : { usage: { inputTokens, outputTokens } }),
  };
}

const finishes: Readonly<Record<string, Finish>> = {
  stop: 'stop',
  length: 'length',
  tool_calls: 'tool-calls',
  function_call: 'tool-calls',
  content_filter: 'filter',
};

/** A text, or a list of parts of which the texts count. */
function contentText(content: unknown): string {
  if (typeof content === 'string') return content;
  return readList(content)
    .map((part) => readText(readObject(part)?.['text']) ?? '')
    .join('');
}

function parseCall(call: unknown): ToolCall {
  const record = readObject(call);
  const called = readObject(record?.['function']);
  const given = readText(called?.['arguments']) ?? '{}';
  return {
    id: readText(record?.['id']) ?? '',
    name: readText(called?.['name']) ?? '',
    arguments: (parse(given) ?? given) as Json,
  };
}

/** Undefined for what is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
