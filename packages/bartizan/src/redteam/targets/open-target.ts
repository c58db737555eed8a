import { basename, resolve } from 'node:path';
import { BartizanError } from '../../foundation/index.ts';
import type { ProgramOptions } from './child-program.ts';
import type { HttpClientOptions } from './http-client.ts';
import type { TargetSettings } from './settings.ts';
import type { Target } from './target.ts';
import { type ConnectionSecrets, connectionSecrets, withoutSecrets } from './without-secrets.ts';

export interface OpenOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Connections at most. */
  readonly connections: number;
}

type Settings<K extends TargetSettings['kind']> = Extract<TargetSettings, { kind: K }>;

/** What opening needs beside the settings. */
interface Opening extends OpenOptions {
  readonly secrets: ConnectionSecrets;
}

/**
 * Opens the target that settings describe. Secrets come from environment variables alone, and no answer
 * repeats them.
 *
 * @throws BartizanError `usage`
 */
export async function openTarget(settings: TargetSettings, options: OpenOptions): Promise<Target> {
  const secrets = connectionSecrets();
  return withoutSecrets(await openKind(settings, { ...options, secrets }), secrets);
}

async function openKind(settings: TargetSettings, opening: Opening): Promise<Target> {
  switch (settings.kind) {
    case 'openai':
    case 'anthropic':
      return await openChat(settings, opening);
    case 'http':
    case 'sse':
      return await openTemplate(settings, opening);
    case 'websocket':
      return await openWebSocket(settings, opening);
    case 'command':
      return await openCommand(settings, opening);
    case 'lines':
    case 'function':
    case 'python':
      return await openLines(settings, opening);
    case 'mcp':
      return await openMcp(settings, opening);
  }
}

async function openChat(settings: Settings<'openai' | 'anthropic'>, opening: Opening): Promise<Target> {
  const key = settings.keyEnv === undefined ? undefined : secretOf(settings.keyEnv, opening);
  const auth = settings.kind === 'openai' ? { authorization: `Bearer ${key}` } : { 'x-api-key': key ?? '' };
  const options = {
    ...(await connectionOf(settings, opening)),
    model: settings.model,
    isStreamed: settings.stream,
    ...(settings.temperature === undefined ? {} : { temperature: settings.temperature }),
  };
  const headers = { ...options.headers, ...(key === undefined ? {} : auth) };
  if (settings.kind === 'openai') {
    const { openAiTarget } = await import('./openai.ts');
    return openAiTarget({ ...options, headers });
  }
  const { anthropicTarget } = await import('./anthropic.ts');
  return anthropicTarget({ ...options, headers });
}

/** Connection with headers that are the same for every request. */
async function connectionOf(
  settings: {
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly timeoutSeconds: number;
    readonly secrets: Readonly<Record<string, string>>;
  },
  opening: Opening,
): Promise<HttpClientOptions> {
  const headers = Object.entries(settings.headers);
  const connection = {
    url: new URL(settings.url),
    timeoutMs: settings.timeoutSeconds * 1000,
    connections: opening.connections,
  };
  if (headers.length === 0) return { ...connection, headers: {} };
  const { compileTemplate, templateValues } = await import('./template.ts');
  const request = { messages: [], session: '', tools: [], maxTokens: 0 };
  const values = templateValues(request, { secrets: secretsOf(settings.secrets, opening), token: '' }, true);
  const rendered = headers.map(([name, value]) => [
    name.toLowerCase(),
    compileTemplate(value, 'header').render(values),
  ]);
  return { ...connection, headers: Object.fromEntries(rendered) };
}

async function openTemplate(settings: Settings<'http' | 'sse'>, opening: Opening): Promise<Target> {
  const { httpTemplateTarget, replyShape } = await import('./http-template.ts');
  const { parseReplyPath } = await import('./reply-path.ts');
  const { login } = settings;
  const url = new URL(settings.url);
  const allowed = new Set([url.origin, ...settings.allow.map((one) => new URL(one).origin)]);
  if (login !== undefined && !allowed.has(new URL(login.url).origin)) {
    throw new BartizanError('usage', `the login is at ${new URL(login.url).origin}, which is not the target's origin`, {
      hint: 'name that origin below allow, if it may be contacted',
    });
  }
  const { event, until } = settings.kind === 'sse' ? settings.events : {};
  return httpTemplateTarget({
    url,
    method: settings.method,
    path: settings.path,
    headers: settings.headers,
    body: settings.body,
    reply: replyShape(settings.reply),
    ...(settings.kind === 'sse'
      ? { events: { ...(event === undefined ? {} : { event }), ...(until === undefined ? {} : { until }) } }
      : {}),
    ...(login === undefined
      ? {}
      : { login: { ...login, url: new URL(login.url), token: parseReplyPath(login.token) } }),
    secrets: secretsOf(settings.secrets, opening),
    timeoutMs: settings.timeoutSeconds * 1000,
    connections: opening.connections,
    onSecret: (secret) => opening.secrets.add(secret),
  });
}

