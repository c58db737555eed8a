import type { Json } from '../../foundation/index.ts';
import type { ToolCall } from '../conversation.ts';
import { anthropicFinish, anthropicUsage } from './anthropic-wire.ts';
import { failed, malformed } from './failure.ts';
import type { ByteStream } from './http-client.ts';
import { readServerEvents } from './server-events.ts';
import type { Failure, Reply } from './target.ts';
import { parseJson, readObject, readText } from './untyped.ts';

interface Block {
  readonly id: string | undefined;
  readonly name: string;
  readonly pieces: string[];
}

/** Blocks of one answer at most. */
const mostBlocks = 256;

/** Puts the events of a streamed message together. A stream without `message_stop` broke off: a failure. */
export async function assembleAnthropicStream(body: ByteStream): Promise<Reply | Failure> {
  const blocks = new Map<unknown, Block>();
  let input: unknown;
  let output: unknown;
  let reason: unknown;
  for await (const { data } of readServerEvents(body)) {
    const event = readObject(parseJson(data));
    if (event === undefined) return malformed('no JSON', data);
    const delta = readObject(event['delta']);
    if (event['type'] === 'error') return failed('server', data, true);
    if (event['type'] === 'message_start') {
      input = readObject(readObject(event['message'])?.['usage'])?.['input_tokens'];
    } else if (event['type'] === 'content_block_start' && blocks.size < mostBlocks) {
      blocks.set(event['index'], beginBlock(readObject(event['content_block'])));
    } else if (event['type'] === 'content_block_delta') {
      const piece = readText(delta?.['text']) ?? readText(delta?.['partial_json']) ?? '';
      blocks.get(event['index'])?.pieces.push(piece);
    } else if (event['type'] === 'message_delta') {
      reason = delta?.['stop_reason'] ?? reason;
      output = readObject(event['usage'])?.['output_tokens'] ?? output;
    } else if (event['type'] === 'message_stop') {
      return replyOf([...blocks.values()], reason, anthropicUsage(input, output));
    }
  }
  return failed('connection', 'the stream broke off', true);
}

function beginBlock(block: Readonly<Record<string, unknown>> | undefined): Block {
  const isCall = block?.['type'] === 'tool_use';
  return {
    id: isCall ? (readText(block['id']) ?? '') : undefined,
    name: readText(block?.['name']) ?? '',
    pieces: [readText(block?.['text']) ?? ''],
  };
}

function replyOf(blocks: readonly Block[], reason: unknown, usage: Pick<Reply, 'usage'>): Reply {
  const toolCalls = blocks.flatMap(({ id, name, pieces }): readonly ToolCall[] => {
    if (id === undefined) return [];
    const given = pieces.join('') || '{}';
    return [{ id, name, arguments: (parseJson(given) ?? given) as Json }];
  });
  const text = blocks.map(({ id, pieces }) => (id === undefined ? pieces.join('') : '')).join('');
  return { kind: 'reply', text, toolCalls, finish: anthropicFinish(reason), ...usage };
}
