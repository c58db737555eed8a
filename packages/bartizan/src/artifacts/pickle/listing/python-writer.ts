import { Memo } from '../memo.ts';
import { underflow } from './faults.ts';
import { Lines } from './lines.ts';
import { literalValue } from './literal-value.ts';
import { type MemoUse, memoAccess, memoIndex } from './memo-use.ts';
import type { OpcodeReader } from './opcode-reader.ts';
import { operations } from './operations.ts';
import { renderContainer } from './render-value.ts';
import { isContainer, type Value, type Variable } from './values.ts';
import { nameOf, type StreamVisitor } from './walk-stream.ts';

/** Values on the stack, and entries of the memo, that are kept as text: some hundred megabytes at most. */
const valueLimit = 1_000_000;

export interface WriterOptions {
  /** Lines that are kept. */
  readonly lines: number;
  /** A top-level module: the listing ends where it is imported first. */
  readonly module?: string | undefined;
  original(position: number): number;
}

/** One pickle being written out. */
interface Unpickling {
  stack: Value[];
  marks: number[];
  memo: Memo;
  entries: Map<number, Value>;
}

const createUnpickling = (): Unpickling => ({ stack: [], marks: [], memo: new Memo(), entries: new Map() });

/**
 * Writes a stream of pickles out as Python: one line for each import, call and change, in the order in
 * which a loader does them. Containers stand where they are used; those that are used again get a name.
 */
export class PythonWriter implements StreamVisitor {
  readonly lines: Lines;
  readonly protocols: number[] = [];
  opcodes = 0;
  readonly #use: MemoUse;
  readonly #original: (position: number) => number;
  readonly #outer: Unpickling[] = [];
  #state = createUnpickling();
  #puts = 0;
  #pickles = 0;
  /** Where lines that are written now belong. */
  #position = 0;
  #opcode = '';

  /** Where the module that is looked for was imported. */
  met: number | undefined;
  readonly #module: string | undefined;

  constructor(use: MemoUse, options: WriterOptions) {
    this.#use = use;
    this.#original = options.original;
    this.#module = options.module;
    this.lines = new Lines(options.lines);
  }

  /** Takes note of an import; the listing ends at one from the module that is looked for. */
  imports(module: string): void {
    if (module.split('.')[0] === this.#module) this.met = this.#position;
  }

  begin(isInner: boolean): void {
    if (isInner) {
      this.#outer.push(this.#state);
      this.comment('an array of objects: a pickle of its own');
    } else if (++this.#pickles > 1) this.comment(`pickle ${this.#pickles} of the stream`);
    this.#state = createUnpickling();
  }

  leave(): void {
    this.#state = this.#outer.pop() ?? createUnpickling();
  }

  array(position: number, sizeBytes: number): void {
    this.#position = this.#original(position);
    this.#opcode = '';
    this.comment(`${sizeBytes} bytes of an array, which are not opcodes`);
  }

  visit(reader: OpcodeReader): string | undefined {
    if (this.met !== undefined) return 'the import that was looked for';
    this.#position = this.#original(reader.position);
    this.#opcode = nameOf(reader);
    this.opcodes += 1;
    if (this.#state.stack.length > valueLimit) return `more than ${valueLimit} values on the stack are not explained`;
    const literal = literalValue(reader);
    if (literal !== undefined) {
      this.push(literal);
      return undefined;
    }
    const access = memoAccess(reader.code);
    if (access === 'put') return this.#put(reader);
    if (access === 'get') return this.#get(reader);
    return operations[this.#opcode]?.(this, reader) ?? undefined;
  }

  push(value: Value): void {
    this.#state.stack.push(value);
  }

  /** Takes the topmost value that lies above the open MARK. */
  pop(): Value | undefined {
    return this.available(1) ? this.#state.stack.pop() : undefined;
  }

  /** The topmost value, left where it is. */
  top(): Value | undefined {
    return this.available(1) ? this.#state.stack.at(-1) : undefined;
  }

  available(count: number): boolean {
    return this.#state.stack.length - (this.#state.marks.at(-1) ?? 0) >= count;
  }

  /** Puts another value in the place of the topmost. */
  replace(value: Value): void {
    this.#state.stack[this.#state.stack.length - 1] = value;
  }

  mark(): void {
    this.#state.marks.push(this.#state.stack.length);
  }

  /** Everything above the open MARK, which goes with it; undefined where there is none. */
  popMark(): Value[] | undefined {
    const mark = this.#state.marks.pop();
    return mark === undefined ? undefined : this.#state.stack.splice(mark);
  }

  hasMark(): boolean {
    return this.#state.marks.length > 0;
  }

  /** Shows what the opcode at hand has done, where it did so without a line of its own. */
  arrive(isAtEnd: boolean): void {
    if (isAtEnd) this.comment('the pickle has ended: what follows is none');
    else if (this.lines.last?.position !== this.#position) {
      this.nameContainer(this.top());
      if (this.lines.last?.position !== this.#position) this.comment('here');
    }
  }

  write(render: Parameters<Lines['write']>[2]): void {
    this.lines.write(this.#position, this.#opcode, render);
  }

  assign(render: Parameters<Lines['assign']>[2]): Variable {
    return this.lines.assign(this.#position, this.#opcode, render);
  }

  comment(text: string): void {
    this.write(() => `# ${text}`);
  }

  /** Gives a container a name, because it is used in more than one place. */
  nameContainer(value: Value | undefined): void {
    if (value === undefined || !isContainer(value) || value.variable !== undefined) return;
    value.variable = this.assign((room) => renderContainer(value, room));
  }

  #put(reader: OpcodeReader): string | undefined {
    const { memo, entries } = this.#state;
    const value = this.top();
    if (value === undefined) return underflow;
    const index = memoIndex(reader, memo);
    const entry = ++this.#puts;
    if (index < 0 || !memo.put(index, entry)) return 'a memo entry that is not kept';
    if (!this.#use.isFetched(entry)) return undefined;
    this.nameContainer(value);
    entries.set(entry, value);
    return entries.size > valueLimit ? `more than ${valueLimit} memo entries are not explained` : undefined;
  }

  #get(reader: OpcodeReader): string | undefined {
    const { memo, entries } = this.#state;
    const value = entries.get(memo.get(memoIndex(reader, memo)));
    if (value === undefined) return 'a memo entry is read that was never written';
    this.push(value);
    return undefined;
  }
}
