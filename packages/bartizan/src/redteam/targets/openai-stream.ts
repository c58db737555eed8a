import type { Json } from '../../foundation/index.ts';
import type { ToolCall } from '../conversation.ts';
import { failed, malformed } from './failure.ts';
import type { ByteStream } from './http-client.ts';
import { openAiFinish, openAiUsage } from './openai-wire.ts';
import { readServerEvents } from './server-events.ts';
import type { Failure, Reply } from './target.ts';
import { parseJson, readInteger, readList, readObject, readText } from './untyped.ts';

interface CallParts {
  id: string;
  name: string;
  readonly pieces: string[];
}

/** Tool calls of one answer at most. */
const mostCalls = 256;

/** Puts the chunks of a streamed completion together. A stream that breaks off is a failure, not a reply. */
export async function assembleOpenAiStream(body: ByteStream): Promise<Reply | Failure> {
  const texts: string[] = [];
  const calls = new Map<number, CallParts>();
  let finish: unknown;
  let usage: unknown;
  let isDone = false;
  for await (const { data } of readServerEvents(body)) {
    isDone = data.trim() === '[DONE]';
    if (isDone) break;
    const chunk = readObject(parseJson(data));
    if (chunk === undefined) return malformed('no JSON', data);
    if (chunk['error'] !== undefined && chunk['error'] !== null) return failed('server', data, true);
    usage = chunk['usage'] ?? usage;
    const choice = readObject(readList(chunk['choices'])[0]);
    finish = choice?.['finish_reason'] ?? finish;
    const delta = readObject(choice?.['delta']);
    texts.push(readText(delta?.['content']) ?? '', readText(delta?.['refusal']) ?? '');
    for (const part of readList(delta?.['tool_calls'])) addPart(calls, part);
  }
  if (!isDone && typeof finish !== 'string') return failed('connection', 'the stream broke off', true);
  return {
    kind: 'reply',
    text: texts.join(''),
    toolCalls: [...calls.values()].map(wholeCall),
    finish: openAiFinish(finish),
    ...openAiUsage(usage),
  };
}

/** The id and name come once, the arguments in pieces. */
function addPart(calls: Map<number, CallParts>, value: unknown): void {
  const part = readObject(value);
  const index = readInteger(part?.['index']) ?? Math.max(0, calls.size - 1);
  const call = calls.get(index) ?? { id: '', name: '', pieces: [] };
  if (!calls.has(index) && calls.size >= mostCalls) return;
  calls.set(index, call);
  const called = readObject(part?.['function']);
  call.id ||= readText(part?.['id']) ?? '';
  call.name ||= readText(called?.['name']) ?? '';
  call.pieces.push(readText(called?.['arguments']) ?? '');
}

function wholeCall({ id, name, pieces }: CallParts): ToolCall {
  const given = pieces.join('') || '{}';
  return { id, name, arguments: (parseJson(given) ?? given) as Json };
}
