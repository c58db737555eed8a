import { atoms, type Cell, cellGlobal, cellKind, instanceBase, resultBase } from './cells.ts';
import { type GlobalRecord, verdicts } from './globals.ts';
import { broken, literalOf, type Machine, type Signal, signals } from './machine.ts';
import { isCodeLike, isDangerousName, isFunctionLike } from './policy/heuristics.ts';
import { note } from './record.ts';
import { checkShape } from './shapes.ts';
import { qualifiedName } from './snapshot.ts';

/** What is left on the stack by a call of the name with this record. */
function resultOf(m: Machine, record: GlobalRecord, args: Cell): Cell {
  const { entry, index } = record;
  if (entry.returns === 'text') return atoms.text;
  if (entry.returns === 'bytes') return atoms.bytes;
  if (entry.returns === 'object-of-first' || entry.returns === 'object-of-second') {
    const item = m.containers.view(args)?.items[entry.returns === 'object-of-first' ? 0 : 1] ?? 0;
    return cellKind(item) === 'global' ? instanceBase + cellGlobal(item) : atoms.object;
  }
  const isFunction = entry.role === 'function' || entry.role === 'reducer';
  return (isFunction ? resultBase : instanceBase) + index;
}

/** Whether any literal argument may be code, a command, a path or another file. */
function codeLikeArguments(m: Machine, args: Cell): boolean | 'want' {
  const view = m.containers.view(args);
  if (view === undefined) return args !== atoms.emptyTuple;
  for (const item of view.items) {
    const inner = m.containers.view(item)?.items ?? [item];
    for (const cell of inner) {
      if (cellKind(cell) !== 'literal') continue;
      const literal = literalOf(m, cell);
      if (literal === undefined) return 'want';
      if (isCodeLike(literal)) return true;
    }
  }
  return false;
}

function noteDangerousCall(m: Machine, record: GlobalRecord, args: Cell): void {
  const name = qualifiedName(record.module, record.name);
  note(m, {
    rule: 'pickle/dangerous-call',
    severity: 'critical',
    global: record,
    argument: args,
    message: `Loading the file calls ${name}, which ${record.entry.effect ?? 'reaches outside the data of the file'}.`,
  });
}

function noteUnlistedCall(m: Machine, record: GlobalRecord, args: Cell): void {
  const name = qualifiedName(record.module, record.name);
  note(m, {
    rule: 'pickle/unlisted-call',
    severity: 'high',
    global: record,
    argument: args,
    message: `Loading the file calls ${name}, which is not among the names that saved objects of ${record.entry.library ?? 'its library'} call. Functions that were never meant for this are how attacks work.`,
  });
}

function noteUnknownCall(m: Machine, record: GlobalRecord, args: Cell): void {
  note(m, {
    rule: 'pickle/unknown-call',
    severity: 'high',
    global: record,
    argument: args,
    message: `Loading the file calls the unknown function ${qualifiedName(record.module, record.name)}. Its name, or text among its arguments, looks like code, a command, a path or another file.`,
  });
}

function noteUnvettedConstructor(m: Machine, record: GlobalRecord, args: Cell): void {
  note(m, {
    rule: 'pickle/unvetted-constructor',
    severity: 'medium',
    global: record,
    argument: args,
    message: `Loading the file calls the constructor of ${qualifiedName(record.module, record.name)} with arguments of the file's choice. Saved objects of this class are normally made without calling it, and what it does with such arguments was not vetted.`,
  });
}

/** How REDUCE, INST and OBJ (`call`) differ from NEWOBJ (`new`), which runs `__new__` only. */
export type CallManner = 'call' | 'new';

/** A safe name may still be called in a way that is not its own. */
function judgeSafeCall(m: Machine, record: GlobalRecord, args: Cell, manner: CallManner): void {
  const role = record.entry.role;
  if (role === 'constant') noteUnlistedCall(m, record, args);
  else if (role === 'class' && manner === 'call') noteUnvettedConstructor(m, record, args);
}

function judgeOnce(m: Machine, record: GlobalRecord, args: Cell, manner: CallManner): Signal {
  const { tier, library } = record.entry;
  const functionLike = isFunctionLike(record.name);
  if (tier === 'dangerous') noteDangerousCall(m, record, args);
  else if (tier === 'safe') judgeSafeCall(m, record, args, manner);
  else if (tier === 'unlisted') {
    const isStandard = library === 'python';
    const found = manner === 'call' && (functionLike || isStandard || codeLikeArguments(m, args));
    if (found === 'want') return signals.want;
    if (found || functionLike) noteUnlistedCall(m, record, args);
  } else if (functionLike) {
    const found = isDangerousName(record.name) || codeLikeArguments(m, args);
    if (found === 'want') return signals.want;
    if (found) noteUnknownCall(m, record, args);
    else return signals.none;
  }
  const list = manner === 'call' ? m.globals.callVerdicts : m.globals.newVerdicts;
  if (record.entry.shape === undefined && record.entry.returns === undefined) list[record.index] = verdicts.fine;
  return signals.none;
}

/**
 * Judges the call of an imported name and leaves what it returns in `m.result`. Changes nothing when
 * it wants a literal first.
 */
export function callName(m: Machine, index: number, args: Cell, manner: CallManner): Signal {
  const record = m.globals.record(index);
  m.result = resultOf(m, record, args);
  if (record.entry.shape !== undefined) {
    const signal = checkShape(m, record, args);
    if (signal !== signals.none) return signal;
  }
  const signal = judgeOnce(m, record, args, manner);
  if (signal !== signals.none) return signal;
  m.globals.calls[index] = (m.globals.calls[index] ?? 0) + 1;
  return signals.none;
}

const computed = 'A saved object only calls what it imports by name.';

/** Judges a call of something that is not an imported name. */
export function callValue(m: Machine, callee: Cell, args: Cell): Signal {
  m.result = atoms.object;
  const owner = m.globals.records[cellGlobal(callee)];
  if (owner === undefined && !isCallableAtom(callee)) return broken(m, 'something is called that cannot be called');
  const what =
    owner === undefined
      ? 'a value that is not known'
      : `what ${qualifiedName(owner.module, owner.name)} ${cellKind(callee) === 'result' ? 'returned' : 'made'}`;
  note(m, {
    rule: 'pickle/computed-call',
    severity: 'high',
    global: owner,
    argument: args,
    message: `Loading the file calls ${what}. ${computed}`,
  });
  return signals.none;
}

/** None, numbers and containers cannot be called: Python raises, and nothing runs. */
function isCallableAtom(cell: Cell): boolean {
  return cell === atoms.unknown || cell === atoms.extension || cell === atoms.object || cell === atoms.persistent;
}
