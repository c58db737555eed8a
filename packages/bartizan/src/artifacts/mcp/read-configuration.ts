import { BartizanError } from '../../foundation/index.ts';
import { type JsonNode, memberOf, parseJson } from '../json/cursor.ts';
import { type McpServer, readServers } from './server.ts';

/** Configurations list some hundred values; more of them are data. */
const mostValues = 200_000;

/**
 * The MCP servers of a configuration in JSON, with comments or without, or in TOML; undefined where it
 * holds none.
 *
 * @throws BartizanError `file-unreadable` for text that is neither
 */
export async function readConfiguration(text: string): Promise<readonly McpServer[] | undefined> {
  if (/^\s*(?:[{[]|\/[/*])/.test(text.slice(0, 10_000)) && !isToml(text)) {
    return readServers(parseJson(text, { isRelaxed: true, mostValues }));
  }
  if (!isToml(text)) return readServers(parseJson(text, { isRelaxed: true, mostValues }));
  const root = await parseToml(text);
  const servers = memberOf(root, 'mcp_servers') ?? memberOf(root, 'mcpServers');
  if (servers === undefined) return undefined;
  return readServers({ kind: 'object', at: 0, members: [{ key: 'mcpServers', at: servers.at, value: servers }] });
}

/** A table or key of the servers, as Codex and its like write it. */
export function isToml(text: string): boolean {
  return /^[ \t]*(?:\[[ \t]*)?(?:mcp_servers|mcpServers)[ \t]*[.\]=]/m.test(text);
}

async function parseToml(text: string): Promise<JsonNode> {
  const { parse } = await import('smol-toml');
  try {
    return toNode(parse(text), text, 0, 0);
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new BartizanError('file-unreadable', `is not valid TOML: ${line}`, { cause: error });
  }
}

/** The parser tells no places: each value is looked for behind what it belongs to. */
function toNode(value: unknown, text: string, from: number, depth: number): JsonNode {
  const at = typeof value === 'string' ? behind(text, value, from) : from;
  if (typeof value === 'string') return { kind: 'string', at, value };
  if (typeof value === 'boolean') return { kind: 'boolean', at, value };
  if (typeof value === 'number') return { kind: 'number', at, value };
  if (typeof value !== 'object' || value === null || depth > 50) return { kind: 'null', at };
  if (Array.isArray(value))
    return { kind: 'array', at, items: value.map((item) => toNode(item, text, from, depth + 1)) };
  const members = Object.entries(value).map(([key, member]) => {
    const keyAt = behind(text, key, from);
    return { key, at: keyAt, value: toNode(member, text, keyAt, depth + 1) };
  });
  return { kind: 'object', at, members };
}

/** Values are looked for within this many characters: searching for each in all of the text takes too long. */
const searchedLength = 20_000;

function behind(text: string, wanted: string, from: number): number {
  const found = text.slice(from, from + searchedLength).indexOf(wanted.slice(0, 200));
  return found < 0 ? from : from + found;
}
