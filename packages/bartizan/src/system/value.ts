import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { ParsedText } from './document.ts';
import type { Path } from './pointer.ts';
import { type Problem, shorten } from './syntax.ts';
import { quoted } from './wording.ts';

/** Values that aliases may expand to, over the whole file: enough for people, too few for a bomb. */
const maxAliasedValues = 10_000;

/** A node as this reader knows it: aliases lead on to what they name. */
export interface ReadDocument {
  /** Plain value: maps without prototype, lists, text, numbers, booleans, null. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Offset of the value at a path or, with `key`, of its key; of the nearest parent where it is missing. */
  offset(path: Path, at?: 'value' | 'key'): number;
}

interface Reading {
  readonly lineOf: (offset: number) => number;
  readonly anchors: Map<string, Node>;
  /** What each alias names, fixed at the place where it stands (an anchor may be defined again later). */
  readonly targets: Map<Node, Node>;
  readonly open: Set<Node>;
  readonly problems: Problem[];
  aliased: number;
  aliasDepth: number;
  /** Where the outermost alias stands that is being followed. */
  aliasOffset: number;
}

const merge = '<<';

/** Turns a YAML document into plain values: aliases followed, merge keys merged, duplicate keys reported. */
export function readDocument(parsed: ParsedText): ReadDocument {
  const contents = parsed.document?.contents ?? null;
  const reading: Reading = {
    lineOf: (offset) => parsed.position(offset).line,
    anchors: new Map(),
    targets: new Map(),
    open: new Set(),
    problems: [],
    aliased: 0,
    aliasDepth: 0,
    aliasOffset: 0,
  };
  const value = readNode(contents, [], reading);
  return {
    value,
    problems: reading.problems,
    offset: (path, at = 'value') => findOffset(contents, path, at, reading.targets),
  };
}

function readNode(node: Node | null, path: Path, reading: Reading): unknown {
  if (node === null) return null;
  if (isAlias(node)) return readAlias(node, path, reading);
  if (reading.aliasDepth > 0) reading.aliased++;
  if ('anchor' in node && typeof node.anchor === 'string') reading.anchors.set(node.anchor, node);
  if (isScalar(node)) return node.value;
  if (reading.aliased > maxAliasedValues) return limitReached(path, reading);
  reading.open.add(node);
  const value = isMap(node) ? readMap(node, path, reading) : isSeq(node) ? readList(node.items, path, reading) : null;
  reading.open.delete(node);
  return value;
}

function readList(items: readonly unknown[], path: Path, reading: Reading): unknown[] {
  return items.map((item, index) => readNode(item as Node | null, [...path, index], reading));
}

function readAlias(node: Node & { source: string }, path: Path, reading: Reading): unknown {
  const target = reading.anchors.get(node.source);
  const offset = node.range?.[0] ?? 0;
  const name = shorten(node.source, 60);
  if (target === undefined) {
    const message = `the alias *${name} names no anchor; expected &${name} before it`;
    reading.problems.push({ offset, path, code: 'unknown-reference', message });
    return null;
  }
  reading.targets.set(node, target);
  if (reading.open.has(target)) {
    const message = `the alias *${name} lies within what it names; expected a value that ends`;
    reading.problems.push({ offset, path, code: 'cycle', message });
    return null;
  }
  if (reading.aliased > maxAliasedValues) return limitReached(path, reading);
  if (reading.aliasDepth === 0) reading.aliasOffset = offset;
  reading.aliasDepth++;
  const value = readNode(target, path, reading);
  reading.aliasDepth--;
  return value;
}

function limitReached(path: Path, reading: Reading): null {
  if (!reading.problems.some((problem) => problem.code === 'limit')) {
    const message = `the aliases expand to more than ${maxAliasedValues} values; expected a few repetitions`;
    reading.problems.push({ offset: reading.aliasOffset, path, code: 'limit', message });
  }
  return null;
}

