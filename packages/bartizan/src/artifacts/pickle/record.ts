import { isAtLeast, type Severity } from '../../findings/index.ts';
import { atoms, type Cell, globalBase } from './cells.ts';
import type { GlobalRecord } from './globals.ts';
import type { Machine } from './machine.ts';
import { qualifiedName, type Snapshot, snapshotArguments, snapshotEvent } from './snapshot.ts';

const traceLines = 10;

interface NoteParts {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly global?: GlobalRecord | undefined;
  readonly identity?: readonly string[];
  readonly argument?: Cell;
  /** Speaks of the pickle as a whole, after its end. */
  readonly isOfWhole?: boolean;
}

/** Records what was found at the opcode at hand; the same finding again is only counted. */
export function note(m: Machine, parts: NoteParts): void {
  const name = parts.global === undefined ? [] : [qualifiedName(parts.global.module, parts.global.name)];
  const identity = parts.identity ?? name;
  const key = [parts.rule, ...identity].join('\n');
  const known = m.notes.get(key);
  if (known !== undefined && isAtLeast(known.severity, parts.severity)) {
    known.count++;
    return;
  }
  const argument: Snapshot | undefined =
    parts.argument === undefined ? undefined : snapshotArguments(m, parts.argument);
  m.notes.set(key, {
    rule: parts.rule,
    severity: parts.severity,
    identity,
    global: parts.global,
    position: parts.isOfWhole === true ? m.lastOpcode : m.base + m.at,
    opcode: parts.isOfWhole === true ? 0x2e : (m.bytes[m.at] ?? 0),
    message: parts.message,
    argument,
    trace: m.trace.last(traceLines).map((event) => snapshotEvent(m, event)),
    count: (known?.count ?? 0) + 1,
  });
}

/** Takes note of an import. @returns the cell of the imported value, or 0 when there are too many names */
export function importName(m: Machine, module: string, name: string): Cell {
  const { globals } = m;
  const position = m.base + m.at;
  const index = globals.intern(module, name, m.protocol, position);
  if (index < 0) return 0;
  const isFirst = globals.imports[index] === 0;
  globals.imports[index] = (globals.imports[index] ?? 0) + 1;
  const cell = globalBase + index;
  m.trace.record(m.bytes[m.at] ?? 0, position, cell, atoms.none);
  if (!isFirst) return cell;
  const record = globals.record(index);
  if (record.entry.shape === 'subclass-only' && !m.containers.watched.has(index)) {
    m.containers.watched.set(index, new Set());
  }
  if (record.entry.tier === 'dangerous') {
    const effect = record.entry.effect ?? 'reaches outside the data of the file';
    note(m, {
      rule: 'pickle/dangerous-import',
      severity: 'high',
      global: record,
      message: `The pickle imports ${qualifiedName(module, name)}, which ${effect}. No model needs it.`,
    });
  }
  return cell;
}
