import type { ByteSource } from '../../source.ts';
import { damagedStream, type PackedInput, packedInput } from './input.ts';
import { LzmaDecoder, readProperties } from './lzma-decoder.ts';
import type { OnEnd } from './zlib.ts';

/** The `.lzma` format: properties, dictionary size, unpacked size or all ones, then the stream. */
export async function* unlzma(source: ByteSource, onEnd: OnEnd): AsyncGenerator<Uint8Array> {
  const input = packedInput(source);
  if (!(await input.fill(13))) throw damagedStream('lzma', 'it ends early');
  const header = new DataView(input.take(13).buffer);
  const isOpen = header.getBigUint64(5, true) === 0xffff_ffff_ffff_ffffn;
  const sizeBytes = isOpen ? Number.POSITIVE_INFINITY : Number(header.getBigUint64(5, true));
  // No stream needs a dictionary longer than its content.
  const dictionaryBytes = Math.min(header.getUint32(1, true), sizeBytes);
  yield* decodeStream(input, header.getUint8(0), dictionaryBytes, sizeBytes);
  onEnd(input.position());
}

/** Method 14 of zip (APPNOTE 5.8.8): version, length of the properties, properties, then the stream to its end mark. */
export async function* unlzmaInZip(source: ByteSource, onEnd: OnEnd): AsyncGenerator<Uint8Array> {
  const input = packedInput(source);
  if (!(await input.fill(9))) throw damagedStream('lzma', 'it ends early');
  const header = new DataView(input.take(9).buffer);
  if (header.getUint16(2, true) !== 5) throw damagedStream('lzma', 'its properties are not defined');
  yield* decodeStream(input, header.getUint8(4), header.getUint32(5, true), Number.POSITIVE_INFINITY);
  onEnd(input.position());
}

async function* decodeStream(
  input: PackedInput,
  properties: number,
  dictionaryBytes: number,
  sizeBytes: number,
): AsyncGenerator<Uint8Array> {
  const decoder = new LzmaDecoder(input, dictionaryBytes);
  decoder.resetState(readProperties(properties));
  await decoder.startRange();
  yield* decoder.decode(sizeBytes);
}
