import { BartizanError } from '../../../foundation/index.ts';
import { FieldCursor } from '../../containers/protobuf/fields.ts';
import { type WireRange, wireFields } from '../../containers/protobuf/wire.ts';
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

/** Fields whose texts are kept, as bits. */
const keptFields: Readonly<Record<Kind, number>> = {
  savedModel: 0,
  metaGraph: 0,
  graph: 0,
  library: 0,
  function: 0,
  signature: 1 << 1,
  node: (1 << 1) | (1 << 2) | (1 << 3),
  attributeEntry: 0,
  attribute: 1 << 2,
  list: 1 << 2,
  tensor: 1 << 8,
  asset: 1 << 2,
  objectGraph: 0,
  object: 0,
  userObject: 1 << 3,
  savedMetadata: 0,
  savedObject: 1 << 5,
};

/** Messages up to this size are held in memory while they are read. */
const heldBytes = 16 * 2 ** 20;
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
  await readLarge(bufferedSource(source), root, { start: 0, end: source.sizeBytes }, facts, undefined);
  return facts;
}

/** A message that is too large to be held: its fields are read one by one, and those that fit are held. */
async function readLarge(
  source: ByteSource,
  kind: Kind,
  range: WireRange,
  facts: GraphFacts,
  outer: OpenNode | undefined,
): Promise<void> {
  if (range.end - range.start <= heldBytes) {
    const bytes = Buffer.from((await source.read(range.start, range.end - range.start)).slice());
    readHeld({ bytes, base: range.start, facts }, kind, { start: 0, end: bytes.length }, outer);
    return;
  }
  const node = kind === 'node' ? openNode() : outer;
  const into: Readonly<Record<number, Kind>> = children[kind];
  for await (const field of wireFields(source, range)) {
    if (field.kind !== 'bytes') continue;
    const child = into[field.number];
    if (child !== undefined) await readLarge(source, child, field, facts, node);
    else {
      const length = Math.min(longestText, field.end - field.start);
      const bytes = Buffer.from((await source.read(field.start, length)).slice());
      keepText({ bytes, base: field.start, facts }, kind, { number: field.number, start: 0, end: length }, node);
    }
  }
  if (kind === 'node' && node !== undefined) keepNode(facts, node, range);
}

/** Bytes in memory, and where they lie in the source. */
interface Held {
  readonly bytes: Buffer;
  readonly base: number;
  readonly facts: GraphFacts;
}

/** The kinds of messages do not lead back to themselves, so that this is no deeper than their table. */
function readHeld(held: Held, kind: Kind, range: WireRange, outer: OpenNode | undefined): void {
  const { bytes, base, facts } = held;
  const node = kind === 'node' ? openNode() : outer;
  const into: Readonly<Record<number, Kind>> = children[kind];
  const fields = new FieldCursor(bytes, range);
  while (fields.next()) {
    const { number, start, end } = fields;
    const child = into[number];
    if (child === undefined) {
      if (number < 9 && (keptFields[kind] & (1 << number)) !== 0) keepText(held, kind, { number, start, end }, node);
    } else if (start < end || child === 'node') readHeld(held, child, { start, end }, node);
  }
  if (kind === 'node' && node !== undefined) {
    keepNode(facts, node, { start: base + range.start, end: base + range.end });
  }
}

function openNode(): OpenNode {
  return { name: '', operation: '', inputs: [], texts: [], constant: undefined };
}

/** Keeps the texts that matter of a field that holds no further messages. */
function keepText(
  { bytes, base, facts }: Held,
  kind: Kind,
  { number, start, end }: WireRange & { readonly number: number },
  node: OpenNode | undefined,
): void {
  const text = (): string => bytes.toString('utf8', start, Math.min(end, start + longestText));
  if (kind === 'node' && node !== undefined) {
    if (number === 1) node.name = text();
    if (number === 2) node.operation = text();
    if (number === 3 && node.inputs.length < 16) node.inputs.push(text());
  } else if (kind === 'signature' && number === 1) facts.functions.add(text());
  else if (kind === 'asset' && number === 2) facts.assets.push(text());
  else if ((kind === 'userObject' && number === 3) || (kind === 'savedObject' && number === 5)) {
    if (start < end) facts.metadata.push({ start: base + start, end: base + end });
  } else if (node === undefined) return;
  else if (kind === 'tensor' && number === 8) node.constant ??= text();
  else if ((kind === 'attribute' || kind === 'list') && number === 2 && node.texts.length < 16) node.texts.push(text());
}

function keepNode(facts: GraphFacts, node: OpenNode, range: WireRange): void {
  const { name, operation, inputs, texts, constant } = node;
  if (!/^[A-Za-z_][\w>./-]*$/.test(operation)) {
    throw new BartizanError('file-unreadable', `has a node without an operation at ${range.start}`);
  }
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
