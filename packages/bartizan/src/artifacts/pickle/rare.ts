import { atoms, type Cell } from './cells.ts';
import { noteEmbedded } from './embedded.ts';
import { noFrame } from './frame-state.ts';
import { longLiteralBytes, parsePythonInteger, readCount } from './literals.ts';
import {
  broken,
  limit,
  literalCell,
  type Machine,
  more,
  noteFrameBreak,
  popMark,
  push,
  type Signal,
  signals,
} from './machine.ts';
import { persistentId } from './persistent.ts';
import { note } from './record.ts';
import { extension, instance, newObjectEx, noteBareImport, object, pushName } from './steps.ts';

const latin1 = new TextDecoder('latin1');
const utf8 = new TextDecoder('utf-8');

const underflow = 'an opcode takes more from the stack than is there';

/** The index of the newline that ends the line from `from`; -1 when it is not in the window. */
function lineEnd(m: Machine, from: number): number {
  const { bytes, end } = m;
  const near = Math.min(end, from + 48);
  for (let i = from; i < near; i++) if (bytes[i] === 10) return i;
  if (near >= end) return -1;
  const found = bytes.indexOf(10, near);
  return found < 0 || found >= end ? -1 : found;
}

/** The line is not in the window: read on, or leave a very long literal to the driver. */
function longLine(m: Machine): Signal {
  const held = m.end - m.at;
  if (held > longLiteralBytes + 1) return signals.long;
  return more(m, Math.min(held * 2 + 64, longLiteralBytes + 2));
}

function asText(m: Machine, from: number, to: number): string {
  return latin1.decode(m.bytes.subarray(from, to));
}

const floatText = /^\s*[+-]?(\d[\d_]*\.?[\d_]*([eE][+-]?\d+)?|\.\d[\d_]*([eE][+-]?\d+)?|inf(inity)?|nan)\s*$/i;

/** Whether a text argument is one that the loader takes. */
function isValidLine(opcode: number, text: string): boolean {
  switch (opcode) {
    case 0x46: // FLOAT
      return floatText.test(text);
    case 0x49: // INT
      return parsePythonInteger(text, 0) !== undefined || /^\s*[+-]?0\d+\s*$/.test(text);
    case 0x4c: // LONG
      return parsePythonInteger(text.replace(/L\s*$/, ''), 10) !== undefined;
    case 0x53: // STRING
      return /^\s*(['"])[\s\S]*\1\s*$/.test(text) && text.trim().length >= 2;
    default:
      return true;
  }
}

/** Digits, signs, point and exponent only: what `repr` of a finite float consists of. */
function isPlainFloat(m: Machine, from: number, to: number): boolean {
  if (to - from > 40) return false;
  let digits = 0;
  for (let i = from; i < to; i++) {
    const byte = m.bytes[i] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) digits++;
    else if (byte !== 0x2e && byte !== 0x2d && byte !== 0x2b && byte !== 0x65) return false;
  }
  return digits > 0;
}

function isShortInteger(m: Machine, from: number, to: number): boolean {
  if (to - from > 18 || to === from) return false;
  for (let i = from; i < to; i++) {
    const byte = m.bytes[i] ?? 0;
    if (byte < 0x30 || byte > 0x39) return false;
  }
  return true;
}

/** FLOAT, INT, LONG, STRING, UNICODE. */
function textLiteral(m: Machine, opcode: number): Signal {
  const from = m.at + 1;
  const newline = lineEnd(m, from);
  if (newline < 0) return longLine(m);
  if (newline - from > longLiteralBytes) return signals.long;
  const isNumber = opcode === 0x49 || opcode === 0x4c;
  const isPlain =
    opcode === 0x56 ||
    (isNumber && isShortInteger(m, from, newline)) ||
    (opcode === 0x46 && isPlainFloat(m, from, newline));
  if (!isPlain) {
    if (!isValidLine(opcode, asText(m, from, newline))) return broken(m, 'an argument that the loader cannot read');
  }
  if (opcode === 0x46) push(m, atoms.float);
  else if (opcode === 0x49 && newline - from === 2 && m.bytes[from] === 0x30 && (m.bytes[from + 1] ?? 0) < 0x32) {
    push(m, m.bytes[from + 1] === 0x31 ? atoms.true : atoms.false);
  } else {
    if (!isNumber && newline - from > 7) noteEmbedded(m, from, newline, false);
    push(m, literalCell(m, m.at, isNumber ? 2 : 0));
  }
  m.at = newline + 1;
  return signals.none;
}

/** The index of GET and PUT; undefined when the loader refuses it. */
function memoIndex(m: Machine, from: number, to: number): number | undefined {
  const { bytes } = m;
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = (bytes[i] ?? 0) - 0x30;
    if (digit < 0 || digit > 9 || to - from > 15) {
      const parsed = parsePythonInteger(asText(m, from, Math.min(to, from + 64)), 10);
      return parsed === undefined || parsed < 0n || parsed > 2n ** 52n ? undefined : Number(parsed);
    }
    value = value * 10 + digit;
  }
  return to > from ? value : undefined;
}

