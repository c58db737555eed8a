import { version } from '../../foundation/index.ts';
import { failed, malformed } from './failure.ts';
import type { Failure } from './target.ts';
import { parseJson, readObject, readText } from './untyped.ts';

export interface McpResult {
  readonly kind: 'result';
  readonly result: unknown;
}

/** A connection to an MCP server, opened by its first call. */
export interface McpChannel {
  /** @throws BartizanError `cancelled` */
  call(method: string, parameters: unknown, signal: AbortSignal): Promise<McpResult | Failure>;
  close(): Promise<void>;
}

/** The revision of the protocol that we offer; a server may answer with an older one. */
export const mcpVersion = '2025-06-18';

/** What a client says first. We offer nothing: no sampling, no roots, no questions to the person. */
export function initializeRequest(id: number): string {
  return rpcRequest(id, 'initialize', {
    protocolVersion: mcpVersion,
    capabilities: {},
    clientInfo: { name: 'bartizan', version },
  });
}

export const initializedNotice = JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' });

export function rpcRequest(id: number, method: string, parameters: unknown): string {
  return JSON.stringify({ jsonrpc: '2.0', id, method, params: parameters });
}

export function isResponseTo(id: number, text: string): boolean {
  const message = readObject(parseJson(text));
  return message?.['id'] === id && message['method'] === undefined;
}

export function readResponse(text: string): McpResult | Failure {
  const message = readObject(parseJson(text));
  const error = readObject(message?.['error']);
  if (error !== undefined) return failed('server', `MCP error ${error['code']}: ${readText(error['message']) ?? ''}`);
  return message?.['result'] === undefined
    ? malformed('no result', text)
    : { kind: 'result', result: message['result'] };
}

/** Our answer to what a server asks of us: it is there, and it can do nothing for it. Undefined for a notice. */
export function answerServer(text: string): string | undefined {
  const message = readObject(parseJson(text));
  const { id, method } = message ?? {};
  if (typeof method !== 'string' || (typeof id !== 'string' && typeof id !== 'number')) return undefined;
  if (method === 'ping') return JSON.stringify({ jsonrpc: '2.0', id, result: {} });
  return JSON.stringify({ jsonrpc: '2.0', id, error: { code: -32601, message: 'not offered' } });
}
