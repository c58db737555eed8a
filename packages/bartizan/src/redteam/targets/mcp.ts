import type { Json } from '../../foundation/index.ts';
import { failed, malformed } from './failure.ts';
import type { McpChannel } from './mcp-channel.ts';
import type { Failure, Reply, Target } from './target.ts';
import { readList, readObject, readText } from './untyped.ts';

export interface McpOptions {
  readonly name: string;
  readonly channel: McpChannel;
  /** The tool that is asked. */
  readonly tool: string;
  /** The tool's argument that takes the message. */
  readonly promptArgument: string;
  /** The tool's argument that takes the conversation's name. */
  readonly sessionArgument?: string;
  /** Arguments that are always the same. */
  readonly fixedArguments: Readonly<Record<string, Json>>;
}

/** A tool of an MCP server that takes a message and gives an answer. */
export function mcpTarget(options: McpOptions): Target {
  const { channel, tool, promptArgument, sessionArgument } = options;
  return {
    name: options.name,
    abilities: new Set(sessionArgument === undefined ? [] : ['sessions' as const]),
    async send(request, signal) {
      const given = {
        ...options.fixedArguments,
        [promptArgument]: request.messages.at(-1)?.content ?? '',
        ...(sessionArgument === undefined ? {} : { [sessionArgument]: request.session }),
      };
      const answer = await channel.call('tools/call', { name: tool, arguments: given }, signal);
      return answer.kind === 'failure' ? answer : readResult(answer.result);
    },
    close: () => channel.close(),
  };
}

function readResult(value: unknown): Reply | Failure {
  const result = readObject(value);
  const blocks = readList(result?.['content']).map(readObject);
  const texts = blocks.flatMap(
    (block) => readText(block?.['text']) ?? readText(readObject(block?.['resource'])?.['text']) ?? [],
  );
  const structured = result?.['structuredContent'];
  if (result?.['isError'] === true) return failed('server', `the tool failed: ${texts.join(' ')}`);
  if (blocks.length === 0 && structured === undefined) return malformed('no content', JSON.stringify(value));
  const text = texts.length === 0 && structured !== undefined ? JSON.stringify(structured) : texts.join('\n');
  return { kind: 'reply', text, toolCalls: [], finish: 'unknown' };
}
