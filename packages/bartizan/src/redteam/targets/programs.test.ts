import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { firstRequest, nastyPrompt, openSettings } from '../testing/open-settings.ts';
import { rawServer } from '../testing/raw-server.ts';
import type { Target, TargetRequest } from './target.ts';

const cleanups: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});
const signal = new AbortController().signal;

/** A folder with one file, and the target that the settings describe in it. */
async function open(settings: Readonly<Record<string, unknown>>, name = '', source = ''): Promise<Target> {
  const folder = mkdtempSync(join(tmpdir(), 'program-'));
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  if (name !== '') writeFileSync(join(folder, name), source);
  const target = await openSettings(
    { folder, ...settings },
    { PATH: process.env['PATH'], GIVEN: 'given-value', HIDDEN: 'hidden' },
  );
  cleanups.push(() => target.close());
  return target;
}

const ask = async (target: Target, content: string) => await target.send(firstRequest(content), signal);
const node = (script: string): readonly string[] => [process.execPath, '-e', script];
const later: TargetRequest = {
  ...firstRequest(''),
  messages: [
    { role: 'user', content: 'one' },
    { role: 'assistant', content: '1', toolCalls: [] },
    { role: 'user', content: 'two' },
  ],
};

describe('a command', () => {
  const echo = "let t='';process.stdin.on('data',d=>t+=d).on('end',()=>process.stdout.write(t))";
  it('gets the message through standard input alone, and no shell reads it', async () => {
    const target = await open({ kind: 'command', command: [...node(echo), '--', '$(touch x); `id`'] });
    const text = '$(touch y) "quoted" \\ \n; exit 7';
    expect(await ask(target, text)).toMatchObject({ kind: 'reply', text });
  });
  it('gets the whole request as JSON, and only the variables that are named', async () => {
    const script = `${echo.replace('process.stdout.write(t)', 'process.stdout.write(JSON.stringify({r:{t:JSON.parse(t).prompt,g:process.env.GIVEN,h:process.env.HIDDEN}}))')}`;
    const target = await open({
      kind: 'command',
      command: node(script),
      input: 'json',
      env: ['GIVEN'],
      reply: { text: 'r.t' },
    });
    expect(await ask(target, nastyPrompt)).toMatchObject({ kind: 'reply', text: nastyPrompt });
    const seen = await open({ kind: 'command', command: node(script), input: 'json', env: ['GIVEN'] });
    expect(await ask(seen, 'x')).toMatchObject({ text: '{"r":{"t":"x","g":"[secret of the connection]"}}' });
  });
  it.each([
    ['fails', 'console.error("no model"); process.exit(3)', 'server'],
    ['never ends', 'setInterval(() => {}, 1000)', 'timeout'],
    [
      'writes without end',
      'const w=()=>{while(process.stdout.write("x".repeat(65536))){};process.stdout.once("drain",w)};w()',
      'malformed',
    ],
  ])('that %s gives no reply', async (_, script, reason) => {
    const target = await open({
      kind: 'command',
      command: node(script),
      timeoutSeconds: reason === 'timeout' ? 1 : 10,
    });
    expect(await ask(target, 'x')).toMatchObject({ kind: 'failure', reason });
  });
  it('that does not exist says so', async () => {
    expect(await ask(await open({ kind: 'command', command: ['/no/such/program'] }), 'x')).toMatchObject({
      kind: 'failure',
      message: expect.stringContaining('cannot be run'),
    });
  });
});

