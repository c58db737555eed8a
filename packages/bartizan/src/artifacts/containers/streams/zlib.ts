import { Readable } from 'node:stream';
import { createInflateRaw, inflateRawSync, constants as zlib } from 'node:zlib';
import { BartizanError } from '../../../foundation/index.ts';
import type { ByteSource } from '../../source.ts';
import { sliceSource } from '../../sources/slice.ts';
import { damagedStream } from './input.ts';

/** Up to this packed size, one synchronous call is cheaper than a stream. */
const smallBytes = 2 ** 20;

/** What a small stream may expand to in one call; larger ones are streamed. */
const smallOutputBytes = 16 * 2 ** 20;

const stepBytes = 64 * 1024;

/** Where the stream ended in its source. */
export type OnEnd = (consumedBytes: number) => void;

/**
 * Unpacks a raw deflate stream (RFC 1951). Of a damaged stream everything in front of the damage is
 * yielded first: a loader that reads piece by piece would have used it.
 *
 * @throws BartizanError `file-unreadable` at the damage
 */
export async function* inflate(source: ByteSource, onEnd: OnEnd): AsyncGenerator<Uint8Array> {
  if (source.sizeBytes > smallBytes) {
    yield* inflateStream(source, onEnd);
    return;
  }
  const packed = await source.read(0, source.sizeBytes);
  try {
    const { buffer, engine } = inflateWhole(packed, zlib.Z_FINISH);
    onEnd(engine.bytesWritten);
    yield buffer;
  } catch (error) {
    if (isTooLarge(error)) {
      yield* inflateStream(source, onEnd);
      return;
    }
    yield soundPart(packed);
    throw damaged(error);
  }
}

/** A zlib stream (RFC 1950): two bytes, deflate, a checksum that is not verified. */
export async function* unzlib(source: ByteSource, onEnd: OnEnd): AsyncGenerator<Uint8Array> {
  const [first = 0, second = 0] = await source.read(0, 2);
  const isHeader = (first & 15) === 8 && (first * 256 + second) % 31 === 0;
  if (!isHeader || (second & 0x20) !== 0) throw damagedStream('zlib', 'it does not begin as it must');
  let packedBytes = 0;
  yield* inflate(sliceSource(source, 2, source.sizeBytes - 2), (consumed) => {
    packedBytes = consumed;
  });
  if (source.sizeBytes < 2 + packedBytes + 4) throw damagedStream('zlib', 'it ends early');
  onEnd(2 + packedBytes + 4);
}

/** What `info: true` makes of the result; the types know only the buffer. */
interface WholeResult {
  readonly buffer: Uint8Array;
  readonly engine: { readonly bytesWritten: number };
}

function inflateWhole(packed: Uint8Array, finishFlush: number): WholeResult {
  const options = { finishFlush, maxOutputLength: smallOutputBytes, info: true };
  return inflateRawSync(packed, options) as unknown as WholeResult;
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

/** The output of the longest beginning that unpacks without an error. */
function soundPart(packed: Uint8Array): Uint8Array {
  let sound: Uint8Array = new Uint8Array(0);
  let low = 0;
  let high = packed.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    try {
      sound = inflateWhole(packed.subarray(0, middle), zlib.Z_SYNC_FLUSH).buffer;
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  return sound;
}

async function* steps(source: ByteSource): AsyncGenerator<Uint8Array> {
  for (let position = 0; position < source.sizeBytes; position += stepBytes) {
    // The stream keeps the chunk while the next one is read.
    yield new Uint8Array(await source.read(position, stepBytes));
  }
}

async function* inflateStream(source: ByteSource, onEnd: OnEnd): AsyncGenerator<Uint8Array> {
  const engine = createInflateRaw({ chunkSize: 256 * 1024 });
  const input = Readable.from(steps(source), { objectMode: false });
  input.on('error', (error) => engine.destroy(error));
  input.pipe(engine);
  try {
    for await (const chunk of engine) yield chunk as Uint8Array;
    onEnd(engine.bytesWritten);
  } catch (error) {
    throw damaged(error);
  } finally {
    input.destroy();
    engine.destroy();
  }
}

function damaged(error: unknown): BartizanError {
  if (error instanceof BartizanError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new BartizanError('file-unreadable', `the deflate stream is damaged: ${message}`, { cause: error });
}
