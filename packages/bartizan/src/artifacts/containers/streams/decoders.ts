import type { ByteSource } from '../../source.ts';
import { gunzip } from './gzip.ts';
import { unzfile } from './zfile.ts';
import { inflate, type OnEnd } from './zlib.ts';

/**
 * Unpacks one stream from the beginning of a source, piece by piece, and tells where it ended. Memory
 * stays bounded whatever the stream says. Decoders are loaded when they are needed.
 *
 * @throws BartizanError `file-unreadable` where the stream is damaged, after everything in front of that
 */
export type Decoder = (source: ByteSource, onEnd: OnEnd) => AsyncGenerator<Uint8Array>;

export const decoders = {
  gzip: gunzip,
  zlib: unzfile,
  deflate: inflate,
  async *bzip2(source, onEnd) {
    yield* (await import('./bzip2.ts')).unbzip2(source, onEnd);
  },
  async *lzma(source, onEnd) {
    yield* (await import('./lzma.ts')).unlzma(source, onEnd);
  },
  async *zipLzma(source, onEnd) {
    yield* (await import('./lzma.ts')).unlzmaInZip(source, onEnd);
  },
  async *xz(source, onEnd) {
    yield* (await import('./xz.ts')).unxz(source, onEnd);
  },
  async *lz4(source, onEnd) {
    yield* (await import('./lz4.ts')).unlz4(source, onEnd);
  },
  async *zstd(source, onEnd) {
    yield* (await import('./zstd.ts')).unzstd(source, onEnd);
  },
} as const satisfies Readonly<Record<string, Decoder>>;