describe('a function', () => {
  const module = `
    let count = 0;
    console.log('loaded, and talks');
    export async function respond({ prompt }) {
      console.log('chatter');
      count += 1;
      if (prompt === 'throw') throw new Error('broken inside');
      if (prompt === 'hang') for (;;);
      if (prompt === 'die') process.exit(1);
      if (prompt === 'number') return 7;
      if (prompt === 'call') return { toolCalls: [{ name: 'send', arguments: { to: 'x' } }] };
      return prompt === 'count' ? String(count) : prompt;
    }`;
  it('of JavaScript gets prompts as they are and is kept running', async () => {
    const target = await open(
      { kind: 'function', module: 'bot.mjs', abilities: ['sessions'], timeoutSeconds: 20 },
      'bot.mjs',
      module,
    );
    expect(await ask(target, nastyPrompt)).toMatchObject({ kind: 'reply', text: nastyPrompt });
    expect(await ask(target, 'call')).toMatchObject({ toolCalls: [{ name: 'send', arguments: { to: 'x' } }] });
    expect(await ask(target, 'throw')).toMatchObject({ kind: 'failure', message: 'broken inside' });
    expect(await ask(target, 'number')).toMatchObject({ kind: 'failure' });
    expect(await ask(target, 'count')).toMatchObject({ text: '5' });
    expect(await ask(target, 'die')).toMatchObject({ kind: 'failure', reason: 'connection' });
    // Whoever held the conversation is gone: silence about it would be no resistance.
    expect(await target.send(later, signal)).toMatchObject({ kind: 'failure', reason: 'connection' });
    expect(await ask(target, 'count')).toMatchObject({ text: '1' });
  });
  it('that hangs is ended, and the next request begins anew', async () => {
    const target = await open({ kind: 'function', module: 'bot.mjs', timeoutSeconds: 3 }, 'bot.mjs', module);
    expect(await ask(target, 'hang')).toMatchObject({ kind: 'failure', reason: 'timeout' });
    expect(await ask(target, 'count')).toMatchObject({ text: '1' });
  });
  it('of Python is asked over lines of JSON', async () => {
    const source = `
print('loaded, and talks')
async def respond(request):
    print('chatter')
    if request['prompt'] == 'throw':
        raise ValueError('broken inside')
    return {'text': request['prompt'], 'toolCalls': [{'name': 'send', 'arguments': {'n': 1}}]}
`;
    const target = await open({ kind: 'python', file: 'bot.py', timeoutSeconds: 20 }, 'bot.py', source);
    expect(await ask(target, nastyPrompt)).toMatchObject({
      text: nastyPrompt,
      toolCalls: [{ name: 'send', arguments: { n: 1 } }],
    });
    expect(await ask(target, 'throw')).toMatchObject({ kind: 'failure', message: "ValueError('broken inside')" });
  });
  it('whose module is missing says so', async () => {
    const target = await open({ kind: 'python', file: 'none.py', timeoutSeconds: 20 });
    expect(await ask(target, 'x')).toMatchObject({
      kind: 'failure',
      message: expect.stringContaining('cannot be loaded'),
    });
  });
});

const sdk = dirname(createRequire(import.meta.url).resolve('@modelcontextprotocol/sdk/server/mcp.js'));

describe('an MCP server', () => {
  const mcp = { kind: 'mcp', tool: 'ask', argument: 'question', arguments: { style: 'short' }, timeoutSeconds: 20 };
  it('answers with a tool over standard input and output', async () => {
    const server = `
      import { McpServer } from '${pathToFileURL(join(sdk, 'mcp.js')).href}';
      import { StdioServerTransport } from '${pathToFileURL(join(sdk, 'stdio.js')).href}';
      import { z } from '${pathToFileURL(createRequire(import.meta.url).resolve('zod')).href}';
      const server = new McpServer({ name: 'test', version: '1' });
      server.registerTool('ask', { inputSchema: { question: z.string(), style: z.string() } }, async ({ question, style }) =>
        question === 'fail' ? { isError: true, content: [{ type: 'text', text: 'no' }] } : { content: [{ type: 'text', text: style + ': ' + question }] });
      await server.connect(new StdioServerTransport());`;
    const target = await open({ ...mcp, command: [process.execPath, 'server.mjs'] }, 'server.mjs', server);
    expect(await ask(target, nastyPrompt)).toMatchObject({ kind: 'reply', text: `short: ${nastyPrompt}` });
    expect(await ask(target, 'fail')).toMatchObject({ kind: 'failure', reason: 'server' });
  });
  it.each([false, true])('answers over HTTP (in one piece: %s)', async (enableJsonResponse) => {
    const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: () => 'session-1', enableJsonResponse });
    const server = new McpServer({ name: 'test', version: '1' });
    server.registerTool('ask', { inputSchema: { question: z.string(), style: z.string() } }, ({ question }) => ({
      content: [{ type: 'text', text: question }],
    }));
    await server.connect(transport as Parameters<typeof server.connect>[0]);
    const http = await rawServer(({ method, body, headers, path }, response) =>
      transport.handleRequest(
        Object.assign(response.req, { method, headers, url: path }),
        response,
        body === '' ? undefined : JSON.parse(body),
      ),
    );
    cleanups.push(http.close, () => server.close());
    const target = await open({ ...mcp, url: `${http.url.href}mcp` });
    expect(await ask(target, nastyPrompt)).toMatchObject({ kind: 'reply', text: nastyPrompt });
    expect(http.requests.at(-1)?.headers['mcp-session-id']).toBe('session-1');
  });
  it('that says garbage gives no reply', async () => {
    const target = await open({ ...mcp, command: node("setInterval(() => console.log('{}'), 20)"), timeoutSeconds: 1 });
    expect(await ask(target, 'x')).toMatchObject({ kind: 'failure', reason: 'timeout' });
  });
});
