import { parsePythonInteger, readCount } from '../literals.ts';
import { Memo } from '../memo.ts';
import type { OpcodeReader } from './opcode-reader.ts';
import { latin1 } from './python-text.ts';
import type { StreamVisitor } from './walk-stream.ts';

const put = 0x70;
const memoize = 0x94;
const get = 0x67;

/** Whether the opcode writes to the memo, reads from it, or neither. */
export function memoAccess(code: number): 'put' | 'get' | undefined {
  if (code === put || code === 0x71 || code === 0x72 || code === memoize) return 'put';
  return code === get || code === 0x68 || code === 0x6a ? 'get' : undefined;
}

/** The memo index that the opcode at hand names; -1 where there is none that a loader takes. */
export function memoIndex(reader: OpcodeReader, memo: Memo): number {
  const { bytes, argument, argumentBytes, code } = reader;
  if (code === memoize) return memo.size;
  if (code !== put && code !== get) return readCount(bytes, argument, argumentBytes);
  const text = latin1(bytes.subarray(argument, argument + Math.min(argumentBytes, 64)));
  const value = parsePythonInteger(text, 10);
  return value === undefined || value < 0n || value > 2n ** 52n ? -1 : Number(value);
}

/**
 * Numbers what is put into the memo and remembers which of it is ever fetched again: only that needs a
 * name, and only that has to be kept. One bit an entry.
 */
export class MemoUse implements StreamVisitor {
  #memo = new Memo();
  readonly #outer: Memo[] = [];
  #entries = 0;
  #bits = new Uint8Array(1024);
  #isFirst = true;

  begin(isInner: boolean): void {
    if (isInner) this.#outer.push(this.#memo);
    if (!this.#isFirst) this.#memo = new Memo();
    this.#isFirst = false;
  }

  leave(): void {
    this.#memo = this.#outer.pop() ?? new Memo();
  }

  visit(reader: OpcodeReader): string | undefined {
    const access = memoAccess(reader.code);
    if (access === undefined) return undefined;
    const index = memoIndex(reader, this.#memo);
    if (index < 0) return 'a memo index that the loader cannot read';
    if (access === 'put') return this.#memo.put(index, ++this.#entries) ? undefined : 'too many memo entries';
    const entry = this.#memo.get(index);
    if (entry === 0) return 'a memo entry is read that was never written';
    this.#mark(entry);
    return undefined;
  }

  isFetched(entry: number): boolean {
    return ((this.#bits[entry >>> 3] ?? 0) & (1 << (entry & 7))) !== 0;
  }

  #mark(entry: number): void {
    const byte = entry >>> 3;
    if (byte >= this.#bits.length) {
      const wider = new Uint8Array(Math.max(byte + 1, this.#bits.length * 2));
      wider.set(this.#bits);
      this.#bits = wider;
    }
    this.#bits[byte] = (this.#bits[byte] ?? 0) | (1 << (entry & 7));
  }
}
