import { codeLikeArguments } from './arguments.ts';
import { atoms, type Cell, cellGlobal, cellKind, instanceBase, resultBase } from './cells.ts';
import { isDeferred } from './deferred.ts';
import { type GlobalRecord, verdicts } from './globals.ts';
import { broken, type Machine, type Signal, signals } from './machine.ts';
import { isDangerousName, isFunctionLike, isReachingClass } from './policy/heuristics.ts';
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

function noteDangerousCall(m: Machine, record: GlobalRecord, args: Cell): void {
  const name = qualifiedName(record.module, record.name);
  note(m, {
    rule: 'pickle/dangerous-call',
    severity: 'critical',
    global: record,
    argument: args,
    message: `Loading the file calls ${name}, which ${record.entry.effect ?? record.entry.whenCalled ?? 'reaches outside the data of the file'}.`,
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

/** Whether a constructor that nobody vetted gets what it could call, open or run. */
function isTempting(m: Machine, args: Cell): boolean | 'want' {
  const items = m.containers.view(args)?.items ?? [];
  if (items.some((cell) => isDeferred(m, cell) || isFunctionCell(m, cell))) return true;
  return codeLikeArguments(m, args);
}

function isFunctionCell(m: Machine, cell: Cell): boolean {
  const record = cellKind(cell) === 'global' ? m.globals.records[cellGlobal(cell)] : undefined;
  return record !== undefined && isFunctionLike(record.name) && !isPlainType(record);
}

/** `int`, `float32`, `ndarray`: classes that are written like functions. */
function isPlainType(record: GlobalRecord): boolean {
  const { tier, role } = record.entry;
  return tier === 'safe' && (role === 'constructor' || role === 'class');
}

function noteUnvettedConstructor(m: Machine, record: GlobalRecord, args: Cell): Signal {
  const tempting = isTempting(m, args);
  if (tempting === 'want') return signals.want;
  note(m, {
    rule: 'pickle/unvetted-constructor',
    severity: tempting ? 'high' : 'medium',
    global: record,
    argument: args,
    message: `Loading the file calls the constructor of ${qualifiedName(record.module, record.name)} with ${tempting ? 'something to call, run or open' : "arguments of the file's choice"}. Saved objects of this class are normally made without calling it, and what it does with such arguments was not vetted.`,
  });
  return signals.none;
}

/** How REDUCE, INST and OBJ (`call`) differ from NEWOBJ (`new`), which runs `__new__` only. */
export type CallManner = 'call' | 'new';

/** A safe name may still be called in a way that is not its own. */
function judgeSafeCall(m: Machine, record: GlobalRecord, args: Cell, manner: CallManner): Signal {
  const role = record.entry.role;
  if (role === 'constant') noteUnlistedCall(m, record, args);
  else if (role === 'class' && manner === 'call') return noteUnvettedConstructor(m, record, args);
  return signals.none;
}

/** Whether the call of a name of no known library looks like an attack. */
function judgeUnknown(m: Machine, record: GlobalRecord, args: Cell, manner: CallManner): boolean | 'want' {
  const functionLike = isFunctionLike(record.name);
  if (functionLike && (isDangerousName(record.name) || (manner === 'call' && record.name.includes('.')))) return true;
  if (manner === 'call' && args !== atoms.emptyTuple && isReachingClass(record.name)) return true;
  return codeLikeArguments(m, args);
}

function judgeOnce(m: Machine, record: GlobalRecord, args: Cell, manner: CallManner): Signal {
  const { tier, library } = record.entry;
  const functionLike = isFunctionLike(record.name);
  if (tier === 'dangerous' || (manner === 'call' && record.entry.whenCalled !== undefined))
    noteDangerousCall(m, record, args);
  else if (tier === 'safe') {
    const signal = judgeSafeCall(m, record, args, manner);
    // A constructor that nobody vetted is judged again: the next call may bring other arguments.
    if (signal !== signals.none || (record.entry.role === 'class' && manner === 'call')) return signal;
  } else if (tier === 'unlisted') {
    const isStandard = library === 'python';
    const found = manner === 'call' && (functionLike || isStandard || codeLikeArguments(m, args));
    if (found === 'want') return signals.want;
    if (found || functionLike) noteUnlistedCall(m, record, args);
    else if (manner === 'call') return signals.none;
  } else {
    const found = judgeUnknown(m, record, args, manner);
    if (found === 'want') return signals.want;
    if (found) noteUnknownCall(m, record, args);
    // Not remembered as fine: the next call may bring other arguments.
    else return signals.none;
  }
  const list = manner === 'call' ? m.globals.callVerdicts : m.globals.newVerdicts;
  const { shape, returns } = record.entry;
  if (returns === undefined && shape === undefined) list[record.index] = verdicts.fine;
  // Fine as long as there is nothing to walk.
  else if (returns === undefined && shape === 'walks') list[record.index] = verdicts.careful;
  return signals.none;
}

function givenClass(m: Machine, args: Cell): GlobalRecord | undefined {
  const first = m.containers.view(args)?.items[0] ?? 0;
  return cellKind(first) === 'global' ? m.globals.records[cellGlobal(first)] : undefined;
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
  const given = record.entry.shape === 'makes-first' ? givenClass(m, args) : undefined;
  if (given !== undefined) {
    // The class that a reducer is given is judged as if the pickle called it.
    const outcome = judgeOnce(m, given, args, 'new');
    if (outcome !== signals.none) return outcome;
  }
  const passed = judgePassed(m, record, args);
  if (passed !== signals.none) return passed;
  m.globals.calls[index] = (m.globals.calls[index] ?? 0) + 1;
  return signals.none;
}

/** A function of no known library that a reducer is given to call: judged with what it is called with. */
function judgePassed(m: Machine, record: GlobalRecord, args: Cell): Signal {
  const { shape } = record.entry;
  if (shape !== 'calls-first' && shape !== 'calls-second') return signals.none;
  const items = m.containers.view(args)?.items ?? [];
  const target = items[shape === 'calls-first' ? 0 : 1] ?? 0;
  const passed = cellKind(target) === 'global' ? m.globals.records[cellGlobal(target)] : undefined;
  if (passed === undefined || passed.entry.tier !== 'unknown') return signals.none;
  return judgeOnce(m, passed, (shape === 'calls-first' ? items[2] : args) ?? atoms.emptyTuple, 'call');
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
