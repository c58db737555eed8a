import type { Document, Node, YAMLMap } from 'yaml';
import { isMap, isScalar, isSeq } from 'yaml';

/** A piece of the text that is replaced; all else stays as it is, comments and layout included. */
export interface Edit {
  /** Half-open range in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** For people: `components: was assets`. */
  readonly change: string;
}

/** Leads from one version of the system file to the next. */
export interface Migration {
  readonly from: number;
  readonly to: number;
  edits(document: Document.Parsed): readonly Edit[];
}

/** Replaces a plain or quoted scalar, a key or a value. */
export function replaceScalar(node: Node | null, text: string, change: string): readonly Edit[] {
  const range = node?.range;
  return range === undefined || range === null || !isScalar(node)
    ? []
    : [{ start: range[0], end: range[1], text, change }];
}

/** Renames a key of a map, where the map has it. */
export function renameKey(map: unknown, from: string, to: string, where: string): readonly Edit[] {
  const pair = pairOf(map, from);
  return pair === undefined ? [] : replaceScalar(pair.key as Node, to, `${where}${to}: was ${from}`);
}

/** The value of a key of a map. */
export function memberOf(map: unknown, key: string): Node | null {
  return (pairOf(map, key)?.value ?? null) as Node | null;
}

/** The maps of a list; entries that are aliases are changed where their anchor stands. */
export function mapsOf(list: unknown): readonly YAMLMap[] {
  return isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
}

function pairOf(map: unknown, key: string) {
  return isMap(map) ? map.items.find((pair) => isScalar(pair.key) && pair.key.value === key) : undefined;
}
