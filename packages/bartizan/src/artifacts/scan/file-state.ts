import { BartizanError, type Context, type Progress, throwIfAborted } from '../../foundation/index.ts';
import type { UnpackedSource } from '../format.ts';
import type { ScanObserver } from '../pickle/listing/observed.ts';
import type { ByteSource } from '../source.ts';
import { memorySource } from '../sources/memory.ts';
import { stretchOf } from '../sources/slice.ts';
import { spool } from '../sources/spooled.ts';
import type { PickleFacts } from './file-scan.ts';
import type { Siblings } from './siblings.ts';

/** How often the event loop gets a turn, so that a cancelled scan hears of it. */
const turnMs = 40;

/** A file may expand to this much, however small it is. */
const freelyExpandedBytes = 256 * 2 ** 20;

/**
 * Bytes out for a byte in, over all that is unpacked from one file. Real weights reach 2 to 4; a bomb of
 * deflate 1,032, of bzip2 or of overlapping members far more.
 */
const largestRatio = 250;

/** What is counted over one file and everything inside it. */
export interface FileState {
  readonly path: string;
  readonly context: Context;
  readonly observer: ScanObserver | undefined;
  readonly pickles: PickleFacts[];
  /** Ids of the formats that read something of it. */
  readonly formats: Set<string>;
  members: number;
  /** Counts further bytes; says why the file is not to be expanded any further, or undefined while it may be. */
  expand(bytes: number): string | undefined;
  /**
   * Whether these very bytes were examined already, by all formats or by the one named: archives of
   * overlapping members would have them examined again and again.
   */
  isRepeated(source: ByteSource, format: string): boolean;
  /** Whether the bytes of a source were counted when they were unpacked. */
  isCounted(source: ByteSource): boolean;
  unpack(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<UnpackedSource>;
  /** Opens what lies beside the file on disk; missing where it lies in no folder. */
  readonly sibling?: (relativePath: string) => Promise<ByteSource | undefined>;
  /** The file itself, watched like everything else; how far it is read shows as progress. */
  watchedFile(source: ByteSource): ByteSource;
  /** The source with the signal and the time limit looked at on every read. */
  watched<Source extends ByteSource>(source: Source): Source;
}

const silent: Progress = { report() {} };

/** Why a file is not examined any further. */
export function tookTooLong(fileTimeoutMs: number): string {
  return `examining it took longer than ${fileTimeoutMs / 1000} seconds, the time limit for one file`;
}

export interface FileStateOptions {
  readonly context: Context;
  readonly temporaryFolder: string;
  readonly siblings?: Siblings | undefined;
  readonly observer?: ScanObserver | undefined;
}

export function createFileState(path: string, sizeBytes: number, options: FileStateOptions): FileState {
  const { context, temporaryFolder, siblings, observer } = options;
  const startMs = context.clock.monotonicMs();
  let lastTurnMs = startMs;
  let expanded = 0;
  let furthest = 0;
  const counted = new WeakSet<ByteSource>();
  const examined = new WeakMap<ByteSource, Set<string>>();
  const turn = async (nowMs: number): Promise<void> => {
    await new Promise<void>((resolve) => setImmediate(resolve));
    lastTurnMs = nowMs;
    throwIfAborted(context.signal);
    context.progress.report(furthest, sizeBytes);
    const { fileTimeoutMs } = context.limits;
    if (nowMs - startMs > fileTimeoutMs) throw new BartizanError('limit-exceeded', tookTooLong(fileTimeoutMs));
  };
  /** Undefined while no turn is due: awaiting nothing would still cost a microtask on each small read. */
  const turnIfDue = (): Promise<void> | undefined => {
    const nowMs = context.clock.monotonicMs();
    return nowMs - lastTurnMs > turnMs ? turn(nowMs) : undefined;
  };
  const state: FileState = {
    path,
    // How far a file has been read is told here, for all formats alike.
    context: { ...context, progress: silent },
    observer,
    formats: new Set(),
    pickles: [],
    members: 0,
    watchedFile: (source) =>
      state.watched({
        ...source,
        read(position: number, length: number) {
          if (position + length > furthest) furthest = Math.min(sizeBytes, position + length);
          return source.read(position, length);
        },
      }),
    watched: (source) => ({
      ...source,
      read(position: number, length: number) {
        const due = turnIfDue();
        return due === undefined ? source.read(position, length) : due.then(() => source.read(position, length));
      },
    }),
    isRepeated(source, format) {
      const { base, start } = stretchOf(source);
      const known = examined.get(base) ?? new Set();
      const key = `${start} ${source.sizeBytes} ${format}`;
      if (known.has(key)) return true;
      examined.set(base, known.add(key));
      return false;
    },
    isCounted: (source) => counted.has(source),
    expand(bytes) {
      expanded += bytes;
      const { expandedBytes } = context.limits;
      if (expanded > expandedBytes) return `the file expands to more than ${expandedBytes} bytes`;
      if (expanded <= freelyExpandedBytes || expanded <= sizeBytes * largestRatio) return undefined;
      return `the file expands more than ${largestRatio}-fold, as a bomb does`;
    },
    ...(siblings === undefined
      ? {}
      : {
          async sibling(relativePath) {
            const source = siblings.open(relativePath);
            return source === undefined ? undefined : state.watched(source);
          },
        }),
    async unpack(chunks) {
      const refusal = state.expand(0);
      if (refusal !== undefined) return { ...memorySource(new Uint8Array(0)), failure: refusal };
      const spooled = await spool(chunks, temporaryFolder, (bytes) => {
        const reason = state.expand(bytes);
        if (reason !== undefined) throw new BartizanError('limit-exceeded', reason);
        return turnIfDue();
      });
      const source = state.watched(spooled);
      counted.add(source);
      return source;
    },
  };
  return state;
}
