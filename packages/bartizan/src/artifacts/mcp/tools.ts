import { type JsonMember, type JsonNode, memberOf } from '../json/cursor.ts';
import type { Text } from './server.ts';

/** A text of a tool, and what it is for: `description`, `parameter path`. */
export interface ToolText extends Text {
  readonly part: string;
}

/** A tool as a server describes it to a model. */
export interface Tool {
  readonly name: string;
  readonly at: number;
  /** The whole definition as the server gave it. */
  readonly node: JsonNode;
  /** Everything of it that a model reads, names of parameters left out. */
  readonly texts: readonly ToolText[];
  readonly parameters: readonly Parameter[];
}

export interface Parameter {
  readonly name: string;
  readonly at: number;
  readonly description: string;
}

/** Values of one schema that are looked at; real ones have some hundred. */
const mostTexts = 5000;

/**
 * The tools of a saved answer to `tools/list`, or of a list of functions for a model; undefined for a
 * document that is neither.
 */
export function readTools(document: JsonNode): readonly Tool[] | undefined {
  for (const list of lists(document)) {
    const tools = list.items.map(readTool);
    if (tools.length > 0 && tools.every((tool) => tool !== undefined)) return tools as readonly Tool[];
  }
  return undefined;
}

function* lists(document: JsonNode): Generator<Extract<JsonNode, { kind: 'array' }>> {
  const holders = [document, memberOf(document, 'result'), memberOf(document, 'response')];
  if (document.kind === 'array') yield document;
  for (const holder of holders) {
    for (const key of ['tools', 'functions']) {
      const list = memberOf(holder, key);
      if (list?.kind === 'array') yield list;
    }
  }
}

const schemas: readonly string[] = ['inputSchema', 'input_schema', 'parameters', 'parametersJsonSchema'];

function readTool(item: JsonNode): Tool | undefined {
  const inner = memberOf(item, 'function');
  const node = inner?.kind === 'object' ? inner : item;
  const name = memberOf(node, 'name');
  const schema = schemas.map((key) => memberOf(node, key)).find((found) => found?.kind === 'object');
  const description = memberOf(node, 'description');
  const isTool = schema !== undefined || (inner !== undefined && description !== undefined);
  if (node.kind !== 'object' || name?.kind !== 'string' || !isTool) return undefined;
  return { name: name.value, at: name.at, node, texts: textsOf(node, schema), parameters: parametersOf(schema) };
}

/** A prompt or resource of a server, which a model reads as it reads a tool; undefined for one without a name. */
export function readOther(node: JsonNode): Tool | undefined {
  const name = memberOf(node, 'name') ?? memberOf(node, 'uri');
  if (node.kind !== 'object' || name?.kind !== 'string') return undefined;
  return { name: name.value, at: name.at, node, texts: textsOf(node, undefined), parameters: [] };
}

function textsOf(
  { members }: Extract<JsonNode, { kind: 'object' }>,
  schema: JsonNode | undefined,
): readonly ToolText[] {
  const texts: ToolText[] = [];
  for (const { key, value } of members) {
    if (value.kind === 'string' && key !== 'name') texts.push({ part: key, value: value.value, at: value.at });
    else gather(value, value === schema ? 'schema' : key, texts);
  }
  return texts;
}

function gather(node: JsonNode, part: string, texts: ToolText[]): void {
  if (texts.length > mostTexts) return;
  if (node.kind === 'string') texts.push({ part, value: node.value, at: node.at });
  if (node.kind === 'array') for (const item of node.items) gather(item, part, texts);
  if (node.kind !== 'object') return;
  for (const { key, at, value } of node.members) {
    const inside = part === 'properties' ? `parameter ${key}` : key === 'properties' ? 'properties' : part;
    // A name as long as a sentence is one.
    if (key.length > 60) texts.push({ part: `name ${part}`, value: key, at });
    gather(value, inside, texts);
  }
}

function parametersOf(schema: JsonNode | undefined): readonly Parameter[] {
  const properties = memberOf(schema, 'properties');
  if (properties?.kind !== 'object') return [];
  return properties.members.map(({ key, at, value }: JsonMember) => {
    const description = memberOf(value, 'description');
    return { name: key, at, description: description?.kind === 'string' ? description.value : '' };
  });
}
