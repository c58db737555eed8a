// One function holds the loop over all opcodes: position, stack pointer and fence live in registers there,
// which is what makes it read 100 MB/s. Everything that decides something is a call out of it.
import { atoms, globalBase, instanceBase } from './cells.ts';
import { noteEmbedded } from './embedded.ts';
import { noFrame } from './frame-state.ts';
import { verdicts } from './globals.ts';
import { longLiteralBytes, readCount } from './literals.ts';
import {
  broken,
  growStack,
  isTooFar,
  limit,
  type Machine,
  more,
  noteFrameBreak,
  popMark,
  pushMark,
  type Signal,
  signals,
} from './machine.ts';
import { opcodes } from './opcodes.ts';
import { stepRare } from './rare.ts';
import { build, extend, noteBareImport, reduce, setItems, stackGlobal } from './steps.ts';

const underflow = 'an opcode takes more from the stack than is there';
const noMark = 'an opcode needs a MARK that is not there';

/** Kinds of containers as `Containers.create` counts them. */
const tuple = 0;
const list = 1;
const dict = 2;
const set = 3;

/** Opcodes between two looks at the clock and the signal. */
const budget = 1 << 22;

/**
 * Runs opcodes until something has to come from outside: more bytes, a literal that has left the window,
 * or the end. Stands at an opcode boundary whenever it returns; `m.at` is the opcode to run next (or
 * again).
 */
