/** A call of a tool, asked for by the simulated model or quoted back by the client. */
export interface Call {
  readonly id: string;
  readonly name: string;
  readonly arguments: Readonly<Record<string, string>>;
}

/** One message of a conversation, already checked. */
export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant' | 'tool';
  readonly content: string;
  readonly calls: readonly Call[];
  /** Of a tool's message: which call it answers. */
  readonly callId: string;
}

/** A tool that the client offers. */
export interface OfferedTool {
  readonly name: string;
  readonly description: string;
  /** Names of the parameters, in the schema's order. */
  readonly parameters: readonly string[];
}

export interface ChatRequest {
  readonly messages: readonly ChatMessage[];
  readonly tools: readonly OfferedTool[];
  /** Tokens that the answer may have. */
  readonly maxTokens: number;
  readonly isStreamed: boolean;
}

export interface ChatAnswer {
  readonly text: string;
  readonly calls: readonly Call[];
}
