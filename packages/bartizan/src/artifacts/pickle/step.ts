import { faultSignal, marksFull, noMark } from './faults.ts';
import { broken, growMarks, type Machine, type Signal, signals } from './machine.ts';
import { opcodes } from './opcodes.ts';
import { stepRare } from './rare.ts';
import { build, extend, makeDict, reduce, setItems, stackGlobal } from './steps.ts';

/** The target of APPENDS, ADDITEMS and SETITEMS is not a plain container: the MARK goes when it is done. */
function markedItems(m: Machine, opcode: number): Signal {
  if (m.markCount === 0) return faultSignal(m, noMark);
  const mark = m.fence;
  m.fence = m.markCount > 1 ? (m.marks[m.markCount - 2] ?? 0) : 0;
  const signal = opcode === 0x75 ? setItems(m, mark) : extend(m, mark);
  if (signal === signals.none) {
    m.markCount--;
    m.at++;
  } else m.fence = mark;
  return signal;
}

function advance(m: Machine, signal: Signal): Signal {
  if (signal === signals.none || signal === signals.array) m.at++;
  return signal;
}

/** Opcodes that decide something, and the seldom ones. Moves `m.at` past the opcode when it is done. */
export function step(m: Machine, opcode: number): Signal {
  switch (opcode) {
    case 0x28: // MARK
      return growMarks(m) ? signals.none : faultSignal(m, marksFull);
    case 0x52: // REDUCE
      return advance(m, reduce(m, 'call'));
    case 0x81: // NEWOBJ
      return advance(m, reduce(m, 'new'));
    case 0x62: // BUILD
      return advance(m, build(m));
    case 0x93: // STACK_GLOBAL
      return advance(m, stackGlobal(m));
    case 0x61: // APPEND
      return advance(m, extend(m, m.depth - 1));
    case 0x64: // DICT
      return advance(m, makeDict(m));
    case 0x73: // SETITEM
      return advance(m, setItems(m, m.depth - 2));
    case 0x65: // APPENDS
    case 0x90: // ADDITEMS
    case 0x75: // SETITEMS
      return markedItems(m, opcode);
    default:
      return opcodes[opcode] === undefined ? broken(m, 'a byte that is no opcode') : stepRare(m, opcode);
  }
}
