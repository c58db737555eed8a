import type { WeightsOnly } from '../options.ts';
import type { KeptLine } from './lines.ts';
import { MemoUse } from './memo-use.ts';
import type { ObservedPickle, ObservedReading } from './observed.ts';
import { PythonWriter } from './python-writer.ts';
import type { Line } from './values.ts';
import { type WalkEnd, walkStream } from './walk-stream.ts';

/** Lines above the listing that say what its names mean. */
const definitionLimit = 16;

/** A line as it is shown: byte offset of the opcode, its name, and what it does in Python. */
export interface ListedLine {
  /** Counted from the start of the content; array data has no opcode. */
  readonly offset: number;
  readonly opcode: string;
  readonly text: string;
}

/** A pickle written out as Python, up to one place. */
export interface PickleListing {
  /** The way to it through containers. */
  readonly members: readonly string[];
  readonly protocols: readonly number[];
  /** Opcodes up to the end of the listing. */
  readonly opcodes: number;
  /** Lines before the first that is listed. */
  readonly hiddenLines: number;
  /** Hidden lines that make what the listed lines use. */
  readonly definitions: readonly ListedLine[];
  readonly lines: readonly ListedLine[];
  /** Offset of the opcode that was asked for; undefined when the listing does not come to it. */
  readonly reached: number | undefined;
  /** Why the listing ends before it should: a broken pickle, a bound. */
  readonly failure: { readonly offset: number; readonly reason: string } | undefined;
  readonly weightsOnly: WeightsOnly;
}

export interface ListOptions {
  /** The opcode to list up to, in the content as it lies there. Default: the end. */
  readonly offset?: number | undefined;
  /** Without an offset: the first import from this top-level module. */
  readonly module?: string | undefined;
  /** Lines that are listed at most. */
  readonly lines: number;
  readonly signal: AbortSignal;
}

/**
 * Writes a pickle out as Python, in the reading in which the opcode that was asked for is met.
 *
 * @throws BartizanError `cancelled`
 */
export async function listPickle(pickle: ObservedPickle, options: ListOptions): Promise<PickleListing> {
  let best: { writer: PythonWriter; end: WalkEnd; reading: ObservedReading } | undefined;
  for (const reading of pickle.readings) {
    const isWhole = options.offset === undefined;
    const until = options.offset === undefined ? reading.end : positionOf(reading, options.offset);
    const use = new MemoUse();
    await walkStream(reading, use, until, options.signal);
    const writer = new PythonWriter(use, { ...options, original: reading.original });
    const end = await walkStream(reading, writer, until, options.signal);
    const isThere = isWhole || end.reached !== 'nothing';
    if (!isWhole && isThere) writer.arrive(end.reached === 'end');
    if (best === undefined || (isThere && best.end.reached === 'nothing')) best = { writer, end, reading };
    if (isThere) break;
  }
  if (best === undefined) throw new TypeError('a pickle has at least one reading');
  const { writer, end, reading } = best;
  const kept = writer.lines.kept;
  const { failure } = end;
  return {
    members: pickle.members,
    protocols: writer.protocols,
    opcodes: writer.opcodes,
    hiddenLines: writer.lines.total - kept.length,
    definitions: definitions(kept).map(listed),
    lines: kept.map(({ line }) => listed(line)),
    reached: end.reached === 'nothing' ? undefined : (writer.met ?? options.offset),
    failure:
      failure === undefined || writer.met !== undefined
        ? undefined
        : { offset: reading.original(end.position), reason: failure },
    weightsOnly: pickle.summary.weightsOnly,
  };
}

/** The position in a reading of an offset of the content; positions only grow. */
function positionOf(reading: ObservedReading, offset: number): number {
  let low = reading.start;
  let high = reading.end;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (reading.original(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The hidden lines that make what the kept ones use. */
function definitions(kept: readonly KeptLine[]): readonly Line[] {
  const shown = new Set(kept.map(({ line }) => line));
  const used = kept.flatMap(({ uses }) => uses.map(({ line }) => line));
  const found = [...new Set(used)].filter((line) => !shown.has(line));
  // Those that are used last lie nearest to what is explained.
  return found.slice(-definitionLimit).sort((a, b) => a.position - b.position);
}

const listed = ({ position, opcode, text }: Line): ListedLine => ({ offset: position, opcode, text });
