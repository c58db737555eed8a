import {
  atoms,
  type Cell,
  type CellKind,
  cellGlobal,
  cellKind,
  containerBase,
  globalBase,
  instanceBase,
} from './cells.ts';
import { isDeferred } from './deferred.ts';
import { verdicts } from './globals.ts';
import { literalOf, type Machine, type Signal, signals } from './machine.ts';
import { note } from './record.ts';
import { qualifiedName } from './snapshot.ts';

/** What an opcode does to an object that is there already. */
export type Change = 'build' | 'set' | 'extend';

const verbs: Readonly<Record<Change, string>> = {
  build: 'sets attributes of',
  set: 'sets items of',
  extend: 'appends to',
};

function noteTampering(m: Machine, target: Cell, change: Change, argument: Cell | undefined): void {
  const owner = m.globals.records[cellGlobal(target)];
  const what = owner === undefined ? 'a value that is not known' : qualifiedName(owner.module, owner.name);
  note(m, {
    rule: 'pickle/tampering',
    severity: owner === undefined ? 'high' : 'critical',
    global: owner,
    identity: [change, what],
    ...(argument === undefined ? {} : { argument }),
    message: `Loading the file ${verbs[change]} ${what}, which is not an object of the file but part of the running program. What was planted there can be imported and called afterwards, by this file or by the program itself.`,
  });
}

/** Whether a function gives back something of the running program instead of a new object. */
function givesShared(m: Machine, index: number): boolean {
  const { entry, module } = m.globals.record(index);
  return entry.shape === 'attribute' || module === 'logging';
}

/** Objects that a name's call returned or made may be changed; the name itself may not. */
export function judgeChange(m: Machine, target: Cell, change: Change, argument?: Cell): void {
  const kind: CellKind = cellKind(target);
  const index = cellGlobal(target);
  if (kind === 'global') noteTampering(m, target, change, argument);
  else if (kind === 'result' && givesShared(m, index)) noteTampering(m, target, change, argument);
  else if (kind === 'atom' && (target === atoms.unknown || target === atoms.extension)) {
    noteTampering(m, target, change, argument);
  }
  if (index >= 0 && kind !== 'global') m.globals.changeVerdicts[index] = verdicts.fine;
}

/** Attributes that the unpickler itself looks up on objects and calls. */
const calledAttributes: ReadonlySet<string> = new Set(['append', 'extend', 'add', '__setstate__', '__setitem__']);

/** Attributes that classes look up on parts of their state and call. */
const laterCalled = /^(__\w+__|values|items|keys|setdefault|pop|close|update|get|copy)$/;

/** A name that only stands for the class of an array may be stored as `subclass`. */
function watchPair(m: Machine, value: Cell, key: string, target: Cell): void {
  if (cellKind(value) !== 'global') return;
  const holders = m.containers.watched.get(cellGlobal(value));
  if (holders === undefined) return;
  if (key !== 'subclass') holders.add(-1);
  else if (target >= containerBase) m.containers.sanctioned.add(target);
}

function isCallable(cell: Cell): boolean {
  const kind = cellKind(cell);
  return kind === 'global' || kind === 'instance' || kind === 'result';
}

/** `frame[callable] = value`: pandas calls the key with the frame. */
function judgeKey(m: Machine, key: Cell, target: Cell): void {
  const owner = m.globals.records[cellGlobal(target)];
  if (target >= containerBase || owner === undefined || !isDeferred(m, key)) return;
  note(m, {
    rule: 'pickle/tampering',
    severity: 'high',
    global: m.globals.records[cellGlobal(key)],
    identity: ['key', qualifiedName(owner.module, owner.name)],
    message: `The pickle uses a callable as a key of an object of ${qualifiedName(owner.module, owner.name)}, which may call it.`,
  });
}

/**
 * Looks at the key and value pairs between `from` and `to`: a callable stored as `append` or
 * `__setstate__` is called by the next opcode of that kind.
 */
export function judgePairs(m: Machine, from: number, to: number, target: Cell): Signal {
  for (let i = from; i + 1 < to; i += 2) {
    judgeKey(m, m.stack[i] ?? 0, target);
    const value = m.stack[i + 1] ?? 0;
    if (value < globalBase || value >= containerBase || !isCallable(value)) continue;
    const key = m.stack[i] ?? 0;
    if (target >= containerBase && isDeferred(m, value)) m.containers.noteDeferring(target);
    const literal = literalOf(m, key);
    if (literal === undefined && cellKind(key) === 'literal') return signals.want;
    const name = literal?.kind === 'text' ? literal.text : '';
    watchPair(m, value, name, target);
    if (!calledAttributes.has(name) && !(isDeferred(m, value) && laterCalled.test(name))) continue;
    note(m, {
      rule: 'pickle/tampering',
      severity: 'high',
      global: m.globals.records[cellGlobal(value)],
      identity: ['shadow', name],
      message: `The pickle stores a callable under the name ${name}, which Python or the loader looks up on objects and calls.`,
    });
  }
  return signals.none;
}

/** Names that go into an object of a class that is not a plain container. */
export function noteEscapes(m: Machine, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const cell = m.stack[i] ?? 0;
    if (cell < globalBase || cell >= instanceBase) continue;
    m.containers.escaped.add(cell - globalBase);
    m.containers.watched.get(cell - globalBase)?.add(-1);
  }
}