export function run(m: Machine): Signal {
  const bytes = m.bytes;
  const end = m.end;
  const base = m.base;
  const { memo, containers, trace, globals, seen } = m;
  let stack = m.stack;
  let frameEnd = m.frameEnd - base;
  let at = m.at;
  let depth = m.depth;
  let fence = m.fence;
  let count = 0;
  let signal: Signal = signals.none;
  if (isTooFar(m)) return limit(m, 'more than 700 MB of opcodes');

  while (count < budget) {
    if (at >= frameEnd) {
      if (at > frameEnd) noteFrameBreak(m, m.lastOpcode, frameEnd + base);
      m.frameEnd = noFrame;
      frameEnd = m.frameEnd;
    }
    if (at >= end) {
      m.at = at;
      signal = m.isLast ? broken(m, 'the stream ends without STOP') : more(m, 1);
      break;
    }
    if (depth >= stack.length) {
      m.depth = depth;
      if (!growStack(m)) {
        signal = limit(m, 'more than 64 million values on the stack');
        break;
      }
      stack = m.stack;
    }
    const opcode = bytes[at] ?? 0;
    const start = at;
    count++;
    seen[opcode] = 1;
    switch (opcode) {
      case 0x28: // MARK
        m.depth = depth;
        signal = pushMark(m);
        fence = depth;
        at++;
        break;
      case 0x4e: // NONE
        stack[depth++] = atoms.none;
        at++;
        break;
      case 0x88: // NEWTRUE
        stack[depth++] = atoms.true;
        at++;
        break;
      case 0x89: // NEWFALSE
        stack[depth++] = atoms.false;
        at++;
        break;
      case 0x4b: // BININT1
        if (at + 2 > end) signal = more(m, 2);
        else stack[depth++] = -(3 + 3 * (m.virtualBase + at));
        at += 2;
        break;
      case 0x4d: // BININT2
        if (at + 3 > end) signal = more(m, 3);
        else stack[depth++] = -(3 + 3 * (m.virtualBase + at));
        at += 3;
        break;
      case 0x4a: // BININT
        if (at + 5 > end) signal = more(m, 5);
        else stack[depth++] = -(3 + 3 * (m.virtualBase + at));
        at += 5;
        break;
      case 0x47: // BINFLOAT
        if (at + 9 > end) signal = more(m, 9);
        else stack[depth++] = atoms.float;
        at += 9;
        break;
      case 0x8a: {
        // LONG1
        if (at + 2 > end) {
          signal = more(m, 2);
          break;
        }
        const next = at + 2 + (bytes[at + 1] ?? 0);
        if (next > end) signal = more(m, next - at);
        else stack[depth++] = -(3 + 3 * (m.virtualBase + at));
        at = next;
        break;
      }
      case 0x8c: // SHORT_BINUNICODE
      case 0x55: // SHORT_BINSTRING
      case 0x43: {
        // SHORT_BINBYTES
        if (at + 2 > end) {
          signal = more(m, 2);
          break;
        }
        const next = at + 2 + (bytes[at + 1] ?? 0);
        if (next > end) {
          signal = more(m, next - at);
          break;
        }
        if (next - at > 9) noteEmbedded(m, at + 2, next, opcode === 0x43);
        stack[depth++] = -((opcode === 0x43 ? 2 : 1) + 3 * (m.virtualBase + at));
        at = next;
        break;
      }
      case 0x58: // BINUNICODE
      case 0x54: // BINSTRING
      case 0x42: {
        // BINBYTES
        if (at + 5 > end) {
          signal = more(m, 5);
          break;
        }
        const length = readCount(bytes, at + 1, 4);
        if (length > longLiteralBytes) {
          signal = signals.long;
          break;
        }
        const next = at + 5 + length;
        if (next > end) {
          signal = more(m, next - at);
          break;
        }
        if (length > 7) noteEmbedded(m, at + 5, next, opcode === 0x42);
        stack[depth++] = -((opcode === 0x42 ? 2 : 1) + 3 * (m.virtualBase + at));
        at = next;
        break;
      }
      case 0x94: // MEMOIZE
        if (depth <= fence) signal = broken(m, underflow);
        else if (!memo.put(memo.size, stack[depth - 1] ?? 0)) signal = limit(m, 'more memo entries than are kept');
        at++;
        break;
      case 0x71: // BINPUT
        if (at + 2 > end) signal = more(m, 2);
        else if (depth <= fence) signal = broken(m, underflow);
        else memo.put(bytes[at + 1] ?? 0, stack[depth - 1] ?? 0);
        at += 2;
        break;
      case 0x72: // LONG_BINPUT
        if (at + 5 > end) signal = more(m, 5);
        else if (depth <= fence) signal = broken(m, underflow);
        else if (!memo.put(readCount(bytes, at + 1, 4), stack[depth - 1] ?? 0)) {
          signal = limit(m, 'more memo entries than are kept');
        }
        at += 5;
        break;
      case 0x68: // BINGET
      case 0x6a: {
        // LONG_BINGET
        const size = opcode === 0x68 ? 2 : 5;
        if (at + size > end) {
          signal = more(m, size);
          break;
        }
        const cell = memo.get(opcode === 0x68 ? (bytes[at + 1] ?? 0) : readCount(bytes, at + 1, 4));
        if (cell === 0) signal = broken(m, 'a memo entry is read that was never written');
        else stack[depth++] = cell;
        at += size;
        break;
      }
      case 0x29: // EMPTY_TUPLE
        stack[depth++] = atoms.emptyTuple;
        at++;
        break;
      case 0x5d: // EMPTY_LIST
        stack[depth] = containers.create(list, stack, depth, depth);
        depth++;
        at++;
        break;
      case 0x7d: // EMPTY_DICT
        stack[depth] = containers.create(dict, stack, depth, depth);
        depth++;
        at++;
        break;
      case 0x8f: // EMPTY_SET
        stack[depth] = containers.create(set, stack, depth, depth);
        depth++;
        at++;
        break;
      case 0x85: // TUPLE1
      case 0x86: // TUPLE2
      case 0x87: {
        // TUPLE3
        const size = opcode - 0x84;
        if (depth - fence < size) {
          signal = broken(m, underflow);
          break;
        }
        stack[depth - size] = containers.create(tuple, stack, depth - size, depth);
        depth -= size - 1;
        at++;
        break;
      }
      case 0x74: // TUPLE
      case 0x6c: // LIST
      case 0x64: {
        // DICT
        const mark = popMark(m);
        if (mark < 0) {
          signal = broken(m, noMark);
          break;
        }
        fence = m.fence;
        const kind = opcode === 0x74 ? tuple : opcode === 0x6c ? list : dict;
        stack[mark] = kind === tuple && depth === mark ? atoms.emptyTuple : containers.create(kind, stack, mark, depth);
        depth = mark + 1;
        at++;
        break;
      }
      case 0x61: // APPEND
        if (depth - fence < 2) {
          signal = broken(m, underflow);
          break;
        }
        m.at = at;
        m.depth = depth;
        signal = extend(m, depth - 1);
        depth = m.depth;
        at++;
        break;
      case 0x73: // SETITEM
        if (depth - fence < 3) {
          signal = broken(m, underflow);
          break;
        }
        m.at = at;
        m.depth = depth;
        signal = setItems(m, depth - 2);
        depth = m.depth;
        at++;
        break;
      case 0x65: // APPENDS
      case 0x90: // ADDITEMS
      case 0x75: {
        // SETITEMS
        if (m.markCount === 0) {
          signal = broken(m, noMark);
          break;
        }
        const mark = m.marks[m.markCount - 1] ?? 0;
        m.at = at;
        m.depth = depth;
        const outer = m.markCount > 1 ? (m.marks[m.markCount - 2] ?? 0) : 0;
        m.fence = outer;
        signal = opcode === 0x75 ? setItems(m, mark) : extend(m, mark);
        m.fence = mark;
        if (signal !== signals.none) break;
        popMark(m);
        fence = m.fence;
        depth = m.depth;
        at++;
        break;
      }
      case 0x52: // REDUCE
      case 0x81: {
        // NEWOBJ
        const index = (stack[depth - 2] ?? 0) - globalBase;
        const judged = opcode === 0x52 ? globals.callVerdicts : globals.newVerdicts;
        if (depth - fence >= 2 && index >= 0 && index < instanceBase - globalBase && judged[index] === verdicts.fine) {
          const role = globals.resultBases[index] ?? instanceBase;
          trace.record(opcode, base + at, index + globalBase, stack[depth - 1] ?? 0);
          globals.calls[index] = (globals.calls[index] ?? 0) + 1;
          depth--;
          stack[depth - 1] = role + index;
          at++;
          break;
        }
        m.at = at;
        m.depth = depth;
        m.fence = fence;
        signal = reduce(m, opcode === 0x52 ? 'call' : 'new');
        depth = m.depth;
        at++;
        break;
      }
      case 0x62: {
        // BUILD
        m.at = at;
        m.depth = depth;
        m.fence = fence;
        signal = build(m);
        depth = m.depth;
        at++;
        break;
      }
      case 0x93: // STACK_GLOBAL
        m.at = at;
        m.depth = depth;
        m.fence = fence;
        signal = stackGlobal(m);
        depth = m.depth;
        at++;
        break;
      case 0x30: // POP
        if (m.markCount > 0 && m.marks[m.markCount - 1] === depth) {
          popMark(m);
          fence = m.fence;
        } else if (depth <= fence) signal = broken(m, underflow);
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
        if (depth <= fence) signal = broken(m, underflow);
        else {
          stack[depth] = stack[depth - 1] ?? 0;
          depth++;
        }
        at++;
        break;
      case 0x31: {
        // POP_MARK
        const mark = popMark(m);
        if (mark < 0) signal = broken(m, noMark);
        else depth = mark;
        fence = m.fence;
        at++;
        break;
      }
      default:
        m.at = at;
        m.depth = depth;
        m.fence = fence;
        m.lastOpcode = base + at;
        signal = opcodes[opcode] === undefined ? broken(m, 'a byte that is no opcode') : stepRare(m, opcode);
        at = m.at;
        depth = m.depth;
        fence = m.fence;
        frameEnd = m.frameEnd - base;
        stack = m.stack;
        break;
    }
    if (signal !== signals.none) {
      if (signal !== signals.stop && signal !== signals.array) {
        at = start;
        count--;
      }
      break;
    }
    m.lastOpcode = base + start;
  }
  m.at = at;
  m.depth = depth;
  m.fence = fence;
  m.opcodes += count;
  return signal;
}
