import { type JsonMember, type JsonNode, memberOf } from '../json/cursor.ts';

/** A text in the configuration, and where it stands. */
export interface Text {
  readonly value: string;
  readonly at: number;
}

/** A text under a name, such as an environment variable. */
export interface NamedText extends Text {
  readonly name: string;
}

/** One server of an MCP configuration. */
export interface McpServer {
  readonly name: string;
  readonly at: number;
  readonly command: Text | undefined;
  readonly args: readonly Text[];
  readonly url: Text | undefined;
  /** Environment variables and headers. */
  readonly settings: readonly NamedText[];
  readonly autoApproved: readonly Text[];
}

/**
 * The servers of a configuration as Claude, Cursor, VS Code and their like write it; undefined for a
 * document that is none.
 */
export function readServers(document: JsonNode): readonly McpServer[] | undefined {
  const mcp = memberOf(document, 'mcp');
  const list =
    memberOf(document, 'mcpServers') ??
    memberOf(mcp, 'servers') ??
    memberOf(mcp, 'mcpServers') ??
    memberOf(document, 'context_servers') ??
    serversOf(document);
  if (list?.kind === 'object') return list.members.map(readServer);
  // Settings of editors and of agents keep servers for each project.
  const nested = [...nestedLists(document)];
  return nested.length === 0 ? undefined : nested.flatMap(({ members }) => members.map(readServer));
}

function* nestedLists(node: JsonNode): Generator<Extract<JsonNode, { kind: 'object' }>> {
  if (node.kind === 'array') for (const item of node.items) yield* nestedLists(item);
  if (node.kind !== 'object') return;
  for (const { key, value } of node.members) {
    if (key === 'mcpServers' && value.kind === 'object') yield value;
    else yield* nestedLists(value);
  }
}

/** `servers` is a common word: it counts when its members are started by a command or reached by a URL. */
function serversOf(document: JsonNode): JsonNode | undefined {
  const list = memberOf(document, 'servers');
  const isServer = (node: JsonNode): boolean =>
    memberOf(node, 'command')?.kind === 'string' ||
    (memberOf(node, 'url')?.kind === 'string' && memberOf(node, 'type') !== undefined);
  return list?.kind === 'object' && list.members.some(({ value }) => isServer(value)) ? list : undefined;
}

function readServer({ key, at, value }: JsonMember): McpServer {
  const command = memberOf(value, 'command');
  const parts = textsOf(command);
  const nested = command?.kind === 'object' ? textsOf(memberOf(command, 'path')) : [];
  const args = [memberOf(value, 'args'), command?.kind === 'object' ? memberOf(command, 'args') : undefined];
  const [first, ...more] = [...parts, ...nested];
  return {
    name: key,
    at,
    command: first,
    args: [...more, ...args.flatMap(textsOf)],
    url: ['url', 'serverUrl', 'httpUrl', 'endpoint'].flatMap((name) => textsOf(memberOf(value, name)))[0],
    settings: ['env', 'environment', 'headers'].flatMap((name) => namedTexts(memberOf(value, name))),
    autoApproved: ['autoApprove', 'alwaysAllow', 'autoApproveTools'].flatMap((name) =>
      approvals(memberOf(value, name)),
    ),
  };
}

function textsOf(node: JsonNode | undefined): readonly Text[] {
  if (node?.kind === 'string') return [{ value: node.value, at: node.at }];
  return node?.kind === 'array' ? node.items.flatMap(textsOf) : [];
}

function namedTexts(node: JsonNode | undefined): readonly NamedText[] {
  if (node?.kind !== 'object') return [];
  return node.members.flatMap(({ key, value }) =>
    value.kind === 'string' ? [{ name: key, value: value.value, at: value.at }] : [],
  );
}

function approvals(node: JsonNode | undefined): readonly Text[] {
  return node?.kind === 'boolean' && node.value ? [{ value: '*', at: node.at }] : textsOf(node);
}
