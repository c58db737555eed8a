import type { Message, ToolCall, ToolDefinition } from '../conversation.ts';

/**
 * What an attack may rely on: `system-prompt` (ours is used), `history` (the conversation is sent along),
 * `sessions` (the target keeps conversations apart by a session), `tools` (ours are offered to it).
 */
export type Ability = 'system-prompt' | 'history' | 'sessions' | 'tools';

export interface TargetRequest {
  /** The conversation so far; the last message is new. A target with sessions needs the last one only. */
  readonly messages: readonly Message[];
  /** Conversations of one session hang together, others must not. */
  readonly session: string;
  /** How the target itself calls this conversation, where an earlier reply said so. */
  readonly remoteSession?: string;
  readonly tools: readonly ToolDefinition[];
  readonly maxTokens: number;
}

/** Why an answer ended. `filter`: the provider kept it back. */
export type Finish = 'stop' | 'length' | 'tool-calls' | 'filter' | 'unknown';

export interface Usage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export interface Reply {
  readonly kind: 'reply';
  readonly text: string;
  readonly toolCalls: readonly ToolCall[];
  readonly finish: Finish;
  /** As the target counts; undefined where it does not say. */
  readonly usage?: Usage;
  /** How the target calls this conversation; goes back to it with the next request. */
  readonly remoteSession?: string;
  /** Taken from the cache: nothing was sent. */
  readonly isCached?: true;
}

/** No answer. Never taken for resistance. */
export interface Failure {
  readonly kind: 'failure';
  readonly reason: 'connection' | 'timeout' | 'rate-limit' | 'authentication' | 'refused' | 'server' | 'malformed';
  /** What the target said, short and without secrets. */
  readonly message: string;
  /** Whether the same request may succeed later. */
  readonly isTemporary: boolean;
  /** How long the target asks to wait. */
  readonly retryAfterMs?: number;
}

/** Something that is attacked: an endpoint, a program, a function. */
export interface Target {
  /** Kind and address as they are shown; holds no secret. */
  readonly name: string;
  readonly abilities: ReadonlySet<Ability>;
  /**
   * Sends one request. What goes wrong at the target's end is a Failure; only a cancelled signal throws.
   *
   * @throws BartizanError `cancelled`
   */
  send(request: TargetRequest, signal: AbortSignal): Promise<Reply | Failure>;
  close(): Promise<void>;
}
