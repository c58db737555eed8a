import { atoms, type Cell, cellGlobal, cellKind, literalKind } from './cells.ts';
import { literalOf, type Machine, push, type Signal, signals } from './machine.ts';
import { note } from './record.ts';

/** Bytes of one element of torch's typed storages; 1 for untyped ones. */
const elementBytes: Readonly<Record<string, number>> = {
  DoubleStorage: 8,
  LongStorage: 8,
  ComplexFloatStorage: 8,
  ComplexDoubleStorage: 16,
  FloatStorage: 4,
  IntStorage: 4,
  QInt32Storage: 4,
  HalfStorage: 2,
  BFloat16Storage: 2,
  ShortStorage: 2,
};

function noteUnknownId(m: Machine, isTorch: boolean): void {
  m.pids.add('other');
  note(m, {
    rule: 'pickle/persistent-id',
    severity: isTorch ? 'medium' : 'high',
    identity: ['persistent-id'],
    message: isTorch
      ? 'A persistent id does not name a storage as torch writes it; what it becomes depends on who loads the file.'
      : 'The pickle refers to objects outside of the file by persistent ids. The plain loader refuses it; what another loader makes of them cannot be seen here.',
  });
}

/** Remembers how many bytes the storage takes in a legacy file. */
function countStorage(m: Machine, items: readonly Cell[]): Signal {
  const key = literalOf(m, items[2] ?? 0);
  if (key === undefined && cellKind(items[2] ?? 0) === 'literal') return signals.want;
  const size = items[4] ?? 0;
  const isNumber = cellKind(size) === 'literal' && literalKind(size) === 'integer';
  const elements = isNumber ? literalOf(m, size) : undefined;
  if (isNumber && elements === undefined) return signals.want;
  if (key?.kind !== 'text' || elements?.kind !== 'integer' || m.storages.size > 1_000_000) return signals.none;
  const type = m.globals.records[cellGlobal(items[1] ?? 0)]?.name ?? '';
  m.storages.set(key.text, Number(elements.value ?? 0n) * (elementBytes[type] ?? 1));
  return signals.none;
}

/** PERSID and BINPERSID: the reader of the file decides what the id means. */
export function persistentId(m: Machine, id: Cell): Signal {
  const isTorch = m.dialect === 'torch' || m.dialect === 'torch-legacy';
  const items = m.containers.view(id)?.items ?? [];
  const tag = literalOf(m, items[0] ?? 0);
  if (tag === undefined && cellKind(items[0] ?? 0) === 'literal') return signals.want;
  const text = tag?.kind === 'text' ? tag.text : '';
  if (isTorch && text === 'storage') {
    const signal = countStorage(m, items);
    if (signal !== signals.none) return signal;
    m.pids.add(text);
    push(m, atoms.persistent);
  } else if (isTorch && text === 'module') {
    // (module, class, source file, source): torch compares the source and gives back the class.
    m.pids.add(text);
    push(m, items[1] ?? atoms.persistent);
  } else {
    noteUnknownId(m, isTorch);
    push(m, atoms.persistent);
  }
  return signals.none;
}
