// One function holds the loop over all opcodes: position, stack pointer and fence live in registers there,
// which is what makes it read tens of millions of opcodes a second. Two habits keep it compiled: unlikely
// branches only set a local (a call or an addition that was never executed before throws the compiled code
// away), and everything that decides something is a call out of the loop.
import { atoms, containerBase, globalBase, instanceBase } from './cells.ts';
import { mayOpenFile, noteEmbedded } from './embedded.ts';
import { faultSignal, memoFull, noEntry, noMark, underflow } from './faults.ts';
import { noFrame } from './frame-state.ts';
import { verdicts } from './globals.ts';
import { longLiteralBytes, readUint32 } from './literals.ts';
import { atomOf, kindOf, sizeOf } from './loop-tables.ts';
import {
  broken,
  growStack,
  isTooFar,
  limit,
  type Machine,
  more,
  noteFrameBreak,
  type Signal,
  signals,
} from './machine.ts';
import { step } from './step.ts';
import { holdsName, noteBareImport } from './steps.ts';

/** The kind of a tuple as `Containers.create` counts it. */
const tuple = 0;

/** Bytes that the fixed part of every opcode fits in. */
const slack = 16;

/** The index at which the loop looks up: near the end of the window, or at the end of the frame. */
function nextCheck(m: Machine): number {
  const window = m.isLast ? m.end : m.end - slack;
  // A small integer, so that the loop compares registers.
  return (m.frameEnd - m.base < window ? m.frameEnd - m.base : window) | 0;
}

/** Closes the frame that ends at or before `m.at`. */
function leaveFrame(m: Machine): void {
  const position = m.base + m.at;
  if (position < m.frameEnd) return;
  if (position > m.frameEnd) noteFrameBreak(m, m.lastOpcode, m.frameEnd);
  m.frameEnd = noFrame;
}

/** Looks up from the loop: frames, the end of the window. */
function check(m: Machine): Signal {
  leaveFrame(m);
  if (m.at < (m.isLast ? m.end : m.end - slack)) return signals.none;
  return m.isLast ? broken(m, 'the stream ends without STOP') : more(m, slack + 1);
}

/**
 * Runs opcodes until something has to come from outside: more bytes, a literal that has left the window,
 * or the end. Stands at an opcode boundary whenever it returns; `m.at` is the opcode to run next (or
 * again).
 */
