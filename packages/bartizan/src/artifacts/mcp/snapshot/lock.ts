import { BartizanError, canonicalJson, compareText, type Json, sha256 } from '../../../foundation/index.ts';
import { type JsonNode, memberOf, parseJson } from '../../json/cursor.ts';
import { jsonValue } from './read-statement.ts';
import type { ServerStatement, StatedKind } from './statement.ts';

/** The usual name of the file with pins. */
export const lockName = 'mcp.lock.json';
/** Pins of some thousand tools take a few megabytes. */
export const largestLockBytes = 64 * 2 ** 20;

/** A tool, prompt or resource as it was when somebody looked at it. */
export interface PinnedItem {
  readonly kind: StatedKind;
  readonly name: string;
  /** Of the canonical JSON of the definition, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly definition: Json;
}

export interface PinnedServer {
  readonly server: string;
  readonly items: readonly PinnedItem[];
}

/** SHA-256 over name, description, schemas and annotations: all that a definition holds. */
export function hashOf(definition: Json): string {
  return sha256(canonicalJson(definition));
}

/** The file with pins for these statements: the same statements give the same bytes. */
export function writeLock(statements: readonly ServerStatement[]): string {
  const servers = statements.map(({ server, items }) => ({
    server,
    items: items
      .map(({ kind, name, definition }) => ({ kind, name, sha256: hashOf(definition), definition }))
      .sort((a, b) => compareText(a.kind, b.kind) || compareText(a.name, b.name) || compareText(a.sha256, b.sha256)),
  }));
  servers.sort((a, b) => compareText(a.server, b.server));
  return `${JSON.stringify({ format: 'bartizan-mcp-lock', formatVersion: 1, servers }, null, 2)}\n`;
}

/**
 * Reads pins back. A definition that is not the one that its hash is of is refused: it was edited.
 *
 * @throws BartizanError `file-unreadable`, `unsupported`
 */
export function readLock(text: string, path: string): readonly PinnedServer[] {
  const location = { path };
  const broken = (message: string): BartizanError => new BartizanError('file-unreadable', message, { location });
  const root = parseJson(text.replace(/^\ufeff/, ''), { mostValues: 2_000_000 });
  if (stringOf(root, 'format') !== 'bartizan-mcp-lock') throw broken('is no file of MCP pins');
  const version = memberOf(root, 'formatVersion');
  if (version?.kind !== 'number' || version.value !== 1)
    throw new BartizanError('unsupported', 'is of another version; version 1 is known', { location });
  return itemsOf(root, 'servers', broken).map((node) => {
    const server = stringOf(node, 'server');
    if (server === undefined) throw broken('has a server without a name');
    const items = itemsOf(node, 'items', broken).map((item): PinnedItem => {
      const kind = kinds.find((one) => one === stringOf(item, 'kind'));
      const name = stringOf(item, 'name');
      const definition = memberOf(item, 'definition');
      if (kind === undefined || name === undefined || definition === undefined)
        throw broken(`has a pin of ${JSON.stringify(server)} that is not complete`);
      const pinned = { kind, name, definition: jsonValue(definition), sha256: stringOf(item, 'sha256') ?? '' };
      if (hashOf(pinned.definition) !== pinned.sha256)
        throw broken(`was edited: the definition of ${JSON.stringify(name)} is not the one that was pinned`);
      return pinned;
    });
    return { server, items };
  });
}

const kinds: readonly StatedKind[] = ['tool', 'prompt', 'resource'];

function stringOf(node: JsonNode, key: string): string | undefined {
  const member = memberOf(node, key);
  return member?.kind === 'string' ? member.value : undefined;
}

function itemsOf(node: JsonNode, key: string, broken: (message: string) => BartizanError): readonly JsonNode[] {
  const list = memberOf(node, key);
  if (list?.kind !== 'array') throw broken(`has no list of ${key}`);
  return list.items;
}
