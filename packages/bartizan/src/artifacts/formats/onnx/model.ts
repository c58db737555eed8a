import { BartizanError } from '../../../foundation/index.ts';
import { FieldCursor } from '../../containers/protobuf/fields.ts';
import { type WireRange, wireFields, wireText } from '../../containers/protobuf/wire.ts';
import type { ByteSource } from '../../source.ts';
import { bufferedSource } from '../../sources/buffered.ts';

/** Graphs lie within attributes of nodes of graphs; real models stay below ten. */
const deepest = 64;

/** Messages up to this size are held while they are read. */
const heldBytes = 16 * 2 ** 20;

/** Of a longer text only the beginning is kept. */
const longestText = 64 * 1024;

/** What decides whether a model is safe to load. */
export interface ModelFacts {
  hasGraph: boolean;
  /** Operator types by domain. */
  readonly operators: Map<string, Set<string>>;
  /** `domain\0name` of the functions that the model itself defines. */
  readonly functions: Set<string>;
  /** Offsets and lengths in external data that no file has, as they are written. */
  readonly externalRanges: Set<string>;
  /** Files that tensors are to be read from. */
  readonly externalPaths: Set<string>;
}

type MessageKind =
  | 'model'
  | 'graph'
  | 'node'
  | 'attribute'
  | 'tensor'
  | 'sparseTensor'
  | 'entry'
  | 'function'
  | 'training';

/** Messages within messages that can lead to operators or external data, by field number (onnx.proto3). */
const children: Readonly<Record<MessageKind, Readonly<Record<number, MessageKind>>>> = {
  model: { 7: 'graph', 20: 'training', 25: 'function' },
  graph: { 1: 'node', 5: 'tensor', 15: 'sparseTensor' },
  node: { 5: 'attribute' },
  attribute: { 5: 'tensor', 6: 'graph', 10: 'tensor', 11: 'graph', 22: 'sparseTensor', 23: 'sparseTensor' },
  tensor: { 13: 'entry' },
  sparseTensor: { 1: 'tensor', 2: 'tensor' },
  entry: {},
  function: { 7: 'node', 11: 'attribute' },
  training: { 1: 'graph', 2: 'graph' },
};

/** Text fields that are kept. */
const texts: Readonly<Partial<Record<MessageKind, Readonly<Record<number, 'name' | 'domain' | 'value'>>>>> = {
  node: { 4: 'name', 7: 'domain' },
  function: { 1: 'name', 10: 'domain' },
  entry: { 1: 'name', 2: 'value' },
};

/**
 * Walks a model for its operators and the files that it names. Weights are passed over.
 *
 * @throws BartizanError `file-unreadable` where the bytes are no such messages
 */
export async function readModel(source: ByteSource): Promise<ModelFacts> {
  const facts: ModelFacts = {
    hasGraph: false,
    operators: new Map(),
    functions: new Set(),
    externalRanges: new Set(),
    externalPaths: new Set(),
  };
  await readMessage(bufferedSource(source), 'model', { start: 0, end: source.sizeBytes }, facts, 0);
  return facts;
}

/** What is kept of one message until its end. */
type Texts = Record<'name' | 'domain' | 'value', string>;

const noTexts: Readonly<Texts> = { name: '', domain: '', value: '' };

/** A message that may be too large to be held: its fields are read one by one, and those that fit are held. */
async function readMessage(
  source: ByteSource,
  kind: MessageKind,
  range: WireRange,
  facts: ModelFacts,
  depth: number,
): Promise<void> {
  if (depth > deepest) throw tooDeep();
  // Weights are most of a model: of tensors, only the fields around them are looked at.
  if (range.end - range.start <= heldBytes && kind !== 'tensor' && kind !== 'sparseTensor') {
    const bytes = Buffer.from((await source.read(range.start, range.end - range.start)).slice());
    readHeld(bytes, kind, { start: 0, end: bytes.length }, facts, depth);
    return;
  }
  const found = { ...noTexts };
  for await (const field of wireFields(source, range)) {
    if (field.kind !== 'bytes') continue;
    const text = texts[kind]?.[field.number];
    if (text !== undefined) found[text] = await wireText(source, field);
    const child = children[kind][field.number];
    if (child === undefined) continue;
    if (kind === 'model' && child === 'graph') facts.hasGraph = true;
    if (field.start === field.end) keep(child, noTexts, facts);
    else await readMessage(source, child, field, facts, depth + 1);
  }
  keep(kind, found, facts);
}

/** The same in memory: models of millions of tiny messages take no longer than their bytes. */
function readHeld(bytes: Buffer, kind: MessageKind, range: WireRange, facts: ModelFacts, depth: number): void {
  if (depth > deepest) throw tooDeep();
  const found = { ...noTexts };
  const wanted = texts[kind];
  const into = children[kind];
  const fields = new FieldCursor(bytes, range);
  while (fields.next()) {
    const { number, start, end } = fields;
    const text = wanted?.[number];
    if (text !== undefined) found[text] = bytes.toString('utf8', start, Math.min(end, start + longestText));
    const child = into[number];
    if (child === undefined) continue;
    if (kind === 'model' && child === 'graph') facts.hasGraph = true;
    if (start === end) keep(child, noTexts, facts);
    else readHeld(bytes, child, { start, end }, facts, depth + 1);
  }
  keep(kind, found, facts);
}

function tooDeep(): BartizanError {
  return new BartizanError('limit-exceeded', `graphs are nested more than ${deepest} deep`);
}

/** Whether a file may have such a place: a whole number below a pebibyte. */
function isPlace(value: string): boolean {
  return /^\d{1,16}$/.test(value) && Number(value) < 2 ** 50;
}

function keep(
  kind: MessageKind,
  { name, domain, value }: { readonly name: string; readonly domain: string; readonly value: string },
  facts: ModelFacts,
): void {
  if (kind === 'node') {
    const types = facts.operators.get(domain) ?? new Set();
    facts.operators.set(domain, types.add(name));
  } else if (kind === 'function') facts.functions.add(`${domain}\0${name}`);
  else if (kind === 'entry' && name === 'location') facts.externalPaths.add(value);
  else if (kind === 'entry' && (name === 'offset' || name === 'length') && !isPlace(value)) {
    facts.externalRanges.add(`${name} ${value.slice(0, 100)}`);
  }
}
