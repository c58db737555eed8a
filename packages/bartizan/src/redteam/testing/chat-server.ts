import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as it arrives on the wire. */
export interface WireMessage {
  readonly role: string;
  readonly content: string;
}

export interface ChatRequest {
  readonly messages: readonly WireMessage[];
  readonly tools?: readonly { readonly function: { readonly name: string } }[];
}

/** What a fake model says: a text, tool calls, or a raw HTTP status. */
export type ChatAnswer =
  | string
  | { readonly calls: readonly { readonly name: string; readonly arguments: unknown }[] }
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body: string };

export interface ChatServer {
  readonly url: URL;
  readonly requests: readonly ChatRequest[];
  close(): Promise<void>;
}

/** A real server on loopback that speaks Chat Completions and answers with what the function says. */
export async function chatServer(
  answer: (request: ChatRequest, count: number) => ChatAnswer | Promise<ChatAnswer>,
): Promise<ChatServer> {
  const requests: ChatRequest[] = [];
  const server = createServer(async (incoming, response) => {
    const request = JSON.parse(await readAll(incoming)) as ChatRequest;
    requests.push(request);
    const said = await answer(request, requests.length);
    if (typeof said === 'object' && 'status' in said) {
      response.writeHead(said.status, said.headers).end(said.body);
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(completion(said)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`),
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readAll(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function completion(said: Exclude<ChatAnswer, { readonly status: number }>): object {
  const message =
    typeof said === 'string'
      ? { role: 'assistant', content: said }
      : {
          role: 'assistant',
          content: null,
          tool_calls: said.calls.map((call, index) => ({
            id: `call-${index}`,
            type: 'function',
            function: { name: call.name, arguments: JSON.stringify(call.arguments) },
          })),
        };
  return {
    id: 'fake',
    object: 'chat.completion',
    choices: [{ index: 0, message, finish_reason: typeof said === 'string' ? 'stop' : 'tool_calls' }],
    usage: { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 },
  };
}
