import type { Machine } from './machine.ts';
import { note } from './record.ts';

/** The pickler itself fails before it nests a thousand levels deep. */
const deepestNesting = 5000;
/** Elements a walk over shared containers may meet; real object graphs stay far below. */
const expandedElements = 1e10;
/** CPython allocates two pointers for every index up to the largest. */
const largestMemoIndex = 2 ** 28;

function exhaustion(m: Machine, identity: string, message: string): void {
  note(m, { rule: 'pickle/resource-exhaustion', severity: 'high', identity: [identity], message });
}

/** Looks at what a pickle asks of the memory and patience of its loader. */
export function noteHostileShape(m: Machine): void {
  if (m.deepestMark > deepestNesting) {
    exhaustion(m, 'nesting', `The pickle opens ${m.deepestMark} levels of MARK at once. No pickler nests so deep.`);
  }
  if (m.containers.largestSize > expandedElements) {
    const size = m.containers.largestSize.toExponential(1);
    exhaustion(
      m,
      'expansion',
      `Containers share parts so that walking, hashing or printing the object meets ${size} elements.`,
    );
  }
  if (m.memo.largestIndex >= largestMemoIndex) {
    exhaustion(
      m,
      'memo',
      `The pickle writes the memo entry ${m.memo.largestIndex}, for which the loader allocates ${Math.round(m.memo.largestIndex / 2 ** 26)} GiB.`,
    );
  }
}
