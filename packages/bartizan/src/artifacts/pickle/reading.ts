import { throwIfAborted } from '../../foundation/index.ts';
import { showText } from '../finding.ts';
import { isSiblingPath } from '../sibling-path.ts';
import type { ByteSource } from '../source.ts';
import { atoms, literalKind, literalPosition } from './cells.ts';
import { looksLikeBase64Pickle, looksLikeFile, rememberPiece } from './embedded.ts';
import { noFrame } from './frame-state.ts';
import { decodeLiteral, edgeBytes, type Literal, longLiteralBytes, readCount } from './literals.ts';
import {
  createMachine,
  literalCell,
  literalSource,
  type Machine,
  type MachineParts,
  noteFrameBreak,
  push,
  type Signal,
  signals,
  skipTo,
} from './machine.ts';
import { opcodeName, opcodes } from './opcodes.ts';
import { note } from './record.ts';
import { run } from './run.ts';
import { readFully } from './slices.ts';

const literalsKept = 4096;

/** What is left of a stream is read at once when it is not more than this. */
const smallBytes = 65_536;

/** The buffer of the windows, and how large the next one may be. */
export interface Spare {
  buffer: Uint8Array;
  windowBytes: number;
}

/** The first window is small, for small files and so that the loop meets its end before it is compiled. */
export function createSpare(): Spare {
  return { buffer: new Uint8Array(0), windowBytes: 2048 };
}

/** From where a pickle is read, and with what patience. */
export interface ReadingContext {
  readonly source: ByteSource;
  /** One past the last position that belongs to the stream. */
  readonly end: number;
  readonly windowBytes: number;
  readonly signal: AbortSignal;
  /** The buffer that windows are read into, one after another. */
  readonly spare: Spare;
  progress(position: number): void;
}

/** How the reading of one pickle ended. */
export interface PickleReading {
  readonly outcome: 'stop' | 'broken' | 'limit';
  readonly reason: string;
  /** After STOP, or where reading ended. */
  readonly position: number;
  readonly machine: Machine;
  /** joblib arrays were skipped on the way. */
  readonly arrays: number;
}

async function turn(): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve));
}

/** Moves the window so that it starts at the next opcode and holds at least `m.need` bytes from there. */
async function refill(m: Machine, context: ReadingContext): Promise<void> {
  const { spare } = context;
  const kept = m.end - m.at;
  const position = m.base + m.at;
  const left = context.end - position;
  const size = left <= smallBytes ? left : spare.windowBytes;
  const wanted = Math.max(Math.min(context.windowBytes, size), m.need);
  spare.windowBytes = Math.min(spare.windowBytes * 2, context.windowBytes);
  const tail = m.bytes.subarray(m.at, m.end);
  if (spare.buffer.length < wanted) spare.buffer = new Uint8Array(wanted);
  const buffer = spare.buffer;
  if (kept > 0 && m.bytes.buffer === buffer.buffer) buffer.copyWithin(0, m.at, m.end);
  else buffer.set(tail);
  let filled = kept;
  while (filled < wanted && position + filled < context.end) {
    const length = Math.min(wanted - filled, context.end - position - filled);
    const piece = await context.source.read(position + filled, length);
    if (piece.length === 0) break;
    buffer.set(piece.length > length ? piece.subarray(0, length) : piece, filled);
    filled += piece.length;
    if (filled >= m.need) break;
  }
  m.virtualBase += m.at;
  m.base = position;
  m.bytes = buffer;
  m.at = 0;
  m.end = filled;
  m.isLast = position + filled >= context.end || filled < m.need;
}

/** Where the content of the long literal at `m.at` starts and ends; undefined when the stream ends first. */
async function longContent(m: Machine, context: ReadingContext): Promise<{ start: number; end: number } | undefined> {
  const position = m.base + m.at;
  const argument = opcodes[m.bytes[m.at] ?? 0]?.argument;
  if (argument === 'counted4' || argument === 'counted8') {
    const width = argument === 'counted4' ? 4 : 8;
    const start = position + 1 + width;
    const end = start + readCount(m.bytes, m.at + 1, width);
    return end > context.end ? undefined : { start, end };
  }
  for (let at = position + 1; at < context.end; ) {
    throwIfAborted(context.signal);
    const piece = await context.source.read(at, Math.min(1 << 20, context.end - at));
    if (piece.length === 0) break;
    const newline = piece.indexOf(10);
    if (newline >= 0) return { start: position + 1, end: at + newline + 1 };
    at += piece.length;
  }
  return undefined;
}

async function noteLongEmbedded(
  m: Machine,
  context: ReadingContext,
  content: { start: number; end: number },
  isBytes: boolean,
): Promise<void> {
  const { start, end } = content;
  const head = (await context.source.read(start, 4)).slice();
  const last = isBytes ? ((await context.source.read(end - 1, 1))[0] ?? 0) : 0;
  const length = end - start;
  if (looksLikeBase64Pickle(head, 0)) rememberPiece(m, { start, length, encoding: 'base64' });
  else if (looksLikeFile(head, 0, last)) rememberPiece(m, { start, length, encoding: 'raw' });
}

/** Steps over a literal that is too long to hold. */
async function skipLong(m: Machine, context: ReadingContext): Promise<boolean> {
  const content = await longContent(m, context);
  if (content === undefined) return false;
  const opcode = m.bytes[m.at] ?? 0;
  const name = opcodeName(opcode);
  const isNumber = name === 'LONG' || name === 'LONG4';
  const isText = name.includes('UNICODE') || name.includes('STRING');
  if (name === 'BYTEARRAY8') push(m, atoms.bytearray);
  else if (name === 'FLOAT' || name === 'INT') return false;
  else push(m, literalCell(m, m.at, isNumber ? 2 : isText ? 0 : 1));
  if (!isNumber) await noteLongEmbedded(m, context, content, !isText);
  m.lastOpcode = m.base + m.at;
  m.opcodes++;
  if (content.end <= m.base + m.end) m.at = content.end - m.base;
  else skipTo(m, content.start, content.end);
  return true;
}

