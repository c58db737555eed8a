import {
  atoms,
  type Cell,
  cellGlobal,
  cellKind,
  cellSpan,
  containerBase,
  globalBase,
  instanceBase,
  literalKind,
} from './cells.ts';
import { judgeChange, judgePairs, noteEscapes } from './changes.ts';
import { mostNames, verdicts } from './globals.ts';
import { rawArrayAfter } from './joblib-arrays.ts';
import { callName, callValue } from './judge.ts';
import { longLiteralBytes } from './literals.ts';
import { broken, limit, literalOf, type Machine, popMark, push, type Signal, signals } from './machine.ts';
import { importName, note } from './record.ts';
import { qualifiedName } from './snapshot.ts';
import { judgeState } from './states.ts';

const underflow = 'an opcode takes more from the stack than is there';
const noMark = 'an opcode needs a MARK that is not there';
const tooManyNames = `more than ${mostNames} imported names`;

/** Pushes an imported name. */
export function pushName(m: Machine, module: string, name: string): Signal {
  const cell = importName(m, module, name);
  if (cell === 0) return limit(m, tooManyNames);
  push(m, cell);
  return signals.none;
}

function noteComputedImport(m: Machine): void {
  note(m, {
    rule: 'pickle/computed-import',
    severity: 'critical',
    identity: ['computed-import'],
    message:
      'The pickle imports a name that it puts together while loading, so that it cannot be read from the file. Picklers always write names out; this hides what is imported.',
  });
}

/** Whether a value that is not a literal can be a string when the pickle is loaded. */
function mayBeText(cell: Cell): boolean {
  const kind = cellKind(cell);
  if (kind === 'instance' || kind === 'result' || kind === 'global') return true;
  return kind === 'atom' && (cell === atoms.unknown || cell === atoms.text || cell >= atoms.buffer);
}

/** STACK_GLOBAL: module and name are the two topmost values. */
export function stackGlobal(m: Machine): Signal {
  if (m.depth - m.fence < 2) return broken(m, underflow);
  const operands = [m.stack[m.depth - 2] ?? 0, m.stack[m.depth - 1] ?? 0];
  const texts: string[] = [];
  for (const cell of operands) {
    const kind = cellKind(cell);
    const isText = kind === 'literal' && literalKind(cell) === 'text';
    const literal = isText ? literalOf(m, cell) : undefined;
    if (isText && literal === undefined) return signals.want;
    if (literal?.kind === 'text' && literal.length <= longLiteralBytes) texts.push(literal.text);
    else if (!isText && !mayBeText(cell)) return broken(m, 'STACK_GLOBAL needs two strings');
  }
  m.depth -= 2;
  const [module, name] = texts;
  if (module !== undefined && name !== undefined && texts.length === 2) return pushName(m, module, name);
  noteComputedImport(m);
  push(m, atoms.extension);
  return signals.none;
}

/** Judges the call of any value; leaves the result in `m.result`. */
export function call(m: Machine, callee: Cell, args: Cell, manner: 'call' | 'new'): Signal {
  const opcode = m.bytes[m.at] ?? 0;
  const kind = cellKind(callee);
  m.trace.record(opcode, m.base + m.at, callee, args);
  if (kind !== 'global') return callValue(m, callee, args);
  const signal = callName(m, cellGlobal(callee), args, manner);
  if (signal === signals.want) m.trace.undo();
  return signal;
}

/** REDUCE and NEWOBJ: callable and arguments are the two topmost values. */
export function reduce(m: Machine, manner: 'call' | 'new'): Signal {
  if (m.depth - m.fence < 2) return broken(m, underflow);
  const signal = call(m, m.stack[m.depth - 2] ?? 0, m.stack[m.depth - 1] ?? 0, manner);
  if (signal !== signals.none) return signal;
  m.depth--;
  m.stack[m.depth - 1] = m.result;
  return signals.none;
}

/** NEWOBJ_EX: class, arguments, named arguments. */
export function newObjectEx(m: Machine): Signal {
  if (m.depth - m.fence < 3) return broken(m, underflow);
  const signal = call(m, m.stack[m.depth - 3] ?? 0, m.stack[m.depth - 2] ?? 0, 'new');
  if (signal !== signals.none) return signal;
  m.depth -= 2;
  m.stack[m.depth - 1] = m.result;
  return signals.none;
}

/** OBJ: MARK, class, arguments. */
export function object(m: Machine): Signal {
  if (m.markCount === 0) return broken(m, noMark);
  const mark = m.marks[m.markCount - 1] ?? 0;
  if (m.depth - mark < 1) return broken(m, underflow);
  const args = m.depth - mark === 1 ? atoms.emptyTuple : m.containers.create(0, m.stack, mark + 1, m.depth);
  const signal = call(m, m.stack[mark] ?? 0, args, 'call');
  if (signal !== signals.none) return signal;
  popMark(m);
  m.depth = mark;
  push(m, m.result);
  return signals.none;
}

