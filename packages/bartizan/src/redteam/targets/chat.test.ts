import { afterEach, describe, expect, it } from 'vitest';
import { firstRequest, openSettings } from '../testing/open-settings.ts';
import { type RawServer, rawServer } from '../testing/raw-server.ts';
import type { TargetRequest } from './target.ts';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});
const signal = new AbortController().signal;

async function serve(...[answer]: Parameters<typeof rawServer>): Promise<RawServer> {
  const server = await rawServer(answer);
  cleanups.push(server.close);
  return server;
}

async function ask(settings: Readonly<Record<string, unknown>>, request: TargetRequest = firstRequest('hello')) {
  const target = await openSettings(settings, { KEY: 'key-123456', PATH: process.env['PATH'] });
  cleanups.push(target.close);
  return await target.send(request, signal);
}

const chunk = (delta: unknown, finish: string | null = null): string =>
  `data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: finish }] })}\r\n\r\n`;

const openAiStream = [
  ': ping\r\n\r\n',
  chunk({ role: 'assistant', content: 'Hé' }),
  chunk({ content: 'llo' }),
  chunk({ tool_calls: [{ index: 0, id: 'c0', function: { name: 'send', arguments: '{"to":' } }] }),
  chunk({ tool_calls: [{ index: 1, id: 'c1', function: { name: 'read', arguments: '' } }] }),
  chunk({ tool_calls: [{ index: 0, function: { arguments: '"x"}' } }] }),
  chunk({}, 'tool_calls'),
  `data: ${JSON.stringify({ choices: [], usage: { prompt_tokens: 3, completion_tokens: 4 } })}\n\n`,
  'data: [DONE]\n\n',
].join('');

describe('a streamed completion', () => {
  it('is put together, however it is cut into chunks', async () => {
    const server = await serve(async (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      for (let at = 0, bytes = Buffer.from(openAiStream); at < bytes.length; at += 7) {
        response.write(bytes.subarray(at, at + 7));
        await new Promise((resolve) => setImmediate(resolve));
      }
      response.end();
    });
    expect(await ask({ kind: 'openai', url: server.url.href, stream: true, keyEnv: 'KEY' })).toEqual({
      kind: 'reply',
      text: 'Héllo',
      toolCalls: [
        { id: 'c0', name: 'send', arguments: { to: 'x' } },
        { id: 'c1', name: 'read', arguments: {} },
      ],
      finish: 'tool-calls',
      usage: { inputTokens: 3, outputTokens: 4 },
    });
    expect(server.requests[0]).toMatchObject({
      path: '/chat/completions',
      headers: { authorization: 'Bearer key-123456' },
    });
    expect(JSON.parse(server.requests[0]!.body)).toMatchObject({ stream: true });
  });
  it.each([
    ['breaks off', chunk({ content: 'I will not' })],
    ['says an error', `${chunk({ content: 'I' })}data: {"error":{"message":"overloaded"}}\n\n`],
    ['is garbage', 'data: <html>\n\n'],
    ['is empty', ''],
  ])('that %s is a failure and no reply', async (_, body) => {
    const server = await serve(
      (__, response) => void response.writeHead(200, { 'content-type': 'text/event-stream' }).end(body),
    );
    expect(await ask({ kind: 'openai', url: server.url.href, stream: true })).toMatchObject({ kind: 'failure' });
  });
});

const tool = { name: 'send', description: 'Sends.', parameters: { type: 'object' } };
const call = { id: 'c0', name: 'send', arguments: { to: 'x' } };
const withTools: TargetRequest = {
  ...firstRequest(''),
  tools: [tool],
  messages: [
    { role: 'system', content: 'Be kind.' },
    { role: 'user', content: 'go' },
    { role: 'assistant', content: '', toolCalls: [call, { ...call, id: 'c1' }] },
    { role: 'tool', content: 'done', call },
    { role: 'tool', content: 'too', call: { ...call, id: 'c1' } },
  ],
};

