import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { firstRequest, nastyPrompt, openSettings } from '../testing/open-settings.ts';
import { type RawServer, rawServer } from '../testing/raw-server.ts';
import type { Target, TargetRequest } from './target.ts';

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

async function open(settings: Readonly<Record<string, unknown>>): Promise<Target> {
  const target = await openSettings(settings, { KEY: 'key-123456', PASSWORD: 'pass "word"' });
  cleanups.push(target.close);
  return target;
}

const later = (content: string, remoteSession?: string): TargetRequest => ({
  ...firstRequest(''),
  messages: [
    { role: 'user', content: 'before' },
    { role: 'assistant', content: 'yes', toolCalls: [] },
    { role: 'user', content },
  ],
  ...(remoteSession === undefined ? {} : { remoteSession }),
});

describe('an HTTP template', () => {
  it.each([
    [
      'application/json',
      '{"q": {{ prompt | json }}, "all": {{ messages | json }}}',
      (body: string) => JSON.parse(body).q,
    ],
    ['application/json', '{"q": {{ prompt }}}', (body: string) => JSON.parse(body).q],
    ['application/json', '{"q": {{ prompt | raw }}}', (body: string) => JSON.parse(body).q],
  ])('writes prompts as they are (%s %s)', async (type, body, read) => {
    const server = await serve((_, response) => void response.end('{"answer":{"parts":[{"t":"a"},{"t":"b"}]}}'));
    const target = await open({
      kind: 'http',
      url: `${server.url.href}api?v=1`,
      path: '/{{ session }}',
      headers: { 'Content-Type': type, 'x-key': '{{ secrets.key }}' },
      secrets: { key: 'KEY' },
      body,
      reply: { text: 'answer.parts[*].t' },
    });
    const answer = await target.send(firstRequest(nastyPrompt, 'a/b?c'), signal);
    expect(answer).toMatchObject({ kind: 'reply', text: 'ab' });
    expect(read(server.requests[0]!.body)).toBe(nastyPrompt);
    expect(server.requests[0]).toMatchObject({ path: '/api/a%2Fb%3Fc?v=1', headers: { 'x-key': 'key-123456' } });
  });
  it('writes forms', async () => {
    const server = await serve((_, response) => void response.end('ok'));
    const type = 'application/x-www-form-urlencoded';
    const target = await open({
      kind: 'http',
      url: server.url.href,
      headers: { 'content-type': type },
      body: 'q={{ prompt }}&z=1',
    });
    expect(await target.send(firstRequest('a&b=c "d"\n'), signal)).toMatchObject({ text: 'ok' });
    expect(new URLSearchParams(server.requests[0]!.body).get('q')).toBe('a&b=c "d"\n');
  });
  it('refuses a body that pastes values', async () => {
    const settings = { kind: 'http', url: 'http://127.0.0.1:1', body: '{"q": "{{ prompt }}"}' };
    await expect(open(settings)).rejects.toMatchObject({
      code: 'usage',
      message: 'the template of the body gives no JSON',
    });
  });
  it('reads tool calls, hands back the session, and takes an answer without text for none', async () => {
    const server = await serve(
      (request, response) =>
        void response.end(
          request.body.includes('again')
            ? '{"id":7}'
            : '{"id":7,"text":"hi","calls":[{"fn":{"n":"send"},"args":"{\\"a\\":1}"}]}',
        ),
    );
    const target = await open({
      kind: 'http',
      url: server.url.href,
      body: '{"q": {{ prompt }}, "s": {{ session }}}',
      reply: { text: 'text', session: 'id', toolCalls: 'calls', toolName: 'fn.n', toolArguments: 'args' },
    });
    expect([...target.abilities]).toEqual(['sessions']);
    expect(await target.send(firstRequest('hello'), signal)).toEqual({
      kind: 'reply',
      text: 'hi',
      toolCalls: [{ id: 'call-0', name: 'send', arguments: { a: 1 } }],
      finish: 'unknown',
      remoteSession: '7',
    });
    expect(await target.send(later('again', '7'), signal)).toMatchObject({ kind: 'failure', reason: 'malformed' });
    expect(server.requests.map(({ body }) => JSON.parse(body).s)).toEqual(['', '7']);
  });
  it('logs in, and again when the token is not taken any more', async () => {
    let logins = 0;
    const server = await serve((request, response) => {
      if (request.path === '/login') {
        logins += 1;
        expect(JSON.parse(request.body)).toEqual({ password: 'pass "word"' });
        response.end(JSON.stringify({ access_token: `token-${logins}` }));
      } else if (request.headers.authorization === 'Bearer token-2') response.end('in with token-2');
      else response.writeHead(401).end('who?');
    });
    const target = await open({
      kind: 'http',
      url: server.url.href,
      headers: { authorization: 'Bearer {{ token }}' },
      body: '{{ prompt }}',
      secrets: { password: 'PASSWORD' },
      login: { url: `${server.url.href}login`, body: '{"password": {{ secrets.password }}}' },
    });
    const answers = await Promise.all(['a', 'b', 'c'].map((text) => target.send(firstRequest(text), signal)));
    expect(answers.map((answer) => (answer.kind === 'reply' ? answer.text : answer.message))).toEqual(
      ['a', 'b', 'c'].map(() => 'in with [secret of the connection]'),
    );
    expect(logins).toBe(2);
  });
  it('reads a stream of events to its agreed end', async () => {
    const stream = 'event: ping\ndata: 1\n\nevent: part\ndata: {"t":"a"}\n\nevent: part\ndata: {"t":"b"}\n\n';
    const server = await serve(
      (request, response) =>
        void response
          .writeHead(200, { 'content-type': 'text/event-stream' })
          .end(request.body.includes('half') ? stream : `${stream}event: end\ndata: {}\n\n`),
    );
    const target = await open({
      kind: 'sse',
      url: server.url.href,
      body: '{{ prompt }}',
      reply: { text: 't' },
      events: { event: 'part', until: 'end' },
    });
    expect(await target.send(firstRequest('whole'), signal)).toMatchObject({ kind: 'reply', text: 'ab' });
    expect(await target.send(firstRequest('half'), signal)).toMatchObject({ kind: 'failure', reason: 'connection' });
  });
});

