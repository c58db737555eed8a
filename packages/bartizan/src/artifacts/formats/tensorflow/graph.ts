import { BartizanError } from '../../../foundation/index.ts';
import { type WireField, type WireRange, wireFields, wireText } from '../../containers/protobuf/wire.ts';
import type { ByteSource } from '../../source.ts';
import { bufferedSource } from '../../sources/buffered.ts';

/** Where an operation is used. */
export interface Use {
  readonly node: string;
  readonly range: WireRange;
  /** Names of the nodes whose results it takes. */
  readonly inputs: readonly string[];
}

/** What decides whether a graph is safe to run. */
export interface GraphFacts {
  /** The first uses of each operation. */
  readonly operations: Map<string, Use[]>;
  /** Names of the functions that the file itself defines. */
  readonly functions: Set<string>;
  /** Text constants by the name of their node. */
  readonly constants: Map<string, string>;
  /** Texts in attributes, with the operation that has them. */
  readonly texts: { readonly operation: string; readonly text: string; readonly use: Use }[];
  /** Files that the model names as assets. */
  readonly assets: string[];
  /** JSON of Keras layers within the model. */
  readonly metadata: WireRange[];
}

type Kind = keyof typeof children;

/** The file as a whole can be one of these. */
export type Root = 'savedModel' | 'metaGraph' | 'graph' | 'savedMetadata';

/** Messages within messages that lead to operations or assets, by field number (tensorflow/core/protobuf, 2.21). */
const children = {
  savedModel: { 2: 'metaGraph' },
  metaGraph: { 2: 'graph', 6: 'asset', 7: 'objectGraph' },
  graph: { 1: 'node', 2: 'library' },
  library: { 1: 'function' },
  function: { 1: 'signature', 3: 'node' },
  signature: {},
  node: { 5: 'attributeEntry' },
  attributeEntry: { 2: 'attribute' },
  attribute: { 1: 'list', 8: 'tensor' },
  list: {},
  tensor: {},
  asset: {},
  objectGraph: { 1: 'object' },
  object: { 4: 'userObject' },
  userObject: {},
  savedMetadata: { 1: 'savedObject' },
  savedObject: {},
} as const satisfies Readonly<Record<string, Readonly<Record<number, string>>>>;

const deepest = 20;
const longestText = 4096;
const mostUses = 5;
const mostConstants = 100_000;

/** A node while it is read. */
interface OpenNode {
  name: string;
  operation: string;
  readonly inputs: string[];
  readonly texts: string[];
  constant: string | undefined;
}

/**
 * Walks a graph for its operations, constants and assets. Weights are passed over.
 *
 * @throws BartizanError `file-unreadable` where the bytes are no such messages
 */
export async function readGraph(source: ByteSource, root: Root): Promise<GraphFacts> {
  const facts: GraphFacts = {
    operations: new Map(),
    functions: new Set(),
    constants: new Map(),
    texts: [],
    assets: [],
    metadata: [],
  };
  await readMessage(bufferedSource(source), root, { start: 0, end: source.sizeBytes }, facts, undefined, 0);
  return facts;
}

async function readMessage(
  source: ByteSource,
  kind: Kind,
  range: WireRange,
  facts: GraphFacts,
  outer: OpenNode | undefined,
  depth: number,
): Promise<void> {
  if (depth > deepest) throw new BartizanError('limit-exceeded', `messages are nested more than ${deepest} deep`);
  const node = kind === 'node' ? { name: '', operation: '', inputs: [], texts: [], constant: undefined } : outer;
  const into: Readonly<Record<number, Kind>> = children[kind];
  for await (const field of wireFields(source, range)) {
    if (field.kind !== 'bytes') continue;
    const child = into[field.number];
    if (child === undefined) await keepText(source, kind, field, facts, node);
    else await readMessage(source, child, field, facts, node, depth + 1);
  }
  if (kind === 'node' && node !== undefined) keepNode(facts, node, range);
}

type BytesField = Extract<WireField, { kind: 'bytes' }>;

async function keepText(
  source: ByteSource,
  kind: Kind,
  field: BytesField,
  facts: GraphFacts,
  node: OpenNode | undefined,
): Promise<void> {
  const text = (): Promise<string> => wireText(source, field, longestText);
  const { number } = field;
  if (kind === 'node' && node !== undefined) {
    if (number === 1) node.name = await text();
    if (number === 2) node.operation = await text();
    if (number === 3 && node.inputs.length < 16) node.inputs.push(await text());
  } else if (kind === 'signature' && number === 1) facts.functions.add(await text());
  else if (kind === 'asset' && number === 2) facts.assets.push(await text());
  else if ((kind === 'userObject' && number === 3) || (kind === 'savedObject' && number === 5)) {
    facts.metadata.push({ start: field.start, end: field.end });
  } else if (node === undefined) return;
  else if (kind === 'tensor' && number === 8) node.constant ??= await text();
  else if ((kind === 'attribute' || kind === 'list') && number === 2 && node.texts.length < 16) {
    node.texts.push(await text());
  }
}

function keepNode(facts: GraphFacts, node: OpenNode, range: WireRange): void {
  const { name, operation, inputs, texts, constant } = node;
  const use = { node: name, range, inputs };
  const uses = facts.operations.get(operation) ?? [];
  if (uses.length < mostUses) uses.push(use);
  facts.operations.set(operation, uses);
  if (constant !== undefined && operation === 'Const' && facts.constants.size < mostConstants) {
    facts.constants.set(name, constant);
  }
  if (facts.texts.length > mostConstants) return;
  for (const text of texts) if (text.includes('://')) facts.texts.push({ operation, text, use });
}