/** INST: MARK, arguments; the name stands in the stream. */
export function instance(m: Machine, module: string, name: string): Signal {
  if (m.markCount === 0) return broken(m, noMark);
  const mark = m.marks[m.markCount - 1] ?? 0;
  const args = m.depth === mark ? atoms.emptyTuple : m.containers.create(0, m.stack, mark, m.depth);
  const position = m.base + m.at;
  const isAgain = m.resumedAt === position;
  const callee = isAgain
    ? globalBase + m.globals.intern(module, name, m.protocol, position)
    : importName(m, module, name);
  if (callee === 0) return limit(m, tooManyNames);
  const signal = call(m, callee, args, 'call');
  if (signal !== signals.none) return signal;
  popMark(m);
  m.depth = mark;
  push(m, m.result);
  return signals.none;
}

/** BUILD: gives the object below the state on top. */
export function build(m: Machine): Signal {
  if (m.depth - m.fence < 2) return broken(m, underflow);
  const target = m.stack[m.depth - 2] ?? 0;
  const state = m.stack[m.depth - 1] ?? 0;
  const array = rawArrayAfter(m, target, state);
  if (array === 'want') return signals.want;
  const judged = judgeState(m, target, state);
  if (judged !== signals.none) return judged;
  m.trace.record(m.bytes[m.at] ?? 0, m.base + m.at, target, state);
  judgeChange(m, target, 'build', state);
  noteEscapes(m, m.depth - 1, m.depth);
  m.depth--;
  if (array === undefined) return signals.none;
  m.stack[m.depth - 1] = atoms.object;
  m.array = array;
  return signals.array;
}

/** Whether any cell is an imported name or came of one. */
export function holdsName(stack: Int32Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const cell = stack[i] ?? 0;
    if (cell >= globalBase && cell < containerBase) return true;
  }
  return false;
}

/** SETITEM and SETITEMS: pairs from `from` to the top go into the value below them. */
export function setItems(m: Machine, from: number): Signal {
  if (from - 1 < m.fence) return broken(m, underflow);
  if ((m.depth - from) % 2 !== 0) return broken(m, 'SETITEMS with a key that has no value');
  const target = m.stack[from - 1] ?? 0;
  if (holdsName(m.stack, from, m.depth)) {
    const signal = judgePairs(m, from, m.depth, target);
    if (signal !== signals.none) return signal;
  }
  if (target >= containerBase) m.containers.add(target, m.stack, from, m.depth);
  else change(m, target, 'set', from);
  m.depth = from;
  return signals.none;
}

/** DICT whose keys or values are imported names, or came of some. */
export function makeDict(m: Machine): Signal {
  const mark = m.fence;
  const signal = judgePairs(m, mark, m.depth, m.containers.next());
  if (signal !== signals.none) return signal;
  const cell = m.containers.create(2, m.stack, mark, m.depth);
  popMark(m);
  m.depth = mark;
  push(m, cell);
  return signals.none;
}

/** APPEND, APPENDS and ADDITEMS: everything from `from` goes into the value below. */
export function extend(m: Machine, from: number): Signal {
  if (from - 1 < m.fence) return broken(m, underflow);
  const target = m.stack[from - 1] ?? 0;
  if (target >= containerBase) m.containers.add(target, m.stack, from, m.depth);
  else change(m, target, 'extend', from);
  m.depth = from;
  return signals.none;
}

function change(m: Machine, target: Cell, kind: 'set' | 'extend', from: number): void {
  noteEscapes(m, from, m.depth);
  const index = cellGlobal(target);
  const isKnown = target >= instanceBase && index >= 0 && m.globals.changeVerdicts[index] === verdicts.fine;
  if (isKnown && cellKind(target) === 'instance') return;
  m.trace.record(m.bytes[m.at] ?? 0, m.base + m.at, target, atoms.none);
  judgeChange(m, target, kind);
}

/** EXT1, EXT2, EXT4: a number stands for a name that the program registered. */
export function extension(m: Machine, code: number): Signal {
  if (code <= 0) return broken(m, 'an extension code below 1');
  const known = m.extensions.get(code);
  const record = known === undefined ? undefined : m.globals.record(known & (cellSpan - 1));
  const means =
    record === undefined
      ? 'The file does not say what it stands for'
      : `Here it stands for ${qualifiedName(record.module, record.name)}`;
  note(m, {
    rule: 'pickle/extension-code',
    severity: 'high',
    identity: [String(code)],
    message: `The pickle imports by the extension code ${code} and not by name. ${means}. Model files do not use the extension registry; attacks use it to hide names.`,
  });
  if (record !== undefined) return pushName(m, record.module, record.name);
  push(m, atoms.extension);
  return signals.none;
}

/** A name that is taken off the stack, or is all there is, was imported for what its import does. */
export function noteBareImport(m: Machine, cell: Cell): void {
  if (cellKind(cell) !== 'global') return;
  const record = m.globals.record(cell - globalBase);
  const isUsed = (m.globals.calls[record.index] ?? 0) > 0;
  if (record.entry.tier !== 'unknown' || isUsed || m.notes.size > 10_000) return;
  note(m, {
    rule: 'pickle/bare-import',
    severity: /^_*[A-Z]/.test(record.name) ? 'medium' : 'high',
    global: record,
    message: `The pickle imports ${qualifiedName(record.module, record.name)} and makes no object of it. Importing runs the module ${record.module}, which may be a file beside this one.`,
  });
}
