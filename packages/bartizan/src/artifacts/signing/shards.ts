import { showText } from '../finding.ts';
import { malformed, type Value } from './document.ts';
import type { ByteSpan, Resource } from './manifest.ts';

/** A shard of 1 GB, as the specification recommends. */
export const defaultShardBytes = 1_000_000_000;

/** The shards of a file; none for an empty one, which no shard can stand for. */
export function shardsOf(sizeBytes: number, shardBytes: number): readonly ByteSpan[] {
  const spans: ByteSpan[] = [];
  for (let start = 0; start < sizeBytes; start += shardBytes) {
    spans.push({ start, end: Math.min(start + shardBytes, sizeBytes) });
  }
  return spans;
}

/** The shards of each file must follow each other from its first byte on: a hole would not be covered. */
export function refuseBrokenShards(list: Value, resources: readonly Resource[], shardBytes: number): void {
  for (const [path, spans] of spansByPath(resources)) {
    let next = 0;
    for (const [index, { start, end }] of spans.entries()) {
      const isLast = index === spans.length - 1;
      const isWhole = isLast ? end > start && end - start <= shardBytes : end - start === shardBytes;
      if (start !== next || !isWhole) throw malformed(list, `has shards of '${showText(path)}' that leave a hole`);
      next = end;
    }
  }
}

function spansByPath(resources: readonly Resource[]): ReadonlyMap<string, readonly ByteSpan[]> {
  const spans = new Map<string, ByteSpan[]>();
  for (const { path, range } of resources) {
    if (range === undefined) continue;
    const list = spans.get(path) ?? [];
    list.push(range);
    spans.set(path, list);
  }
  for (const list of spans.values()) list.sort((a, b) => a.start - b.start);
  return spans;
}
