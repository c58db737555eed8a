import { type Cell, cellKind, lastLiteralPosition, literalPosition } from './cells.ts';
import { Containers } from './containers.ts';
import { type FrameBreak, noFrame } from './frame-state.ts';
import { Globals } from './globals.ts';
import type { ArrayJump } from './listing/observed.ts';
import { decodeLiteral, type Literal } from './literals.ts';
import { Memo } from './memo.ts';
import type { Notes } from './notes.ts';
import type { PickleDialect } from './options.ts';
import type { DtypeValue, RawArray } from './specials.ts';
import { Trace } from './trace.ts';

/** Why the inner loop gave control back. */
export const signals = {
  /** Go on. */
  none: 0,
  /** `need` bytes from `position` are not in the window. */
  more: 1,
  stop: 2,
  /** The loader raises here: `reason` says why. */
  broken: 3,
  /** A literal too long to hold stands at `position`. */
  long: 4,
  /** The decision needs the literal `wanted`, which has left the window. */
  want: 5,
  /** joblib reads a raw array or another pickle from here. */
  array: 6,
  /** A bound of the analysis is reached: `reason` says which. */
  limit: 7,
} as const;

export type Signal = (typeof signals)[keyof typeof signals];

/** A stretch of the source that was skipped, so that literals before and after it keep short names. */
interface Segment {
  readonly virtual: number;
  readonly actual: number;
}

/** Bytes inside a literal that may be a file of their own. */
export interface Embedded {
  readonly start: number;
  readonly length: number;
  /** `latin1`: text that stands for the bytes of its characters. */
  readonly encoding: 'raw' | 'base64' | 'latin1';
}

/** One pickle being read: the unpickler's stack, memo and marks in cells, and the window of bytes. */
export interface Machine {
  readonly dialect: PickleDialect;
  /** One past the last position of the source that belongs to the stream. */
  readonly sourceEnd: number;
  bytes: Uint8Array;
  /** Bytes of the window that are valid. */
  end: number;
  /** Position in the source of `bytes[0]`. */
  base: number;
  /** No byte follows the window. */
  isLast: boolean;
  /** Index in the window of the next opcode. */
  at: number;
  /** `base` less everything skipped. */
  virtualBase: number;
  readonly segments: Segment[];
  stack: Int32Array;
  depth: number;
  /** The stack below belongs to an open MARK. */
  fence: number;
  marks: Int32Array;
  markCount: number;
  readonly memo: Memo;
  readonly containers: Containers;
  readonly globals: Globals;
  readonly trace: Trace;
  readonly notes: Notes;
  readonly dtypes: DtypeValue[];
  /** Whether any of them is of Python objects. */
  hasObjectDtype: boolean;
  readonly literals: Map<number, Literal>;
  readonly embedded: Embedded[];
  /** Extension codes registered by the pickle itself. */
  readonly extensions: Map<number, Cell>;
  readonly seen: Uint8Array;
  readonly pids: Set<string>;
  /** Bytes of each storage that persistent ids name. */
  readonly storages: Map<string, number>;
  /** Positions of bytes literals that a vetted function loads as files of their own. */
  readonly loaded: Set<number>;
  opcodes: number;
  protocol: number;
  declaredProtocol: number;
  /** Position in the source where the frame ends; `noFrame` outside frames. */
  frameEnd: number;
  frameBreak: FrameBreak | undefined;
  /** Opcodes that are known to cross the end of a frame; reported once, not in every reading. */
  readonly knownBreaks: ReadonlySet<number>;
  /** Position of the opcode read last. */
  lastOpcode: number;
  need: number;
  reason: string;
  wanted: Cell;
  /** Position of the opcode that runs again because a literal had to be read; -1 for none. */
  resumedAt: number;
  result: Cell;
  array: RawArray | undefined;
}

export interface MachineParts {
  readonly dialect: PickleDialect;
  readonly globals: Globals;
  readonly trace: Trace;
  readonly notes: Notes;
  readonly embedded: Embedded[];
  readonly extensions: Map<number, Cell>;
  readonly seen: Uint8Array;
  readonly pids: Set<string>;
  readonly storages: Map<string, number>;
  readonly loaded: Set<number>;
  readonly containers: Containers;
  /** Names of files beside this one that joblib loads with it. */
  readonly companions: Set<string>;
  /** What joblib read between two opcodes. */
  readonly jumps: ArrayJump[];
}

/** What several pickles of one stream share: names, notes, the extension registry. */
export function createParts(dialect: PickleDialect, notes: Notes, sizeBytes: number): MachineParts {
  return {
    dialect,
    notes,
    globals: new Globals(),
    trace: new Trace(),
    embedded: [],
    extensions: new Map(),
    seen: new Uint8Array(256),
    pids: new Set(),
    storages: new Map(),
    loaded: new Set(),
    // Nesting as deep as is reported takes two opcodes a level: a smaller file needs no more slots than this.
    containers: new Containers(sizeBytes < 1_800 ? 128 : 1024),
    companions: new Set(),
    jumps: [],
  };
}

