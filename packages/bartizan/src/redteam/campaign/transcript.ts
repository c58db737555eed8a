import type { Message, ToolCall } from '../conversation.ts';
import type { Failure, Reply } from '../targets/target.ts';

/** One request and what came back. */
export interface Exchange {
  /** Which conversation, counted from 0 in the attempt. */
  readonly session: number;
  /** The messages that were new in this request, as they were delivered. */
  readonly sent: readonly Message[];
  readonly answer: Reply | Failure;
}

/** A call that the target made of a tool that we play. */
export interface PlayedCall {
  /** Index of the exchange in which it was asked for. */
  readonly exchange: number;
  readonly call: ToolCall;
  readonly result: string;
}

/** All that happened in an attempt, in order. */
export interface Transcript {
  readonly exchanges: readonly Exchange[];
  readonly calls: readonly PlayedCall[];
}