/** GET and PUT. */
function textMemo(m: Machine, opcode: number): Signal {
  const newline = lineEnd(m, m.at + 1);
  if (newline < 0) return m.end - m.at > longLiteralBytes ? broken(m, 'an endless memo index') : longLine(m);
  const index = memoIndex(m, m.at + 1, newline);
  if (index === undefined) return broken(m, 'a memo index that the loader cannot read');
  if (opcode === 0x70) {
    if (m.depth <= m.fence) return broken(m, underflow);
    if (!m.memo.put(index, m.stack[m.depth - 1] ?? 0)) return limit(m, 'more memo entries than are kept');
  } else {
    const cell = m.memo.get(index);
    if (cell === 0) return broken(m, 'a memo entry is read that was never written');
    push(m, cell);
  }
  m.at = newline + 1;
  return signals.none;
}

/** GLOBAL and INST: module and name on two lines. */
function textName(m: Machine, opcode: number): Signal {
  const first = lineEnd(m, m.at + 1);
  const second = first < 0 ? -1 : lineEnd(m, first + 1);
  if (second < 0) {
    if (m.end - m.at <= 2 * longLiteralBytes) return more(m, (m.end - m.at) * 2 + 64);
    note(m, {
      rule: 'pickle/computed-import',
      severity: 'high',
      identity: ['endless-name'],
      message: 'The pickle imports a name of more than 64 thousand characters, which no program has.',
    });
    return broken(m, 'an imported name without end');
  }
  const module = utf8.decode(m.bytes.subarray(m.at + 1, first));
  const name = utf8.decode(m.bytes.subarray(first + 1, second));
  const signal = opcode === 0x63 ? pushName(m, module, name) : instance(m, module, name);
  if (signal === signals.none) m.at = second + 1;
  return signal;
}

/** PERSID: the id is a line of text. */
function textPersistent(m: Machine): Signal {
  const newline = lineEnd(m, m.at + 1);
  if (newline < 0) return m.end - m.at > longLiteralBytes ? broken(m, 'an endless persistent id') : longLine(m);
  const signal = persistentId(m, atoms.text);
  m.at = newline + 1;
  return signal;
}

function binaryPersistent(m: Machine): Signal {
  if (m.depth <= m.fence) return broken(m, underflow);
  const id: Cell = m.stack[m.depth - 1] ?? 0;
  m.depth--;
  const signal = persistentId(m, id);
  if (signal === signals.none) m.at++;
  else m.depth++;
  return signal;
}

function proto(m: Machine): Signal {
  if (m.at + 2 > m.end) return more(m, 2);
  const protocol = m.bytes[m.at + 1] ?? 0;
  if (protocol > 5) return broken(m, `protocol ${protocol}, which no loader knows`);
  if (m.declaredProtocol < protocol) m.declaredProtocol = protocol;
  m.protocol = protocol;
  m.at += 2;
  return signals.none;
}

