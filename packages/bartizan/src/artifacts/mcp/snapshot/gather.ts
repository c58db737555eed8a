import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { BartizanError, compareText, systemErrorCode } from '../../../foundation/index.ts';
import { memberOf, parseJson } from '../../json/cursor.ts';
import { largestText } from '../../text-content.ts';
import { isToml, readConfiguration } from '../read-configuration.ts';
import { askServer } from './ask-server.ts';
import { lockName } from './lock.ts';
import { readItems } from './read-statement.ts';
import type { McpSnapshot, ServerStatement, UnheardServer } from './statement.ts';

export interface GatherOptions {
  /** Folder that paths are relative to. */
  readonly root: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  /** Whether servers of configurations may be started, which runs their code. */
  readonly start: boolean;
  /** For each server that is started. Default 20 seconds. */
  readonly timeoutMs?: number;
}

const mostFiles = 5000;
const notAsked = 'was not asked: servers are started only with --start';

/**
 * Gathers what servers say: from saved answers to `tools/list`, from configurations (whose servers are
 * asked where that is allowed), from folders of such files. A named file that is neither is unheard.
 *
 * @throws BartizanError `file-not-found`, `cancelled`
 */
export async function gatherSnapshot(paths: readonly string[], options: GatherOptions): Promise<McpSnapshot> {
  const statements: ServerStatement[] = [];
  const unheard: UnheardServer[] = [];
  for (const path of paths) {
    for (const { file, isNamed } of await filesOf(resolve(options.root, path), path)) {
      const one = await readOne(file, isNamed, options);
      statements.push(...one.statements);
      unheard.push(...one.unheard);
    }
  }
  return { statements: statements.map((one) => ({ ...one, server: ownName(one, statements) })), unheard };
}

/** Two files with one name are two servers. */
function ownName(statement: ServerStatement, all: readonly ServerStatement[]): string {
  const same = all.filter(({ server }) => server === statement.server);
  return same.length === 1 ? statement.server : `${statement.path}#${statement.server}`;
}

async function filesOf(
  absolute: string,
  path: string,
): Promise<readonly { readonly file: string; readonly isNamed: boolean }[]> {
  let isFolder: boolean;
  try {
    isFolder = (await stat(absolute)).isDirectory();
  } catch (error) {
    const location = { path };
    throw new BartizanError('file-not-found', `cannot be read (${systemErrorCode(error) ?? 'unknown error'})`, {
      location,
      cause: error,
    });
  }
  if (!isFolder) return [{ file: absolute, isNamed: true }];
  const entries = await readdir(absolute, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile() && /\.(?:json|jsonc|toml)$/i.test(entry.name) && entry.name !== lockName)
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.split(sep).some((part) => part === 'node_modules' || part === '.git'));
  if (files.length > mostFiles)
    throw new BartizanError('limit-exceeded', `holds ${files.length} files, at most ${mostFiles} are read`, {
      location: { path },
    });
  return files.sort(compareText).map((file) => ({ file, isNamed: false }));
}

async function readOne(file: string, isNamed: boolean, options: GatherOptions): Promise<McpSnapshot> {
  const inside = relative(options.root, file).split(sep).join('/');
  const path = inside.startsWith('../') ? file : inside;
  const server = nameOf(path);
  const missing = (reason: string): McpSnapshot => ({ statements: [], unheard: [{ server, path, reason }] });
  const { size } = await stat(file);
  if (size > largestText) return missing(`has ${size} bytes, at most ${largestText} are read`);
  const text = new TextDecoder('utf-8').decode(await readFile(file));
  // Other files of a folder are none of our business, unless they look as if they were.
  const isSuspect = isNamed || /"(?:inputSchema|mcpServers|nextCursor)"/.test(text) || isToml(text);
  try {
    const said = isToml(text) ? [] : readSaid(text, path, server);
    if (said.length > 0) return { statements: said, unheard: [] };
    const servers = await readConfiguration(text);
    if (servers !== undefined) return await ask(servers, file, path, options);
  } catch (error) {
    if (!(error instanceof BartizanError) || error.code === 'cancelled') throw error;
    return isSuspect ? missing(error.message) : nothing;
  }
  return isSuspect ? missing('holds neither a complete list of tools nor a configuration of servers') : nothing;
}

const nothing: McpSnapshot = { statements: [], unheard: [] };

/** The answer of one server, or under `servers` those of several. */
function readSaid(text: string, path: string, server: string): readonly ServerStatement[] {
  const document = parseJson(text, { isRelaxed: true, mostValues: 500_000 });
  const items = readItems(document);
  if (items !== undefined) return [{ server, path, text, items }];
  const servers = memberOf(document, 'servers');
  if (servers?.kind !== 'object') return [];
  const said = servers.members.map(({ key, value }) => ({ server: key, path, text, items: readItems(value) }));
  return said.every((one): one is ServerStatement => one.items !== undefined) ? said : [];
}

async function ask(
  servers: NonNullable<Awaited<ReturnType<typeof readConfiguration>>>,
  file: string,
  path: string,
  options: GatherOptions,
): Promise<McpSnapshot> {
  const statements: ServerStatement[] = [];
  const unheard: UnheardServer[] = [];
  for (const one of servers) {
    const named = { server: one.name, path };
    if (one.command === undefined)
      unheard.push({ ...named, reason: 'is reached over the network; save its answer to tools/list' });
    else if (!options.start) unheard.push({ ...named, reason: notAsked });
    else {
      try {
        const text = await askServer(one, { ...options, folder: dirname(file) });
        const items = readItems(parseJson(text, { mostValues: 500_000 }));
        if (items === undefined) unheard.push({ ...named, reason: 'describes something that is no tool' });
        else statements.push({ ...named, text, items });
      } catch (error) {
        if (!(error instanceof BartizanError) || error.code === 'cancelled') throw error;
        unheard.push({ ...named, reason: error.message });
      }
    }
  }
  return { statements, unheard };
}

/** `files.tools.json` is of the server `files`. */
function nameOf(path: string): string {
  const base = path.split('/').at(-1) ?? path;
  return base.replace(/(?:[._-]tools(?:[._-]list)?)?\.(?:json|jsonc|toml)$/i, '') || base;
}
