import type { Json } from '../foundation/index.ts';

/** A call that a target made or asked for. */
export interface ToolCall {
  /** The target's own name for this call; empty where it gives none. */
  readonly id: string;
  readonly name: string;
  /** Parsed arguments, or the text as it came where it is no JSON. */
  readonly arguments: Json;
}

/** One message of a conversation, in the wire formats' common terms. */
export type Message =
  | { readonly role: 'system' | 'user'; readonly content: string }
  | { readonly role: 'assistant'; readonly content: string; readonly toolCalls: readonly ToolCall[] }
  | { readonly role: 'tool'; readonly content: string; readonly call: ToolCall };

/** A tool that is offered to a target. */
export interface ToolDefinition {
  readonly name: string;
  readonly description: string;
  /** JSON Schema of the arguments. */
  readonly parameters: Json;
}