function frame(m: Machine): Signal {
  if (m.at + 9 > m.end) return more(m, 9);
  const length = readCount(m.bytes, m.at + 1, 8);
  const position = m.base + m.at;
  const frameEnd = position + 9 + length;
  if (frameEnd > m.sourceEnd) return broken(m, 'a frame that is longer than the stream');
  // A frame inside a frame: picklers never write it. Where it ends inside, the outer one goes on.
  if (m.frameEnd !== noFrame && position + 9 !== m.frameEnd) noteFrameBreak(m, position, m.frameEnd);
  const isInside = m.frameEnd !== noFrame && frameEnd <= m.frameEnd;
  if (!isInside) m.frameEnd = frameEnd;
  m.at += 9;
  return signals.none;
}

function stop(m: Machine): Signal {
  if (m.depth <= m.fence) return broken(m, underflow);
  noteBareImport(m, m.stack[m.depth - 1] ?? 0);
  const position = m.base + m.at;
  if (m.frameEnd !== noFrame && position + 1 < m.frameEnd) noteFrameBreak(m, position, m.frameEnd);
  m.at++;
  return signals.stop;
}

/** Literals with 8 bytes of length, LONG4 with 4. */
function wideLiteral(m: Machine, opcode: number): Signal {
  const width = opcode === 0x8b ? 4 : 8;
  if (m.at + 1 + width > m.end) return more(m, 1 + width);
  const length = readCount(m.bytes, m.at + 1, width);
  if (opcode === 0x8b && length >= 2 ** 31) return broken(m, 'a number of negative length');
  if (length > longLiteralBytes) return signals.long;
  const next = m.at + 1 + width + length;
  if (next > m.end) return more(m, next - m.at);
  if (opcode === 0x96) push(m, atoms.bytearray);
  else push(m, literalCell(m, m.at, opcode === 0x8b ? 2 : opcode === 0x8d ? 0 : 1));
  if (opcode !== 0x8b && length > 7) noteEmbedded(m, m.at + 1 + width, next, opcode !== 0x8d);
  m.at = next;
  return signals.none;
}

function frozenset(m: Machine): Signal {
  const mark = popMark(m);
  if (mark < 0) return broken(m, 'an opcode needs a MARK that is not there');
  const cell = m.containers.create(4, m.stack, mark, m.depth);
  m.depth = mark;
  push(m, cell);
  m.at++;
  return signals.none;
}

function extensionCode(m: Machine, opcode: number): Signal {
  const width = opcode === 0x82 ? 1 : opcode === 0x83 ? 2 : 4;
  if (m.at + 1 + width > m.end) return more(m, 1 + width);
  const code = readCount(m.bytes, m.at + 1, width);
  const signal = extension(m, width === 4 ? code | 0 : code);
  if (signal === signals.none) m.at += 1 + width;
  return signal;
}

function advance(m: Machine, signal: Signal): Signal {
  if (signal === signals.none) m.at++;
  return signal;
}

/** The opcodes that a dense pickle does not consist of. Moves `m.at` itself. */
export function stepRare(m: Machine, opcode: number): Signal {
  switch (opcode) {
    case 0x46: // FLOAT
    case 0x49: // INT
    case 0x4c: // LONG
    case 0x53: // STRING
    case 0x56: // UNICODE
      return textLiteral(m, opcode);
    case 0x67: // GET
    case 0x70: // PUT
      return textMemo(m, opcode);
    case 0x63: // GLOBAL
    case 0x69: // INST
      return textName(m, opcode);
    case 0x50: // PERSID
      return textPersistent(m);
    case 0x51: // BINPERSID
      return binaryPersistent(m);
    case 0x80: // PROTO
      return proto(m);
    case 0x95: // FRAME
      return frame(m);
    case 0x2e: // STOP
      return stop(m);
    case 0x6f: // OBJ
      return advance(m, object(m));
    case 0x92: // NEWOBJ_EX
      return advance(m, newObjectEx(m));
    case 0x91: // FROZENSET
      return frozenset(m);
    case 0x82: // EXT1
    case 0x83: // EXT2
    case 0x84: // EXT4
      return extensionCode(m, opcode);
    case 0x97: // NEXT_BUFFER
      push(m, atoms.buffer);
      return advance(m, signals.none);
    case 0x98: // READONLY_BUFFER
      return advance(m, m.depth <= m.fence ? broken(m, underflow) : signals.none);
    default:
      return wideLiteral(m, opcode);
  }
}