describe('a websocket', () => {
  async function listen(onMessage: (socket: WebSocket, text: string, count: number) => void): Promise<string> {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    server.on('connection', (socket) => {
      let count = 0;
      socket.on('error', () => {});
      socket.on('message', (data) => {
        count += 1;
        onMessage(socket, String(data), count);
      });
    });
    await new Promise((resolve) => server.once('listening', resolve));
    cleanups.push(
      () =>
        new Promise((resolve) => {
          for (const client of server.clients) client.terminate();
          server.close(() => resolve());
        }),
    );
    return `ws://127.0.0.1:${(server.address() as AddressInfo).port}/chat`;
  }
  const base = {
    kind: 'websocket',
    message: '{"q": {{ prompt }}}',
    reply: { text: 't' },
    until: { path: 'type', equals: 'done' },
  };
  it('gives its answer in parts, to the agreed end', async () => {
    const url = await listen((socket, text) => {
      for (const t of ['a', JSON.parse(text).q]) socket.send(JSON.stringify({ type: 'part', t }));
      socket.send('{"type":"done"}');
    });
    const target = await open({ ...base, url });
    expect(await target.send(firstRequest(nastyPrompt), signal)).toMatchObject({
      kind: 'reply',
      text: `a${nastyPrompt}`,
    });
  });
  it('keeps a conversation on its connection, and knows when it is gone', async () => {
    const url = await listen((socket, _, count) => socket.send(JSON.stringify({ type: 'done', t: String(count) })));
    const target = await open({ ...base, url, keepConnection: true });
    expect(target.abilities.has('sessions')).toBe(true);
    expect(await target.send(firstRequest('x'), signal)).toMatchObject({ text: '1' });
    expect(await target.send(later('y'), signal)).toMatchObject({ text: '2' });
    await target.close();
    expect(await target.send(later('z'), signal)).toMatchObject({ kind: 'failure', reason: 'connection' });
  });
  it.each([
    ['closes', (socket: WebSocket) => socket.close(), 'connection'],
    ['sends bytes', (socket: WebSocket) => socket.send(Buffer.from([1])), 'malformed'],
    ['sends garbage', (socket: WebSocket) => socket.send('<html>'), 'malformed'],
    ['sends too much', (socket: WebSocket) => socket.send('x'.repeat(17 * 2 ** 20)), 'malformed'],
    ['says nothing', () => {}, 'timeout'],
  ])('that %s gives no reply', async (_, act, reason) => {
    const target = await open({ ...base, url: await listen((socket) => act(socket)), timeoutSeconds: 1 });
    expect(await target.send(firstRequest('x'), signal)).toMatchObject({ kind: 'failure', reason });
  });
  it('is not followed elsewhere', async () => {
    const elsewhere = await serve((_, response) => void response.end());
    const server = await serve((_, response) => void response.end());
    const target = await open({ ...base, url: server.url.href.replace('http', 'ws') });
    expect(await target.send(firstRequest('x'), signal)).toMatchObject({ kind: 'failure' });
    expect(elsewhere.requests).toEqual([]);
  });
});
