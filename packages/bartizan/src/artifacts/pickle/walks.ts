import { type Cell, cellGlobal, cellKind } from './cells.ts';
import type { GlobalRecord } from './globals.ts';
import type { Machine } from './machine.ts';

/** Modules whose objects are plain values: walking, printing or converting them runs no code of a state. */
const plainModules =
  /^_?(builtins|collections|itertools|datetime|decimal|fractions|array|uuid|ipaddress|pathlib|io|enum|re|sre|random|zoneinfo|_codecs|codecs|operator|numpy(\.core\.multiarray|\.dtypes|\.random\..*)?|torch(\._utils|\.storage)?)$/;

/** `map`, `filter` and the like are reported by themselves when they are imported. */
function isPlain(record: GlobalRecord): boolean {
  if (record.entry.tier === 'unknown') return true;
  return plainModules.test(record.module) || plainModules.test(record.module.replace(/^__builtin__$/, 'builtins'));
}

/**
 * The object among the arguments whose own methods (`__iter__`, `__str__`, `__len__`…) a constructor of
 * plain values would run: saved objects give these constructors plain values only.
 */
export function walkedObject(m: Machine, items: readonly Cell[]): GlobalRecord | undefined {
  for (const cell of items) {
    const kind = cellKind(cell);
    if (kind !== 'instance' && kind !== 'result') continue;
    const record = m.globals.records[cellGlobal(cell)];
    if (record === undefined) continue;
    if (record.entry.shape === 'attribute' || !isPlain(record)) return record;
  }
  return undefined;
}