function readMap(map: YAMLMap, path: Path, reading: Reading): Record<string, unknown> {
  const value: Record<string, unknown> = Object.create(null);
  const first = new Map<string, number>();
  const merged: Record<string, unknown>[] = [];
  for (const pair of map.items as Pair<Node, Node | null>[]) {
    const key = keyText(pair.key, reading);
    const offset = pair.key?.range?.[0] ?? map.range?.[0] ?? 0;
    if (key === undefined) {
      reading.problems.push({ offset, path, code: 'wrong-type', message: 'a key is not text; expected a plain name' });
      continue;
    }
    if (isMergeKey(pair.key)) {
      merged.push(...readMerge(pair.value, path, reading));
      continue;
    }
    const before = first.get(key);
    if (before !== undefined) {
      const message = `the key ${quoted(key)} stands here again; expected it once (first on line ${reading.lineOf(before)})`;
      reading.problems.push({ offset, path: [...path, key], code: 'duplicate-key', message });
      readNode(pair.value, [...path, key], reading);
      continue;
    }
    first.set(key, offset);
    value[key] = readNode(pair.value, [...path, key], reading);
  }
  for (const source of merged) {
    for (const key of Object.keys(source)) if (!(key in value)) value[key] = source[key];
  }
  return value;
}

function readMerge(node: Node | null, path: Path, reading: Reading): Record<string, unknown>[] {
  const value = readNode(node, path, reading);
  const sources = Array.isArray(value) ? value : [value];
  if (sources.every((source) => typeof source === 'object' && source !== null && !Array.isArray(source))) {
    return sources as Record<string, unknown>[];
  }
  const offset = node?.range?.[0] ?? 0;
  const message = 'the merge key << has no map to merge; expected an alias of a map or a list of them';
  if (value !== null) reading.problems.push({ offset, path, code: 'wrong-type', message });
  return [];
}

function isMergeKey(key: Node | null): boolean {
  return isScalar(key) && key.value === merge && key.type === 'PLAIN';
}

function keyText(key: Node | null, reading: Reading): string | undefined {
  if (key === null) return undefined;
  if (isAlias(key)) return keyText(reading.anchors.get(key.source) ?? null, reading);
  if (!isScalar(key)) return undefined;
  if (key.anchor !== undefined) reading.anchors.set(key.anchor, key);
  return typeof key.value === 'string' ? key.value : key.source === undefined ? undefined : String(key.source);
}

type Targets = ReadonlyMap<Node, Node>;

function follow(node: Node | null, targets: Targets): Node | null {
  return node !== null && isAlias(node) ? (targets.get(node) ?? null) : node;
}

/** The pair with a key: its own first, then the merged ones in order; no map is looked into twice. */
function findPair(
  map: YAMLMap,
  key: string,
  targets: Targets,
  seen = new Set<YAMLMap>(),
): Pair<Node, Node | null> | undefined {
  if (seen.has(map)) return undefined;
  seen.add(map);
  const pairs = map.items as Pair<Node, Node | null>[];
  const own = pairs.find((pair) => !isMergeKey(pair.key) && scalarText(follow(pair.key, targets)) === key);
  if (own !== undefined) return own;
  for (const pair of pairs.filter((candidate) => isMergeKey(candidate.key))) {
    const source = follow(pair.value, targets);
    const maps = isSeq(source) ? source.items.map((item) => follow(item as Node, targets)) : [source];
    for (const candidate of maps) {
      const found = isMap(candidate) ? findPair(candidate, key, targets, seen) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function scalarText(node: Node | null): string | undefined {
  return isScalar(node) ? (typeof node.value === 'string' ? node.value : node.source) : undefined;
}

function findOffset(root: Node | null, path: Path, at: 'value' | 'key', targets: Targets): number {
  let node = root;
  let offset = root?.range?.[0] ?? 0;
  for (const [index, step] of path.entries()) {
    const container = follow(node, targets);
    if (isSeq(container)) {
      const item = container.items[Number(step)] as Node | null | undefined;
      if (item === undefined || item === null) return offset;
      node = item;
      offset = item.range?.[0] ?? offset;
      continue;
    }
    const pair = isMap(container) ? findPair(container, String(step), targets) : undefined;
    if (pair === undefined) return offset;
    node = pair.value;
    const keyOffset = pair.key.range?.[0] ?? offset;
    offset = at === 'key' && index === path.length - 1 ? keyOffset : valueOffset(node, keyOffset);
  }
  return offset;
}

/** A value on its key's line is where it stands; what stands below (or nowhere) is best shown by its key. */
function valueOffset(node: Node | null, keyOffset: number): number {
  const start = node?.range?.[0];
  if (node === null || start === undefined) return keyOffset;
  if (isScalar(node)) return node.source === '' && node.type === 'PLAIN' ? keyOffset : start;
  const block = (isMap(node) || isSeq(node)) && node.flow !== true;
  return block ? keyOffset : start;
}
