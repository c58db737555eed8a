import { failed, malformed } from './failure.ts';
import { type ByteStream, createHttpClient, type HttpClientOptions, type HttpHead, readAnswer } from './http-client.ts';
import {
  initializedNotice,
  initializeRequest,
  isResponseTo,
  type McpChannel,
  type McpResult,
  mcpVersion,
  readResponse,
  rpcRequest,
} from './mcp-channel.ts';
import { readServerEvents } from './server-events.ts';
import type { Failure } from './target.ts';
import { readObject, readText } from './untyped.ts';

/** An MCP server over streamable HTTP. */
export function mcpOverHttp(options: HttpClientOptions): McpChannel {
  const client = createHttpClient(options);
  let count = 0;
  let session: Readonly<Record<string, string>> | undefined;
  let greeting: Promise<McpResult | Failure> | undefined;
  const post = (id: number | undefined, body: string, signal: AbortSignal): Promise<McpResult | Failure> => {
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...session,
    };
    return client.send({ method: 'POST', path: '', headers, body }, signal, async (stream, head) => {
      const named = head.header('mcp-session-id');
      if (named !== '') session = { ...session, 'mcp-session-id': named };
      return await readRpc(id, stream, head);
    });
  };
  const greet = async (signal: AbortSignal): Promise<McpResult | Failure> => {
    count += 1;
    session = {};
    const answer = await post(count, initializeRequest(count), signal);
    if (answer.kind === 'failure') return answer;
    const agreed = readText(readObject(answer.result)?.['protocolVersion']) ?? mcpVersion;
    session = { ...session, 'mcp-protocol-version': agreed };
    const noted = await post(undefined, initializedNotice, signal);
    return noted.kind === 'failure' ? noted : answer;
  };
  return {
    async call(method, parameters, signal) {
      greeting ??= greet(signal);
      const greeted = await greeting;
      if (greeted.kind === 'failure') {
        greeting = undefined;
        return greeted;
      }
      count += 1;
      const answer = await post(count, rpcRequest(count, method, parameters), signal);
      if (answer.kind === 'failure' && answer.message.startsWith('HTTP 404')) {
        // The server has forgotten us: greet it anew with the next try.
        greeting = undefined;
        return { ...answer, isTemporary: true };
      }
      return answer;
    },
    close: client.close,
  };
}

/** The response to one request, in one piece or among the events of a stream. */
async function readRpc(id: number | undefined, stream: ByteStream, head: HttpHead): Promise<McpResult | Failure> {
  if (id !== undefined && head.contentType.startsWith('text/event-stream')) {
    for await (const { data } of readServerEvents(stream)) if (isResponseTo(id, data)) return readResponse(data);
    return failed('connection', 'the stream broke off', true);
  }
  const answer = await readAnswer(stream, head);
  if (answer.kind === 'failure') return answer;
  if (id === undefined) return { kind: 'result', result: undefined };
  return isResponseTo(id, answer.text) ? readResponse(answer.text) : malformed('no response', answer.text);
}
