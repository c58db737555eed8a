import type { Transcript } from '../campaign/transcript.ts';
import type { Reply } from '../targets/target.ts';

/** A reply with its place in the transcript. */
export interface PlacedReply {
  readonly exchange: number;
  readonly reply: Reply;
}

export function repliesOf({ exchanges }: Transcript): readonly PlacedReply[] {
  return exchanges.flatMap(({ answer }, exchange) => (answer.kind === 'reply' ? [{ exchange, reply: answer }] : []));
}

/**
 * Everything that left the target in one exchange: what it said, and what it put into calls of tools,
 * which is a way out as well.
 */
export function outputOf({ text, toolCalls }: Reply): string {
  return [text, ...toolCalls.map((call) => `${call.name} ${JSON.stringify(call.arguments)}`)].join('\n');
}
