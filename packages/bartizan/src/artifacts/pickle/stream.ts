import type { ByteSource } from '../source.ts';
import type { FrameBreak } from './frame-state.ts';
import { createParts, type MachineParts } from './machine.ts';
import type { Notes } from './notes.ts';
import type { PickleDialect } from './options.ts';
import { createSpare, type PickleReading, type ReadingContext, readPickle } from './reading.ts';
import { noteEscapedFunctions, noteHostileShape, noteUnusualOpcodes } from './resources.ts';

/** Pickles that are listed and read one by one in one stream. */
const pickleLimit = 1_000_000;

/** How a whole stream of pickles was read. */
export interface StreamReading {
  readonly outcome: 'stop' | 'broken' | 'limit';
  readonly reason: string;
  /** After the last STOP, or where reading broke. */
  readonly position: number;
  /** Bytes behind the last STOP that are no pickle; 0 where there are none. */
  readonly trailing: number;
  readonly pickles: number;
  readonly protocols: readonly number[];
  readonly opcodes: number;
  readonly arrays: number;
  readonly frameBreak: FrameBreak | undefined;
  readonly parts: MachineParts;
}

export interface StreamOptions {
  readonly source: ByteSource;
  readonly start: number;
  readonly end: number;
  readonly dialect: PickleDialect;
  readonly notes: Notes;
  readonly windowBytes: number;
  readonly signal: AbortSignal;
  readonly knownBreaks: ReadonlySet<number>;
  /** Pickles to read at most; what follows them is the caller's business. */
  readonly atMost?: number;
  progress(position: number): void;
}

interface Tally {
  pickles: number;
  protocols: number[];
  opcodes: number;
  arrays: number;
  frameBreak: FrameBreak | undefined;
}

function count(tally: Tally, reading: PickleReading): void {
  tally.opcodes += reading.machine.opcodes;
  tally.arrays += reading.arrays;
  tally.frameBreak ??= reading.machine.frameBreak;
  if (tally.protocols.length < 100) tally.protocols.push(reading.machine.declaredProtocol);
}

/** Reads pickles one after another until the stream ends, or what follows is no pickle. */
export async function readStream(options: StreamOptions): Promise<StreamReading> {
  const parts: MachineParts = createParts(options.dialect, options.notes, options.end - options.start);
  const context: ReadingContext = {
    source: options.source,
    end: options.end,
    windowBytes: options.windowBytes,
    signal: options.signal,
    spare: createSpare(),
    progress: options.progress,
  };
  let previous: PickleReading['machine'] | undefined;
  const tally: Tally = { pickles: 0, protocols: [], opcodes: 0, arrays: 0, frameBreak: undefined };
  const atMost = options.atMost ?? pickleLimit;
  let position = options.start;
  const finish = (outcome: StreamReading['outcome'], reason: string, at: number, trailing: number): StreamReading => ({
    outcome,
    reason,
    position: at,
    trailing,
    parts,
    ...tally,
  });
  while (tally.pickles < atMost) {
    const known = options.notes.size;
    const names = parts.globals.records.length;
    const reading = await readPickle(context, parts, position, options.knownBreaks, previous);
    previous = reading.machine;
    noteHostileShape(reading.machine);
    noteEscapedFunctions(reading.machine);
    noteUnusualOpcodes(reading.machine);
    if (reading.outcome !== 'stop') {
      const isJunk = tally.pickles > 0 && options.notes.size === known && parts.globals.records.length === names;
      if (isJunk) return finish('stop', '', position, options.end - position);
      count(tally, reading);
      return finish(reading.outcome, reading.reason, reading.position, 0);
    }
    count(tally, reading);
    tally.pickles++;
    position = reading.position;
    if (tally.pickles % 1000 === 0) await new Promise<void>((resolve) => setImmediate(resolve));
    if (position >= options.end) return finish('stop', '', position, 0);
  }
  if (options.atMost !== undefined) return finish('stop', '', position, options.end - position);
  return finish('limit', `more than ${pickleLimit} pickles in one stream`, position, 0);
}
