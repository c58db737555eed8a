import { Decompress } from 'fzstd';
import { BartizanError } from '../../../foundation/index.ts';
import type { ByteSource } from '../../source.ts';
import type { OnEnd } from './zlib.ts';

/**
 * Packed bytes handed over at a time. A block of four bytes may stand for 128 KiB, so that this bounds
 * what one step gives to 32 MiB.
 */
const stepBytes = 1024;

/** Packed bytes read from the source at a time. */
const readBytes = 2 ** 20;

/** Zstandard frames, one after another; windows beyond 32 MiB are refused by the decoder. */
export async function* unzstd(source: ByteSource, onEnd: OnEnd): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  const decoder = new Decompress((piece) => {
    if (piece.length > 0) pieces.push(piece);
  });
  for (let position = 0; position < source.sizeBytes; position += readBytes) {
    const packed = await source.read(position, readBytes);
    for (let at = 0; at < packed.length; at += stepBytes) {
      const isLast = position + at + stepBytes >= source.sizeBytes;
      let failure: BartizanError | undefined;
      try {
        decoder.push(packed.slice(at, at + stepBytes), isLast);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        failure = new BartizanError('file-unreadable', `the zstd stream is damaged: ${why}`, { cause: error });
      }
      yield* pieces;
      pieces = [];
      if (failure !== undefined) throw failure;
    }
  }
  onEnd(source.sizeBytes);
}
