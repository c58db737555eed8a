import { createRoom, type LineRoom } from './render-value.ts';
import type { Line, Variable } from './values.ts';

/** Characters of one line. */
const longestLine = 600;

/** A line with the variables that it uses: kept apart, so that a variable does not hold on to all before it. */
export interface KeptLine {
  readonly line: Line;
  readonly uses: readonly Variable[];
}

/** The youngest lines of a listing, oldest first; the others are counted. */
export class Lines {
  readonly #kept: KeptLine[] = [];
  readonly #limit: number;
  #total = 0;
  #variables = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** All lines that were written. */
  get total(): number {
    return this.#total;
  }

  get last(): Line | undefined {
    return this.#kept.at(-1)?.line;
  }

  get kept(): readonly KeptLine[] {
    return this.#kept.slice(-this.#limit);
  }

  /** Writes a line. */
  write(position: number, opcode: string, render: (room: LineRoom) => string): Line {
    const room = createRoom();
    const text = render(room);
    const cut = text.length > longestLine ? `${text.slice(0, longestLine)}…` : text;
    const line: Line = { position, opcode, text: cut };
    this.#kept.push({ line, uses: [...room.uses] });
    this.#total += 1;
    // Cutting now and then costs less than taking off the first each time.
    if (this.#kept.length > 2 * this.#limit + 100) this.#kept.splice(0, this.#kept.length - this.#limit);
    return line;
  }

  /** Writes a line that gives a new name to something. */
  assign(position: number, opcode: string, render: (room: LineRoom) => string): Variable {
    const name = `_var${this.#variables++}`;
    return { kind: 'variable', name, line: this.write(position, opcode, (room) => `${name} = ${render(room)}`) };
  }
}
