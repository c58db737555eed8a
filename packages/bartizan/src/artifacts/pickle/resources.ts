import type { Severity } from '../../findings/index.ts';
import type { Machine } from './machine.ts';
import { note } from './record.ts';
import { riskyShapes } from './shapes.ts';
import { qualifiedName } from './snapshot.ts';

/** The pickler itself fails before it nests a thousand levels deep. */
const deepestNesting = 900;
/** Elements a walk over shared containers may meet; real object graphs stay far below. */
const expandedElements = 1e8;
/** … and stay near the number of opcodes that make them. */
const expansionRatio = 10_000;
/** CPython allocates two pointers for every index up to the largest. */
const largestMemoIndex = 2 ** 28;

function exhaustion(m: Machine, identity: string, message: string, severity: Severity = 'high'): void {
  note(m, { isOfWhole: true, rule: 'pickle/resource-exhaustion', severity, identity: [identity], message });
}

/** Looks at what a pickle asks of the memory and patience of its loader. */
export function noteHostileShape(m: Machine): void {
  // The room for marks grows fourfold when it is full: a quarter of it was open at once.
  const depth = Math.max(m.marks.length / 4, m.containers.largestDepth);
  if (depth > deepestNesting) {
    exhaustion(
      m,
      'nesting',
      `The pickle nests ${depth} levels deep. No pickler does; walking, printing or freeing the object can crash the process.`,
      'medium',
    );
  }
  const { largestSize } = m.containers;
  if (largestSize > expandedElements && largestSize > expansionRatio * m.opcodes) {
    const size = m.containers.largestSize.toExponential(1);
    exhaustion(
      m,
      'expansion',
      `Containers share parts so that walking, hashing or printing the object meets ${size} elements.`,
    );
  }
  if (m.memo.size > 1000 && m.memo.size > 0.6 * m.opcodes) {
    exhaustion(m, 'memo', `The pickle writes ${m.memo.size} memo entries for fewer values, which only takes memory.`);
  }
  if (m.memo.largestIndex >= largestMemoIndex) {
    exhaustion(
      m,
      'memo',
      `The pickle writes the memo entry ${m.memo.largestIndex}, for which the loader allocates ${Math.round(m.memo.largestIndex / 2 ** 26)} GiB.`,
    );
  }
}

/** DUP is in no pickler of CPython, of any version. */
export function noteUnusualOpcodes(m: Machine): void {
  if (m.seen[0x32] !== 1) return;
  note(m, {
    isOfWhole: true,
    rule: 'pickle/unusual-opcodes',
    severity: 'low',
    identity: ['DUP'],
    message: 'The pickle uses the opcode DUP, which CPython reads but never writes.',
  });
}

function noteWatched(m: Machine, index: number, holders: ReadonlySet<number>): void {
  if ([...holders].every((holder) => m.containers.sanctioned.has(holder))) return;
  const record = m.globals.record(index);
  note(m, {
    isOfWhole: true,
    rule: 'pickle/misused-function',
    severity: 'high',
    global: record,
    message: `The pickle hands ${qualifiedName(record.module, record.name)} on as a value. Saved arrays name it as their class and nothing else; whoever calls it opens or writes a file.`,
  });
}

/** Functions that are vetted for one place only, and were put where something else may call them. */
export function noteEscapedFunctions(m: Machine): void {
  for (const [index, holders] of m.containers.watched) noteWatched(m, index, holders);
  for (const index of m.containers.escaped) {
    const record = m.globals.record(index);
    const shape = record.entry.shape;
    if (shape === undefined || !riskyShapes.has(shape)) continue;
    note(m, {
      isOfWhole: true,
      rule: 'pickle/misused-function',
      severity: 'high',
      global: record,
      message: `The pickle hands ${qualifiedName(record.module, record.name)} on as a value instead of calling it. Saved objects only call it; what calls it later, and with what, cannot be seen.`,
    });
  }
}
