import type { Cell } from './cells.ts';

const capacity = 32;

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
  readonly #opcodes = new Uint8Array(capacity);
  readonly #positions = new Float64Array(capacity);
  readonly #subjects = new Int32Array(capacity);
  readonly #arguments = new Int32Array(capacity);

  record(opcode: number, position: number, subject: Cell, argument: Cell): void {
    const slot = this.#next % capacity;
    this.#opcodes[slot] = opcode;
    this.#positions[slot] = position;
    this.#subjects[slot] = subject;
    this.#arguments[slot] = argument;
    this.#next++;
  }

  /** Takes the youngest event back: its opcode is run again. */
  undo(): void {
    this.#next--;
  }

  /** The youngest `count` events, oldest first. */
  last(count: number): readonly TraceEvent[] {
    const events: TraceEvent[] = [];
    for (let i = Math.max(0, this.#next - Math.min(count, capacity)); i < this.#next; i++) {
      const slot = i % capacity;
      events.push({
        opcode: this.#opcodes[slot] ?? 0,
        position: this.#positions[slot] ?? 0,
        subject: this.#subjects[slot] ?? 0,
        argument: this.#arguments[slot] ?? 0,
      });
    }
    return events;
  }
}