function longHead(cell: number, head: Uint8Array, length: number): Literal {
  const kind = literalKind(cell);
  if (kind === 'integer') return { kind, value: undefined };
  if (kind === 'bytes') return { kind, bytes: head, length };
  return { kind, text: Buffer.from(head).toString('utf8'), length };
}

/** Reads the literal that a decision needs. */
async function fetchLiteral(m: Machine, context: ReadingContext): Promise<void> {
  const position = literalSource(m, m.wanted);
  const available = context.end - position;
  let bytes = await readFully(context.source, position, Math.min(64, available));
  let literal = decodeLiteral(bytes, 0, bytes.length);
  while (typeof literal === 'number') {
    const isLong = literal > longLiteralBytes + 16 || literal > available;
    if (isLong) {
      literal = longHead(m.wanted, bytes.subarray(0, edgeBytes), literal);
      break;
    }
    bytes = await readFully(context.source, position, Math.min(literal, available));
    literal = decodeLiteral(bytes, 0, bytes.length);
  }
  if (m.literals.size >= literalsKept) m.literals.clear();
  m.literals.set(literalPosition(m.wanted), literal);
  m.resumedAt = m.base + m.at;
}

/** Companions that are named one by one. */
const companionsKept = 1_000;

function noteCompanion(m: Machine, name: string | undefined, parts: MachineParts): void {
  const isBeside = name !== undefined && isSiblingPath(name);
  if (isBeside && parts.companions.size < companionsKept) parts.companions.add(name);
  note(m, {
    rule: 'pickle/companion-file',
    severity: isBeside ? 'low' : 'high',
    identity: ['companion-file'],
    message: isBeside
      ? 'Arrays of this old joblib file lie in companion files beside it, which are loaded with it.'
      : `Loading the file loads another one as an array${name === undefined ? ', under a name that is made while loading' : `: ${showText(name)}`}. joblib keeps arrays beside the file and nowhere else; what is loaded so may run code.`,
  });
}

/** Steps over what joblib reads between two opcodes. @returns why it cannot, or undefined */
async function skipArray(m: Machine, context: ReadingContext, parts: MachineParts): Promise<string | undefined> {
  const array = m.array;
  const position = m.base + m.at;
  if (array === undefined) return undefined;
  // joblib closes the frame before it writes the array.
  if (m.frameEnd !== noFrame && m.frameEnd !== position) noteFrameBreak(m, m.lastOpcode, m.frameEnd);
  m.frameEnd = noFrame;
  if (array.kind === 'undetermined') return `the end of a raw array cannot be found: ${array.why}`;
  if (array.kind === 'companion') {
    noteCompanion(m, array.name, parts);
    return undefined;
  }
  let end = position;
  if (array.kind === 'pickle') {
    parts.jumps.push({ kind: 'pickle', from: position });
    const inner = await readPickle({ ...context, spare: createSpare() }, { ...parts, dialect: 'plain' }, position);
    m.trace.begin();
    if (inner.outcome !== 'stop') return `in an array of objects: ${inner.reason}`;
    m.opcodes += inner.machine.opcodes;
    end = inner.position;
  } else {
    const padding = array.isAligned ? 1 + ((await context.source.read(position, 1))[0] ?? 0) : 0;
    end = position + padding + array.sizeBytes;
  }
  if (end > context.end) return 'a raw array is longer than the stream';
  if (array.kind === 'raw') parts.jumps.push({ kind: 'raw', from: position, to: end });
  if (end <= m.base + m.end) m.at = end - m.base;
  else skipTo(m, position, end);
  return undefined;
}

/** Takes over the stack of the pickle before, and its window where that holds the position. */
function takeWindow(m: Machine, previous: Machine, position: number): void {
  m.stack = previous.stack;
  const index = position - previous.base;
  if (index < 0 || index >= previous.end) return;
  m.bytes = previous.bytes;
  m.end = previous.end;
  m.base = previous.base;
  m.isLast = previous.isLast;
  m.at = index;
  m.virtualBase = -index;
}

/** Reads one pickle from `position` to its STOP, or to where a loader would raise. */
export async function readPickle(
  context: ReadingContext,
  parts: MachineParts,
  position: number,
  knownBreaks: ReadonlySet<number> = new Set(),
  previous?: Machine,
): Promise<PickleReading> {
  const m = createMachine(parts, position, context.end, knownBreaks);
  m.trace.begin();
  if (previous !== undefined) takeWindow(m, previous, position);
  let arrays = 0;
  const end = (outcome: PickleReading['outcome'], reason = m.reason): PickleReading => ({
    outcome,
    reason,
    position: m.base + m.at,
    machine: m,
    arrays,
  });
  for (;;) {
    throwIfAborted(context.signal);
    const signal: Signal = run(m);
    switch (signal) {
      case signals.none:
        await turn();
        break;
      case signals.more:
        context.progress(m.base + m.at);
        await refill(m, context);
        if (context.windowBytes >= 65_536) await turn();
        break;
      case signals.stop:
        return end('stop', '');
      case signals.broken:
        return end('broken');
      case signals.limit:
        return end('limit');
      case signals.long:
        if (!(await skipLong(m, context))) return end('broken', 'the stream ends in the middle of a literal');
        break;
      case signals.want:
        await fetchLiteral(m, context);
        break;
      case signals.array: {
        const failure = await skipArray(m, context, parts);
        if (failure !== undefined) return end('broken', failure);
        arrays++;
        break;
      }
    }
  }
}
