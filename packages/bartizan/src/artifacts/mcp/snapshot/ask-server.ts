import { BartizanError, type Json } from '../../../foundation/index.ts';
import { memberOf } from '../../json/cursor.ts';
import type { McpServer } from '../server.ts';
import { jsonValue } from './read-statement.ts';
import { openStdio, type StdioServer } from './stdio-server.ts';

export interface AskOptions {
  /** Folder in which the server is started. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  /** For all questions together. Default 20 seconds. */
  readonly timeoutMs?: number;
}

const mostPages = 50;
const protocolVersion = '2025-06-18';

/**
 * Starts a server of a configuration and asks what it offers; its tools are not called. Returns the JSON of
 * the answers of `tools/list`, `prompts/list` and `resources/list`, all pages together.
 *
 * @throws BartizanError `unsupported` where the server does not start, does not answer or answers wrongly;
 *   `limit-exceeded`, `cancelled`
 */
export async function askServer(server: McpServer, options: AskOptions): Promise<string> {
  if (server.command === undefined) throw new BartizanError('unsupported', 'is not started by a command');
  const connection = openStdio({
    command: server.command.value,
    args: server.args.map(({ value }) => fill(value, options)),
    folder: options.folder,
    environment: environmentOf(server, options),
    timeoutMs: options.timeoutMs ?? 20_000,
    signal: options.signal,
  });
  try {
    const hello = await connection.request('initialize', {
      protocolVersion,
      capabilities: {},
      clientInfo: { name: 'bartizan', version: '1' },
    });
    connection.notify('notifications/initialized');
    const abilities = memberOf(hello, 'capabilities');
    const answer: Record<string, Json> = {};
    for (const list of ['tools', 'prompts', 'resources']) {
      if (list !== 'tools' && memberOf(abilities, list) === undefined) continue;
      answer[list] = await all(connection, `${list}/list`, list);
    }
    return `${JSON.stringify(answer, null, 2)}\n`;
  } finally {
    await connection.close();
  }
}

/** All pages of a list. */
async function all(connection: StdioServer, method: string, key: string): Promise<Json> {
  const items: Json[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await connection.request(method, cursor === undefined ? {} : { cursor });
    const list = memberOf(answer, key);
    if (list?.kind !== 'array') throw new BartizanError('unsupported', `answers ${method} without a list of ${key}`);
    items.push(...list.items.map((item) => jsonValue(item)));
    const next = memberOf(answer, 'nextCursor');
    if (next?.kind !== 'string' || next.value === '') return items;
    cursor = next.value;
  }
  throw new BartizanError('limit-exceeded', `answers ${method} with more than ${mostPages} pages`);
}

/** What programs need to start at all; nothing else of this process is handed to a server. */
const inherited = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'USER', 'SHELL', 'TERM', 'SystemRoot', 'APPDATA', 'TEMP', 'Path'];

function environmentOf(server: McpServer, options: AskOptions): Readonly<Record<string, string>> {
  const entries = inherited.flatMap((name) => {
    const value = options.environment[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const settings = server.settings.map(({ name, value }) => [name, fill(value, options)] as const);
  return Object.fromEntries([...entries, ...settings]);
}

/** `${NAME}` stands for a variable of the environment, as in the clients that read these files. */
function fill(text: string, { environment }: AskOptions): string {
  return text.replaceAll(/\$\{(?:env:)?(\w{1,100})\}/g, (whole, name: string) => environment[name] ?? whole);
}
