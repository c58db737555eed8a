import type { Json } from '../../../foundation/index.ts';
import { type JsonNode, memberOf } from '../../json/cursor.ts';
import { readOther, readTools, type Tool } from '../tools.ts';
import type { StatedItem, StatedKind } from './statement.ts';

/**
 * The tools, prompts and resources of one saved answer; undefined for a document that holds none of these
 * lists, or one with items that are none.
 */
export function readItems(document: JsonNode): readonly StatedItem[] | undefined {
  const holder = [document, memberOf(document, 'result')].find(
    (node) => node?.kind === 'array' || lists.some(({ key }) => memberOf(node, key)?.kind === 'array'),
  );
  if (holder === undefined) return undefined;
  const tools = readTools(document);
  const list = memberOf(holder, 'tools');
  if (tools === undefined && (holder.kind === 'array' || (list?.kind === 'array' && list.items.length > 0)))
    return undefined;
  const items = (tools ?? []).map((tool) => stated('tool', tool));
  for (const { key, kind } of lists.slice(1)) {
    const others = memberOf(holder, key);
    if (others?.kind !== 'array') continue;
    for (const node of others.items) {
      const other = readOther(node);
      if (other === undefined) return undefined;
      items.push(stated(kind, other));
    }
  }
  return items;
}

const lists: readonly { readonly key: string; readonly kind: StatedKind }[] = [
  { key: 'tools', kind: 'tool' },
  { key: 'prompts', kind: 'prompt' },
  { key: 'resources', kind: 'resource' },
  { key: 'resourceTemplates', kind: 'resource' },
];

function stated(kind: StatedKind, tool: Tool): StatedItem {
  const uri = kind === 'resource' ? (memberOf(tool.node, 'uri') ?? memberOf(tool.node, 'uriTemplate')) : undefined;
  return {
    kind,
    name: uri?.kind === 'string' ? uri.value : tool.name,
    definition: jsonValue(tool.node, ['_meta']),
    tool,
  };
}

/** The value of a node. A key that is there twice keeps both values: readers differ in which they take. */
export function jsonValue(node: JsonNode, leftOut: readonly string[] = []): Json {
  if (node.kind === 'array') return node.items.map((item) => jsonValue(item));
  if (node.kind === 'null') return null;
  if (node.kind !== 'object') return node.value;
  const members = new Map<string, Json>();
  for (const { key, value } of node.members) {
    if (leftOut.includes(key)) continue;
    let name = key;
    for (let again = 2; members.has(name); again += 1) name = `${key} (${again})`;
    members.set(name, jsonValue(value));
  }
  return Object.fromEntries(members);
}