async function openWebSocket(settings: Settings<'websocket'>, opening: Opening): Promise<Target> {
  const { webSocketTarget } = await import('./websocket.ts');
  const { replyShape } = await import('./http-template.ts');
  const { parseReplyPath } = await import('./reply-path.ts');
  const { until } = settings;
  return webSocketTarget({
    url: new URL(settings.url),
    headers: settings.headers,
    message: settings.message,
    reply: replyShape(settings.reply),
    ...(until === undefined ? {} : { until: { path: parseReplyPath(until.path), equals: until.equals } }),
    isSessionKept: settings.keepConnection,
    secrets: secretsOf(settings.secrets, opening),
    timeoutMs: settings.timeoutSeconds * 1000,
  });
}

async function openCommand(settings: Settings<'command'>, opening: Opening): Promise<Target> {
  const { commandTarget } = await import('./command.ts');
  const { replyShape } = await import('./http-template.ts');
  return commandTarget({
    ...programOf(settings.command, settings, opening),
    name: `program ${basename(settings.command[0])}`,
    input: settings.input,
    reply: replyShape(settings.reply),
  });
}

async function openLines(settings: Settings<'lines' | 'function' | 'python'>, opening: Opening): Promise<Target> {
  const { lineTarget } = await import('./line-target.ts');
  const rest = { abilities: new Set(settings.abilities), processes: settings.processes };
  if (settings.kind === 'lines') {
    const name = `program ${basename(settings.command[0])}`;
    return lineTarget({ ...programOf(settings.command, settings, opening), ...rest, name });
  }
  const { nodeBridge, pythonBridge } = await import('./bridges.ts');
  const isNode = settings.kind === 'function';
  const file = resolve(settings.folder, isNode ? settings.module : settings.file);
  const named = isNode ? settings.export : settings.function;
  const command: readonly [string, ...string[]] = isNode
    ? [process.execPath, '--input-type=module', '-e', nodeBridge, '--', file, named]
    : [settings.python, '-c', pythonBridge, file, named];
  return lineTarget({ ...programOf(command, settings, opening), ...rest, name: `${named} of ${basename(file)}` });
}

async function openMcp(settings: Settings<'mcp'>, opening: Opening): Promise<Target> {
  const { mcpTarget } = await import('./mcp.ts');
  const { url, command, sessionArgument } = settings;
  const channel =
    url === undefined
      ? (await import('./mcp-stdio.ts')).mcpOverStdio(programOf(command ?? [''], settings, opening))
      : (await import('./mcp-http.ts')).mcpOverHttp(await connectionOf({ ...settings, url }, opening));
  return mcpTarget({
    name: `MCP tool ${settings.tool} of ${url === undefined ? basename(command?.[0] ?? '') : new URL(url).origin}`,
    channel,
    tool: settings.tool,
    promptArgument: settings.argument,
    ...(sessionArgument === undefined ? {} : { sessionArgument }),
    fixedArguments: settings.arguments,
  });
}

/** Without these programs do not start or find their files. Nothing else of ours is handed on unasked. */
const plainVariables = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'TMPDIR', 'TEMP', 'SystemRoot', 'USERPROFILE'];

function programOf(
  command: readonly [string, ...string[]],
  {
    folder,
    env,
    timeoutSeconds,
  }: { readonly folder: string; readonly env: readonly string[]; readonly timeoutSeconds: number },
  opening: Opening,
): ProgramOptions {
  const plain = plainVariables.flatMap((name) => {
    const value = opening.environment[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const given = env.map((name) => [name, secretOf(name, opening)] as const);
  const environment = Object.fromEntries([...plain, ...given]);
  return { command, folder, environment, timeoutMs: timeoutSeconds * 1000 };
}

function secretsOf(names: Readonly<Record<string, string>>, opening: Opening): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(names).map(([name, variable]) => [name, secretOf(variable, opening)]));
}

function secretOf(variable: string, { environment, secrets }: Opening): string {
  const value = environment[variable];
  if (value === undefined || value === '') {
    throw new BartizanError('usage', `the environment variable ${variable} is not set`, {
      hint: 'the settings of the target name it',
    });
  }
  secrets.add(value);
  return value;
}
