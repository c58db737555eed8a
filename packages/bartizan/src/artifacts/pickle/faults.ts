import { broken, limit, type Machine, type Signal } from './machine.ts';

/** Why the loop ends without a signal of its own. */
const faults = [
  '',
  'an opcode takes more from the stack than is there',
  'an opcode needs a MARK that is not there',
  'a memo entry is read that was never written',
];
export const underflow = 1;
export const noMark = 2;
export const noEntry = 3;
export const memoFull = 4;
export const marksFull = 5;

/** What to do about a fault; the opcode at hand did not happen. */
export function faultSignal(m: Machine, fault: number): Signal {
  if (fault === memoFull) return limit(m, 'more memo entries than are kept');
  if (fault === marksFull) return limit(m, 'more than 16 million open marks');
  return broken(m, faults[fault] ?? 'a fault');
}