const noStack = new Int32Array(0);

export function createMachine(
  parts: MachineParts,
  position: number,
  sourceEnd: number,
  knownBreaks: ReadonlySet<number>,
): Machine {
  return {
    // Field by field: a spread would give every machine a slow layout.
    dialect: parts.dialect,
    globals: parts.globals,
    trace: parts.trace,
    notes: parts.notes,
    embedded: parts.embedded,
    extensions: parts.extensions,
    seen: parts.seen,
    pids: parts.pids,
    storages: parts.storages,
    loaded: parts.loaded,
    containers: parts.containers,
    sourceEnd,
    knownBreaks,
    bytes: new Uint8Array(0),
    end: 0,
    base: position,
    isLast: false,
    at: 0,
    virtualBase: 0,
    segments: [{ virtual: 0, actual: position }],
    stack: noStack,
    depth: 0,
    fence: 0,
    marks: new Int32Array(16),
    markCount: 0,
    memo: new Memo(),
    dtypes: [],
    hasObjectDtype: false,
    literals: new Map(),
    opcodes: 0,
    protocol: 0,
    declaredProtocol: 0,
    frameEnd: noFrame,
    frameBreak: undefined,
    lastOpcode: position,
    need: 0,
    reason: '',
    wanted: 0,
    resumedAt: -1,
    result: 0,
    array: undefined,
  };
}

export function broken(m: Machine, reason: string): Signal {
  m.reason = reason;
  return signals.broken;
}

export function limit(m: Machine, reason: string): Signal {
  m.reason = reason;
  return signals.limit;
}

/** Asks for `need` bytes from the current opcode, or says that the stream ends too early. */
export function more(m: Machine, need: number): Signal {
  if (m.isLast) return broken(m, 'the stream ends in the middle of an opcode');
  m.need = need;
  return signals.more;
}

/** The cell for the literal whose opcode stands at index `at`; `kind` counts as in `literalKinds`. */
export function literalCell(m: Machine, at: number, kind: 0 | 1 | 2): Cell {
  return -(1 + 3 * (m.virtualBase + at) + kind);
}

/** Where in the source a literal cell's opcode stands. */
export function literalSource(m: Machine, cell: Cell): number {
  const virtual = literalPosition(cell);
  for (let i = m.segments.length - 1; i >= 0; i--) {
    const segment = m.segments[i];
    if (segment !== undefined && segment.virtual <= virtual) return segment.actual + virtual - segment.virtual;
  }
  return virtual;
}

/** Notes that the source between two positions is skipped: the next window starts at `to`. */
export function skipTo(m: Machine, from: number, to: number): void {
  const virtual = m.virtualBase + (from - m.base);
  m.segments.push({ virtual, actual: to });
  m.base = to;
  m.virtualBase = virtual;
  m.bytes = m.bytes.subarray(0, 0);
  m.end = 0;
  m.at = 0;
}

export function isTooFar(m: Machine): boolean {
  return m.virtualBase + m.end > lastLiteralPosition;
}

/**
 * The value of a literal cell if it is at hand. Otherwise undefined, and the step must return
 * `signals.want` before it changes anything: the driver reads the literal and runs the step again.
 */
export function literalOf(m: Machine, cell: Cell): Literal | undefined {
  if (cellKind(cell) !== 'literal') return undefined;
  const virtual = literalPosition(cell);
  const kept = m.literals.get(virtual);
  if (kept !== undefined) return kept;
  const index = virtual - m.virtualBase;
  if (index >= 0 && index < m.end) {
    const literal = decodeLiteral(m.bytes, index, m.end);
    if (typeof literal !== 'number') return literal;
  }
  m.wanted = cell;
  return undefined;
}

/** Makes room for more marks. @returns false when the bound is reached */
export function growMarks(m: Machine): boolean {
  if (m.marks.length >= 1 << 24) return false;
  const wider = new Int32Array(m.marks.length * 4);
  wider.set(m.marks);
  m.marks = wider;
  return true;
}

/** Takes the topmost MARK. @returns its place on the stack, or -1 where there is none */
export function popMark(m: Machine): number {
  if (m.markCount === 0) return -1;
  const mark = m.marks[--m.markCount] ?? 0;
  m.fence = m.markCount === 0 ? 0 : (m.marks[m.markCount - 1] ?? 0);
  return mark;
}

export function push(m: Machine, cell: Cell): void {
  m.stack[m.depth++] = cell;
}

/** Makes room for one more cell. @returns false when the bound is reached */
export function growStack(m: Machine): boolean {
  if (m.stack.length >= 1 << 25) return false;
  const wider = new Int32Array(Math.max(256, m.stack.length * 2));
  wider.set(m.stack);
  m.stack = wider;
  return true;
}

/** Remembers the first opcode that does not respect its frame. */
export function noteFrameBreak(m: Machine, opcode: number, frameEnd: number): void {
  if (m.frameBreak === undefined && !m.knownBreaks.has(opcode)) m.frameBreak = { opcode, frameEnd };
}