export function run(m: Machine): Signal {
  if (isTooFar(m)) return limit(m, 'more than 700 MB of opcodes');
  const { bytes, end, base, memo, containers, trace, globals, seen } = m;
  const pages = memo.pages;
  // A literal's cell is -(1 + 3·position + kind); everything below is 32-bit arithmetic.
  const literalBase = (-1 - 3 * m.virtualBase) | 0;
  let stack = m.stack;
  let capacity = stack.length;
  let marks = m.marks;
  let markCount = m.markCount;
  let at = m.at;
  let depth = m.depth;
  let fence = m.fence;
  let checkAt = nextCheck(m);
  let count = 0;
  let start = at;
  let need = 0;
  let fault = 0;
  let isRare = false;
  let signal: Signal = signals.none;

  for (;;) {
    if (at >= checkAt) {
      m.at = at;
      if (count > 0) m.lastOpcode = base + start;
      signal = check(m);
      if (signal !== signals.none) break;
      checkAt = nextCheck(m);
    }
    if (depth >= capacity) {
      m.depth = depth;
      if (!growStack(m)) {
        signal = limit(m, 'more than 32 million values on the stack');
        break;
      }
      stack = m.stack;
      capacity = stack.length;
    }
    const opcode = bytes[at] ?? 0;
    const previous = start;
    start = at;
    count++;
    seen[opcode] = 1;
    switch (opcode) {
      case 0x28: // MARK
        if (markCount >= marks.length) isRare = true;
        else {
          marks[markCount++] = depth;
          fence = depth;
          at++;
        }
        break;
      case 0x4e: // NONE
      case 0x88: // NEWTRUE
      case 0x89: // NEWFALSE
      case 0x29: // EMPTY_TUPLE
        stack[depth++] = atomOf[opcode] ?? 0;
        at++;
        break;
      case 0x4b: // BININT1
      case 0x4d: // BININT2
      case 0x4a: // BININT
      case 0x47: {
        // BINFLOAT
        const size = sizeOf[opcode] ?? 0;
        if (at + size > end) need = size;
        else stack[depth++] = opcode === 0x47 ? atoms.float : (literalBase - 2 - Math.imul(at, 3)) | 0;
        at += size;
        break;
      }
      case 0x8a: // LONG1
      case 0x8c: // SHORT_BINUNICODE
      case 0x55: // SHORT_BINSTRING
      case 0x43: {
        // SHORT_BINBYTES
        if (at + 2 > end) {
          need = 2;
          break;
        }
        const size = (bytes[at + 1] ?? 0) + 2;
        if (at + size > end) {
          need = size;
          break;
        }
        if (size > 9 && mayOpenFile[bytes[at + 2] ?? 0] === 1 && opcode !== 0x8a) {
          noteEmbedded(m, at + 2, at + size, opcode === 0x43);
        }
        const kind = opcode === 0x8a ? 2 : opcode === 0x43 ? 1 : 0;
        stack[depth++] = (literalBase - kind - Math.imul(at, 3)) | 0;
        at += size;
        break;
      }
      case 0x58: // BINUNICODE
      case 0x54: // BINSTRING
      case 0x42: {
        // BINBYTES
        if (at + 5 > end) {
          need = 5;
          break;
        }
        const length = readUint32(bytes, at + 1);
        if (length > longLiteralBytes) {
          signal = signals.long;
          break;
        }
        if (at + 5 + length > end) {
          need = 5 + length;
          break;
        }
        if (length > 7 && mayOpenFile[bytes[at + 5] ?? 0] === 1) {
          noteEmbedded(m, at + 5, at + 5 + length, opcode === 0x42);
        }
        stack[depth++] = (literalBase - (opcode === 0x42 ? 1 : 0) - Math.imul(at, 3)) | 0;
        at += 5 + length;
        break;
      }
      case 0x94: // MEMOIZE
      case 0x71: // BINPUT
      case 0x72: {
        // LONG_BINPUT
        const size = sizeOf[opcode] ?? 0;
        if (at + size > end) need = size;
        else if (depth <= fence) fault = underflow;
        else {
          const index = size === 1 ? memo.size : size === 2 ? (bytes[at + 1] ?? 0) : readUint32(bytes, at + 1);
          if (!memo.put(index, stack[depth - 1] ?? 0)) fault = memoFull;
        }
        at += size;
        break;
      }
      case 0x68: // BINGET
      case 0x6a: {
        // LONG_BINGET
        const size = sizeOf[opcode] ?? 0;
        if (at + size > end) {
          need = size;
          break;
        }
        const index = size === 2 ? (bytes[at + 1] ?? 0) : readUint32(bytes, at + 1);
        const page = pages[index >>> 12];
        let cell = page === undefined ? 0 : (page[index & 4095] ?? 0);
        if (cell === 0) cell = memo.get(index);
        if (cell === 0) fault = noEntry;
        else stack[depth++] = cell;
        at += size;
        break;
      }
      case 0x5d: // EMPTY_LIST
      case 0x7d: // EMPTY_DICT
      case 0x8f: // EMPTY_SET
        stack[depth++] = containers.open(kindOf[opcode] ?? 0);
        at++;
        break;
      case 0x85: // TUPLE1
      case 0x86: // TUPLE2
      case 0x87: {
        // TUPLE3
        const first = depth - (opcode - 0x84);
        if (first < fence) {
          fault = underflow;
          break;
        }
        stack[first] = containers.create(tuple, stack, first, depth);
        depth = first + 1;
        at++;
        break;
      }
      case 0x74: // TUPLE
      case 0x6c: // LIST
      case 0x64: {
        // DICT
        if (markCount === 0) {
          fault = noMark;
          break;
        }
        const mark = fence;
        if (opcode === 0x64 && holdsName(stack, mark, depth)) {
          isRare = true;
          break;
        }
        markCount--;
        fence = markCount === 0 ? 0 : (marks[markCount - 1] ?? 0);
        const kind = kindOf[opcode] ?? 0;
        stack[mark] = kind === tuple && depth === mark ? atoms.emptyTuple : containers.create(kind, stack, mark, depth);
        depth = mark + 1;
        at++;
        break;
      }
      case 0x61: {
        // APPEND
        if (depth - fence < 2) {
          fault = underflow;
          break;
        }
        const target = stack[depth - 2] ?? 0;
        if (target < containerBase) {
          isRare = true;
          break;
        }
        containers.add(target, stack, depth - 1, depth);
        depth--;
        at++;
        break;
      }
      case 0x73: {
        // SETITEM
        if (depth - fence < 3) {
          fault = underflow;
          break;
        }
        const target = stack[depth - 3] ?? 0;
        if (target < containerBase || holdsName(stack, depth - 2, depth)) {
          isRare = true;
          break;
        }
        containers.add(target, stack, depth - 2, depth);
        depth -= 2;
        at++;
        break;
      }
      case 0x65: // APPENDS
      case 0x90: // ADDITEMS
      case 0x75: {
        // SETITEMS
        const mark = fence;
        const outer = markCount > 1 ? (marks[markCount - 2] ?? 0) : 0;
        if (markCount === 0 || mark - 1 < outer) {
          isRare = true;
          break;
        }
        const target = stack[mark - 1] ?? 0;
        const isPairs = opcode === 0x75;
        if (target < containerBase || (isPairs && (((depth - mark) & 1) === 1 || holdsName(stack, mark, depth)))) {
          isRare = true;
          break;
        }
        containers.add(target, stack, mark, depth);
        depth = mark;
        markCount--;
        fence = outer;
        at++;
        break;
      }
      case 0x52: // REDUCE
      case 0x81: {
        // NEWOBJ
        if (depth - fence < 2) {
          fault = underflow;
          break;
        }
        const callee = stack[depth - 2] ?? 0;
        const judged = opcode === 0x52 ? globals.callVerdicts : globals.newVerdicts;
        const verdict = callee >= globalBase && callee < instanceBase ? judged[callee - globalBase] : verdicts.open;
        const isPlain = verdict === verdicts.careful && !containers.holdsObject(stack[depth - 1] ?? 0);
        if (verdict !== verdicts.fine && !isPlain) {
          isRare = true;
          break;
        }
        const index = callee - globalBase;
        trace.record(opcode, base + at, callee, stack[depth - 1] ?? 0);
        globals.calls[index] = (globals.calls[index] ?? 0) + 1;
        depth--;
        stack[depth - 1] = (globals.resultBases[index] ?? instanceBase) + index;
        at++;
        break;
      }
      case 0x30: // POP
        if (markCount > 0 && depth === fence) {
          markCount--;
          fence = markCount === 0 ? 0 : (marks[markCount - 1] ?? 0);
        } else if (depth <= fence) fault = underflow;
        else {
          depth--;
          const cell = stack[depth] ?? 0;
          if (cell >= globalBase && cell < instanceBase) {
            m.at = at;
            noteBareImport(m, cell);
          }
        }
        at++;
        break;
      case 0x32: // DUP
        if (depth <= fence) fault = underflow;
        else {
          stack[depth] = stack[depth - 1] ?? 0;
          depth++;
        }
        at++;
        break;
      case 0x31: // POP_MARK
        if (markCount === 0) fault = noMark;
        else {
          depth = fence;
          markCount--;
          fence = markCount === 0 ? 0 : (marks[markCount - 1] ?? 0);
        }
        at++;
        break;
      default:
        isRare = true;
        break;
    }
    if (isRare) {
      isRare = false;
      m.at = at;
      m.depth = depth;
      m.fence = fence;
      m.markCount = markCount;
      signal = step(m, opcode);
      at = m.at;
      depth = m.depth;
      fence = m.fence;
      markCount = m.markCount;
      marks = m.marks;
      stack = m.stack;
      capacity = stack.length;
      checkAt = nextCheck(m);
      if (signal === signals.none) continue;
      if (signal === signals.stop || signal === signals.array) break;
    } else if (need + fault + signal === 0) continue;
    // The opcode did not happen: it runs again, or never.
    at = start;
    m.at = at;
    start = previous;
    count--;
    if (need > 0) signal = more(m, need);
    if (fault > 0) signal = faultSignal(m, fault);
    break;
  }
  if (count > 0) m.lastOpcode = base + start;
  m.at = at;
  m.depth = depth;
  m.fence = fence;
  m.markCount = markCount;
  m.opcodes += count;
  return signal;
}
