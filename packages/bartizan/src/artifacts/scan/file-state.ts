import { BartizanError, type Context, throwIfAborted } from '../../foundation/index.ts';
import type { UnpackedSource } from '../format.ts';
import type { ByteSource } from '../source.ts';
import { spool } from '../sources/spooled.ts';

/** How often the event loop gets a turn, so that a cancelled scan hears of it. */
const turnMs = 40;

/** Unpacking to more than this is held to `largestRatio`. */
const freelyUnpackedBytes = 64 * 2 ** 20;

/** Bytes out for a byte in. Real weights reach 2 to 4; a bomb of deflate 1,032, of bzip2 far more. */
const largestRatio = 250;

/** What is counted over one file and everything inside it. */
export interface FileState {
  readonly path: string;
  readonly context: Context;
  /** Ids of the formats that read something of it. */
  readonly formats: Set<string>;
  members: number;
  expandedBytes: number;
  unpack(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, packedBytes: number): Promise<UnpackedSource>;
  /** The source with the signal and the time limit looked at on every read. */
  watched<Source extends ByteSource>(source: Source): Source;
}

export function createFileState(path: string, context: Context, temporaryFolder: string): FileState {
  const startMs = context.clock.monotonicMs();
  let lastTurnMs = startMs;
  const turn = async (nowMs: number): Promise<void> => {
    await new Promise<void>((resolve) => setImmediate(resolve));
    lastTurnMs = nowMs;
    throwIfAborted(context.signal);
    if (nowMs - startMs > context.limits.taskTimeoutMs) {
      throw new BartizanError('limit-exceeded', `examining took longer than ${context.limits.taskTimeoutMs} ms`);
    }
  };
  /** Undefined while no turn is due: awaiting nothing would still cost a microtask on each small read. */
  const turnIfDue = (): Promise<void> | undefined => {
    const nowMs = context.clock.monotonicMs();
    return nowMs - lastTurnMs > turnMs ? turn(nowMs) : undefined;
  };
  const state: FileState = {
    path,
    context,
    formats: new Set(),
    members: 0,
    expandedBytes: 0,
    watched: (source) => ({
      ...source,
      read(position: number, length: number) {
        const due = turnIfDue();
        return due === undefined ? source.read(position, length) : due.then(() => source.read(position, length));
      },
    }),
    async unpack(chunks, packedBytes) {
      let unpackedBytes = 0;
      const source = await spool(chunks, temporaryFolder, (bytes) => {
        unpackedBytes += bytes;
        const { expandedBytes } = context.limits;
        if (state.expandedBytes + unpackedBytes > expandedBytes) {
          throw new BartizanError('limit-exceeded', `expands to more than ${expandedBytes} bytes`);
        }
        if (unpackedBytes > freelyUnpackedBytes && unpackedBytes > packedBytes * largestRatio) {
          throw new BartizanError('limit-exceeded', `expands more than ${largestRatio}-fold, as a bomb does`);
        }
        return turnIfDue();
      });
      return state.watched(source);
    },
  };
  return state;
}
