import { atoms, type Cell, cellGlobal, cellKind, cellSpan } from './cells.ts';
import { literalSource, type Machine } from './machine.ts';
import { opcodeName } from './opcodes.ts';
import type { TraceEvent } from './trace.ts';

/** A value as it was at one moment, with the places of the literals that are still to be read. */
export type Snapshot =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'literal'; readonly position: number }
  | { readonly kind: 'list'; readonly parts: readonly Snapshot[] };

const depthLimit = 4;
const itemLimit = 8;

const atomTexts: Readonly<Record<number, string>> = {
  [atoms.unknown]: '…',
  [atoms.none]: 'None',
  [atoms.true]: 'True',
  [atoms.false]: 'False',
  [atoms.float]: '…float…',
  [atoms.list]: '[…]',
  [atoms.tuple]: '(…)',
  [atoms.emptyTuple]: '()',
  [atoms.dict]: '{…}',
  [atoms.set]: '{…}',
  [atoms.frozenset]: 'frozenset(…)',
  [atoms.bytearray]: 'bytearray(…)',
  [atoms.buffer]: '<buffer>',
  [atoms.persistent]: '<persistent object>',
  [atoms.text]: "'…'",
  [atoms.bytes]: "b'…'",
  [atoms.integer]: '…int…',
  [atoms.extension]: '<extension>',
  [atoms.object]: '<object>',
};

const text = (value: string): Snapshot => ({ kind: 'text', text: value });
const list = (...parts: readonly Snapshot[]): Snapshot => ({ kind: 'list', parts });

/** `os.system`, for names as they are shown. */
export function qualifiedName(module: string, name: string): string {
  const shown = `${module}.${name}`.replace(/[^\x20-\x7e]/g, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return shown.length <= 120 ? shown : `${shown.slice(0, 117)}...`;
}

function nameOf(m: Machine, cell: Cell): string {
  const record = m.globals.records[cellGlobal(cell)];
  return record === undefined ? '…' : qualifiedName(record.module, record.name);
}

const brackets: Readonly<Record<string, readonly [string, string]>> = {
  tuple: ['(', ')'],
  list: ['[', ']'],
  dict: ['{', '}'],
  set: ['{', '}'],
  frozenset: ['frozenset({', '})'],
};

function snapshotContainer(m: Machine, cell: Cell, depth: number): Snapshot {
  const view = m.containers.view(cell);
  if (view === undefined || depth >= depthLimit) return text('(…)');
  const [open, close] = brackets[view.kind] ?? ['(', ')'];
  const parts: Snapshot[] = [text(open)];
  const isDict = view.kind === 'dict';
  view.items.slice(0, itemLimit).forEach((item, index) => {
    if (index > 0) parts.push(text(isDict && index % 2 === 1 ? ': ' : ', '));
    parts.push(snapshotCell(m, item, depth + 1));
  });
  if (view.count > itemLimit) parts.push(text(', …'));
  if (view.kind === 'tuple' && view.count === 1) parts.push(text(','));
  return list(...parts, text(close));
}

/** A cell as it stands now. */
export function snapshotCell(m: Machine, cell: Cell, depth = 0): Snapshot {
  switch (cellKind(cell)) {
    case 'literal':
      return { kind: 'literal', position: literalSource(m, cell) };
    case 'global':
      return text(nameOf(m, cell));
    case 'instance':
      return text(`<${nameOf(m, cell)} object>`);
    case 'result':
      return text(`<result of ${nameOf(m, cell)}>`);
    case 'special':
      return text(`dtype(${m.dtypes[cell & (cellSpan - 1)]?.code ?? '…'})`);
    case 'container':
      return snapshotContainer(m, cell, depth);
    case 'atom':
      return text(atomTexts[cell] ?? '…');
  }
}

/** The arguments of a call in parentheses. */
export function snapshotArguments(m: Machine, cell: Cell): Snapshot {
  if (cell === atoms.emptyTuple) return text('()');
  const view = m.containers.view(cell);
  if (view === undefined || view.kind !== 'tuple') return list(text('(*'), snapshotCell(m, cell, 1), text(')'));
  const parts: Snapshot[] = [text('(')];
  view.items.slice(0, itemLimit).forEach((item, index) => {
    if (index > 0) parts.push(text(', '));
    parts.push(snapshotCell(m, item, 1));
  });
  if (view.count > itemLimit) parts.push(text(', …'));
  return list(...parts, text(')'));
}

/** One line of pseudo-Python for something that the pickle did. */
export function snapshotEvent(m: Machine, event: TraceEvent): Snapshot {
  const at = text(`${String(event.position).padStart(8)}  `);
  const subject = snapshotCell(m, event.subject, 1);
  switch (opcodeName(event.opcode)) {
    case 'GLOBAL':
    case 'STACK_GLOBAL':
    case 'EXT1':
    case 'EXT2':
    case 'EXT4':
      return list(at, text('import '), subject);
    case 'NEWOBJ':
    case 'NEWOBJ_EX':
      return list(at, subject, text('.__new__'), snapshotArguments(m, event.argument));
    case 'BUILD':
      return list(at, subject, text('.__setstate__('), snapshotCell(m, event.argument, 1), text(')'));
    case 'SETITEM':
    case 'SETITEMS':
      return list(at, subject, text('[…] = …'));
    case 'APPEND':
    case 'APPENDS':
    case 'ADDITEMS':
      return list(at, subject, text('.extend(…)'));
    default:
      return list(at, subject, snapshotArguments(m, event.argument));
  }
}
