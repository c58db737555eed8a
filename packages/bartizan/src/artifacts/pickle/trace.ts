import type { Cell } from './cells.ts';

const capacity = 32;
const fields = 4;

/** One thing the pickle did, in cells. */
export interface TraceEvent {
  readonly opcode: number;
  /** Position of the opcode in the source. */
  readonly position: number;
  readonly subject: Cell;
  readonly argument: Cell;
}

/** The last few imports, calls and changes: what stands above a finding when it is explained. */
export class Trace {
  #next = 0;
  #first = 0;
  readonly #events = new Float64Array(capacity * fields);

  record(opcode: number, position: number, subject: Cell, argument: Cell): void {
    const start = (this.#next % capacity) * fields;
    this.#events[start] = opcode;
    this.#events[start + 1] = position;
    this.#events[start + 2] = subject;
    this.#events[start + 3] = argument;
    this.#next++;
  }

  /** Forgets what came before: cells of one pickle mean nothing in another. */
  begin(): void {
    this.#first = this.#next;
  }

  /** Takes the youngest event back: its opcode is run again. */
  undo(): void {
    this.#next--;
  }

  /** The youngest `count` events, oldest first. */
  last(count: number): readonly TraceEvent[] {
    const events: TraceEvent[] = [];
    for (let i = Math.max(this.#first, this.#next - Math.min(count, capacity)); i < this.#next; i++) {
      const start = (i % capacity) * fields;
      const [opcode = 0, position = 0, subject = 0, argument = 0] = this.#events.subarray(start, start + fields);
      events.push({ opcode, position, subject, argument });
    }
    return events;
  }
}