describe('the Messages format', () => {
  it('carries system, tools and their results', async () => {
    const content = [
      { type: 'text', text: 'Sending.' },
      { type: 'tool_use', id: 't1', name: 'send', input: { to: 'y' } },
    ];
    const body = { content, stop_reason: 'tool_use', usage: { input_tokens: 1, output_tokens: 2 } };
    const server = await serve(
      (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
    );
    expect(await ask({ kind: 'anthropic', url: server.url.href, keyEnv: 'KEY' }, withTools)).toEqual({
      kind: 'reply',
      text: 'Sending.',
      toolCalls: [{ id: 't1', name: 'send', arguments: { to: 'y' } }],
      finish: 'tool-calls',
      usage: { inputTokens: 1, outputTokens: 2 },
    });
    const [request] = server.requests;
    expect(request).toMatchObject({
      path: '/v1/messages',
      headers: { 'x-api-key': 'key-123456', 'anthropic-version': '2023-06-01' },
    });
    expect(JSON.parse(request!.body)).toMatchObject({
      system: 'Be kind.',
      tools: [{ name: 'send', input_schema: { type: 'object' } }],
      messages: [
        { role: 'user' },
        { role: 'assistant', content: [{ type: 'tool_use', id: 'c0' }, { id: 'c1' }] },
        { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'c0', content: 'done' }, { tool_use_id: 'c1' }] },
      ],
    });
  });
  const event = (data: { readonly type: string }): string => `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`;
  const begun = [
    event({ type: 'message_start', message: { usage: { input_tokens: 9 } } } as never),
    event({ type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } } as never),
    event({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'No.' } } as never),
    event({
      type: 'content_block_start',
      index: 1,
      content_block: { type: 'tool_use', id: 't', name: 'read', input: {} },
    } as never),
    event({
      type: 'content_block_delta',
      index: 1,
      delta: { type: 'input_json_delta', partial_json: '{"a":1}' },
    } as never),
    event({ type: 'message_delta', delta: { stop_reason: 'refusal' }, usage: { output_tokens: 3 } } as never),
  ].join('');
  it('is read as a stream, to its end', async () => {
    const serveStream = async (body: string): Promise<RawServer> =>
      await serve((_, response) => void response.writeHead(200, { 'content-type': 'text/event-stream' }).end(body));
    const whole = await serveStream(begun + event({ type: 'message_stop' }));
    expect(await ask({ kind: 'anthropic', url: whole.url.href, stream: true })).toEqual({
      kind: 'reply',
      text: 'No.',
      toolCalls: [{ id: 't', name: 'read', arguments: { a: 1 } }],
      finish: 'filter',
      usage: { inputTokens: 9, outputTokens: 3 },
    });
    const half = await serveStream(begun);
    expect(await ask({ kind: 'anthropic', url: half.url.href, stream: true })).toMatchObject({ reason: 'connection' });
  });
});

describe('a hostile endpoint', () => {
  const pour = async (response: Parameters<Parameters<typeof rawServer>[0]>[1], text: string): Promise<void> => {
    response.on('error', () => {});
    while (!response.destroyed) {
      if (!response.write(text)) await new Promise((resolve) => response.once('drain', resolve).once('close', resolve));
    }
  };
  it.each([
    ['text/event-stream', 'data: {"choices":[]}\n\n'.repeat(4000), true],
    ['text/event-stream', 'x'.repeat(100_000), true],
    ['application/json', ' '.repeat(100_000), false],
  ])('that never ends (%s) is cut at a bound', async (type, text, stream) => {
    const server = await serve(
      async (_, response) => await pour(response.writeHead(200, { 'content-type': type }), text),
    );
    expect(await ask({ kind: 'openai', url: server.url.href, stream })).toMatchObject({
      reason: 'malformed',
      isTemporary: false,
    });
  });
  it('that drips is cut by time', async () => {
    const server = await serve((_, response) => {
      const timer = setInterval(() => response.write(': \n\n'), 50);
      response.writeHead(200, { 'content-type': 'text/event-stream' }).on('close', () => clearInterval(timer));
    });
    expect(await ask({ kind: 'openai', url: server.url.href, stream: true, timeoutSeconds: 0.4 })).toMatchObject({
      reason: 'timeout',
    });
  });
  it('that sends us elsewhere is not followed', async () => {
    const other = await serve((_, response) => void response.end('{}'));
    const server = await serve((_, response) => void response.writeHead(307, { location: other.url.href }).end());
    expect(await ask({ kind: 'openai', url: server.url.href })).toMatchObject({
      reason: 'refused',
      isTemporary: false,
    });
    expect(other.requests).toEqual([]);
  });
  it('with huge headers is a failure', async () => {
    const server = await serve(
      (_, response) => void response.writeHead(200, { 'x-huge': 'y'.repeat(200_000) }).end('{}'),
    );
    expect(await ask({ kind: 'openai', url: server.url.href })).toMatchObject({ kind: 'failure' });
  });
  it('that quotes our key does not get it into the record', async () => {
    const server = await serve(
      (request, response) => void response.writeHead(400).end(`bad key ${request.headers.authorization}`),
    );
    const answer = await ask({ kind: 'openai', url: server.url.href, keyEnv: 'KEY' });
    expect(answer).toMatchObject({ message: 'HTTP 400: bad key Bearer [secret of the connection]' });
  });
});
