import { throwIfAborted } from '../../../foundation/index.ts';
import { opcodeName } from '../opcodes.ts';
import type { ObservedReading } from './observed.ts';
import { OpcodeReader } from './opcode-reader.ts';

const stop = 0x2e;
const build = 0x62;

/** Pickles within arrays of objects within such arrays. */
const arrayDepth = 8;

/** What is done with each opcode of a stream. */
export interface StreamVisitor {
  /** A pickle begins: a new stack and memo. `isInner`: an array of objects, read between two opcodes. */
  begin(isInner: boolean): void;
  /** @returns why a loader raises here, or undefined when it goes on */
  visit(reader: OpcodeReader): string | undefined;
  /** An inner pickle has ended. */
  leave(): void;
  /** Raw bytes lie between two opcodes. */
  array?(position: number, sizeBytes: number): void;
}

/** How far a walk came. */
export interface WalkEnd {
  /** Whether the opcode that was asked for stands where it was expected; `end`: right behind the last pickle. */
  readonly reached: 'opcode' | 'end' | 'nothing';
  readonly position: number;
  /** Why the walk ended before it was to. */
  readonly failure: string | undefined;
}

const failures = {
  cut: 'the stream ends in the middle of an opcode',
  end: 'the stream ends without STOP',
} as const;

/**
 * Goes through all opcodes of a reading up to the one at `until`, which is the last that is visited.
 *
 * @throws BartizanError `cancelled`
 */
export async function walkStream(
  reading: ObservedReading,
  visitor: StreamVisitor,
  until: number,
  signal: AbortSignal,
): Promise<WalkEnd> {
  const reader = new OpcodeReader(reading.source, reading.start, reading.end);
  const jumps = new Map(reading.jumps.map((jump) => [jump.from, jump]));
  const wanted = reading.pickles + (reading.isBroken ? 1 : 0);
  let pickles = 0;
  let depth = 0;
  const end = (failure?: string): WalkEnd => ({
    reached: failure === undefined && reader.next === until ? 'end' : 'nothing',
    position: reader.next,
    failure,
  });
  visitor.begin(false);
  for (;;) {
    if (reader.next > until) return end();
    const status = reader.read();
    if (status === 'more' || status === 'line') {
      await new Promise<void>((resolve) => setImmediate(resolve));
      throwIfAborted(signal);
      const isThere = status === 'more' ? await reader.fill() : await reader.takeLine();
      if (!isThere) return end(failures.cut);
      if (status === 'more') continue;
    } else if (status === 'unknown') return end('a byte that is no opcode');
    else if (status !== 'opcode') return end(failures[status]);
    const { code, position, next } = reader;
    const failure = visitor.visit(reader);
    if (failure !== undefined) return { reached: position === until ? 'opcode' : 'nothing', position, failure };
    if (position === until) return { reached: 'opcode', position, failure: undefined };
    if (code === stop) {
      if (depth > 0) {
        depth--;
        visitor.leave();
      } else if (++pickles >= wanted) return end();
      else visitor.begin(false);
    }
    if (code !== build) continue;
    const jump = jumps.get(next);
    if (jump?.kind === 'raw') {
      visitor.array?.(next, jump.to - next);
      reader.next = jump.to;
    } else if (jump?.kind === 'pickle') {
      if (++depth > arrayDepth) return end('arrays of objects are nested too deep');
      visitor.begin(true);
    }
  }
}

/** The name of the opcode at hand. */
export function nameOf(reader: OpcodeReader): string {
  return opcodeName(reader.code);
}
