import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AgentSettings, SharedMemory } from './agent/settings.ts';
import type { Trace } from './agent/trace.ts';
import { createHelpdesk } from './profile/helpdesk.ts';
import { serveProfile } from './profile/serve.ts';
import { parseRequest } from './wire/parse.ts';
import { renderCompletion, renderStream, simulatedModel } from './wire/render.ts';

export interface SimOptions extends AgentSettings {
  /** 0 for any that is free. */
  readonly port: number;
}

/** A simulated target that listens on loopback. */
export interface Sim {
  /** Base address that ends before `/chat/completions`. */
  readonly url: URL;
  close(): Promise<void>;
}

const longestBody = 8 * 2 ** 20;
const mostTraces = 200;

/**
 * Starts the simulated target. It listens on 127.0.0.1 and nowhere else: it is weak on purpose.
 *
 * @throws Error of `node:net` where the port is taken
 */
export async function startSim(options: SimOptions): Promise<Sim> {
  const memory: SharedMemory = { facts: [] };
  const traces = new Map<string, Trace>();
  const helpdesk = createHelpdesk(options.seed);
  let count = 0;
  const server = createServer((incoming, response) => {
    handle(incoming, response).catch(() => {
      if (!response.headersSent) sendJson(response, 500, { error: { message: 'the simulated target failed' } });
      else response.destroy();
    });
  });
  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<ServerResponse> => {
    const path = new URL(incoming.url ?? '/', 'http://localhost').pathname;
    if (incoming.method === 'GET') return answerGet(path, traces, response);
    if (incoming.method !== 'POST' || !path.endsWith('/chat/completions'))
      return sendJson(response, 404, { error: { message: `nothing at ${path}` } });
    const body = await readBody(incoming);
    if (body === undefined) return sendJson(response, 413, { error: { message: 'the request is too long' } });
    const request = parseRequest(jsonOf(body));
    if (typeof request === 'string')
      return sendJson(response, 400, { error: { message: request, type: 'invalid_request_error' } });
    count += 1;
    const id = `sim-${count}`;
    const { answer, trace } = serveProfile(request, options, memory, helpdesk);
    traces.set(id, trace);
    if (traces.size > mostTraces) traces.delete(traces.keys().next().value ?? '');
    const completion = { id, request, answer };
    if (!request.isStreamed) return sendJson(response, 200, renderCompletion(completion));
    return response
      .writeHead(200, { 'content-type': 'text/event-stream', 'x-simulated': 'true' })
      .end(renderStream(completion));
  };
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  return {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answerGet(path: string, traces: ReadonlyMap<string, Trace>, response: ServerResponse): ServerResponse {
  if (path.endsWith('/models'))
    return sendJson(response, 200, {
      object: 'list',
      data: [{ id: simulatedModel, object: 'model', simulated: true }],
    });
  const wanted = /\/trace\/([\w-]{1,40})$/.exec(path)?.[1];
  const id = wanted === 'last' ? [...traces.keys()].at(-1) : wanted;
  const trace = traces.get(id ?? '');
  return trace === undefined
    ? sendJson(response, 404, { error: { message: `nothing at ${path}` } })
    : sendJson(response, 200, { id, ...trace });
}

function sendJson(response: ServerResponse, status: number, body: object): ServerResponse {
  return response
    .writeHead(status, { 'content-type': 'application/json', 'x-simulated': 'true' })
    .end(JSON.stringify(body));
}

/** Undefined where it is too long. */
async function readBody(incoming: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += (chunk as Buffer).byteLength;
    if (size > longestBody) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
