import type { Json } from '../../foundation/index.ts';
import { malformed } from './failure.ts';
import { createHttpClient, type HttpClientOptions, readAnswer } from './http-client.ts';
import { assembleOpenAiStream } from './openai-stream.ts';
import { openAiFinish, openAiUsage, parseCall, wireMessage } from './openai-wire.ts';
import type { Failure, Reply, Target, TargetRequest } from './target.ts';
import { parseJson, readList, readObject, readText } from './untyped.ts';

export interface OpenAiOptions extends HttpClientOptions {
  readonly model: string;
  /** Left out where undefined: some models refuse it. */
  readonly temperature?: number;
  /** Asks for the answer as a stream of events. */
  readonly isStreamed?: boolean;
}

const path = '/chat/completions';
const streamHeaders = { 'content-type': 'application/json', accept: 'text/event-stream' };

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
      const body = JSON.stringify(requestBody(request, options));
      if (options.isStreamed !== true) {
        const answer = await client.post(path, body, signal);
        return answer.kind === 'failure' ? answer : parseReply(answer.text);
      }
      return await client.send({ method: 'POST', path, headers: streamHeaders, body }, signal, async (stream, head) => {
        if (head.contentType.startsWith('text/event-stream')) return await assembleOpenAiStream(stream);
        // Some servers answer in one piece whatever is asked for.
        const answer = await readAnswer(stream, head);
        return answer.kind === 'failure' ? answer : parseReply(answer.text);
      });
    },
    close: client.close,
  };
}

function requestBody(request: TargetRequest, { model, temperature, isStreamed }: OpenAiOptions): Json {
  return {
    model,
    messages: request.messages.map(wireMessage),
    max_tokens: request.maxTokens,
    ...(temperature === undefined ? {} : { temperature }),
    ...(isStreamed === true ? { stream: true, stream_options: { include_usage: true } } : {}),
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

function parseReply(text: string): Reply | Failure {
  const document = readObject(parseJson(text));
  const choice = readObject(readList(document?.['choices'])[0]);
  const message = readObject(choice?.['message']);
  if (choice === undefined || message === undefined) return malformed('no choices', text);
  return {
    kind: 'reply',
    text: contentText(message['content']) + (readText(message['refusal']) ?? ''),
    toolCalls: readList(message['tool_calls']).map(parseCall),
    finish: openAiFinish(choice['finish_reason']),
    ...openAiUsage(document?.['usage']),
  };
}

/** A text, or a list of parts of which the texts count. */
function contentText(content: unknown): string {
  if (typeof content === 'string') return content;
  return readList(content)
    .map((part) => readText(readObject(part)?.['text']) ?? '')
    .join('');
}
