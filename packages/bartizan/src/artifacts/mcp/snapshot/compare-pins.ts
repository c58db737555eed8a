import { canonicalJson, type Json } from '../../../foundation/index.ts';
import { hashOf, type PinnedItem } from './lock.ts';
import type { StatedItem } from './statement.ts';
import { wordDiff } from './word-diff.ts';

/** A part of a definition that is not what it was. */
export interface ChangedPart {
  /** Such as `description` or `inputSchema`. */
  readonly part: string;
  /** Word by word, safe to show. */
  readonly diff: string;
}

/** How what a server says now differs from what was pinned. */
export type PinDifference =
  | { readonly kind: 'changed'; readonly item: StatedItem; readonly parts: readonly ChangedPart[] }
  | { readonly kind: 'added'; readonly item: StatedItem }
  | { readonly kind: 'removed'; readonly pinned: PinnedItem };

/** Compares by kind and name; of several with one name, those that are equal first. */
export function comparePins(pinned: readonly PinnedItem[], now: readonly StatedItem[]): readonly PinDifference[] {
  const left = new Map<string, PinnedItem[]>();
  for (const pin of pinned) {
    const key = keyOf(pin);
    left.set(key, [...(left.get(key) ?? []), pin]);
  }
  const unequal = now.filter((item) => {
    const pins = left.get(keyOf(item)) ?? [];
    const hash = hashOf(item.definition);
    const at = pins.findIndex((pin) => pin.sha256 === hash);
    if (at >= 0) pins.splice(at, 1);
    return at < 0;
  });
  const differences = unequal.map((item): PinDifference => {
    const pin = left.get(keyOf(item))?.shift();
    return pin === undefined
      ? { kind: 'added', item }
      : { kind: 'changed', item, parts: changedParts(pin.definition, item.definition) };
  });
  const removed = [...left.values()].flat().map((pin): PinDifference => ({ kind: 'removed', pinned: pin }));
  return [...differences, ...removed];
}

function keyOf({ kind, name }: { readonly kind: string; readonly name: string }): string {
  return `${kind} ${name}`;
}

function changedParts(before: Json, after: Json): readonly ChangedPart[] {
  const old = membersOf(before);
  const now = membersOf(after);
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
  return keys
    .filter((key) => print(old[key]) !== print(now[key]))
    .map((part) => ({ part, diff: wordDiff(print(old[part]), print(now[part])) }));
}

function membersOf(value: Json): Readonly<Record<string, Json | undefined>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, Json | undefined>>)
    : {};
}

function print(value: Json | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : canonicalJson(value);
}
