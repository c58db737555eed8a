import type { ByteSource } from '../../source.ts';
import { sliceSource } from '../../sources/slice.ts';
import { type OnEnd, unzlib } from './zlib.ts';

/** `ZF`, and the length of the content as hexadecimal text with blanks behind, as long as that of 2⁶⁴. */
const headerBytes = 2 + 19;

/** The longest header, with the two bytes that a zlib stream begins with. */
export const recognisedBytes = headerBytes + 1 + 2;

/** Whether two bytes can be the first of a zlib stream (RFC 1950) without a preset dictionary. */
export function isZlibHeader(first = 0, second = 0): boolean {
  return (first & 15) === 8 && first >> 4 <= 7 && (second & 0x20) === 0 && (first * 256 + second) % 31 === 0;
}

/**
 * Length of the header that joblib before 0.10 put in front of its zlib streams, which `joblib.load` still
 * reads (`numpy_pickle_compat.read_zfile`); undefined where there is none. Under Python 2 it had a blank more.
 */
export function zfileHeaderBytes(head: Uint8Array): number | undefined {
  const text = Buffer.from(head.subarray(0, headerBytes)).toString('latin1');
  // What Python's int(text, 16) takes.
  if (!/^ZF\s*\+?(0x_?)?[\da-f]+(_[\da-f]+)*\s*$/i.test(text)) return undefined;
  const start = head[headerBytes] === 0x20 ? headerBytes + 1 : headerBytes;
  return isZlibHeader(head[start], head[start + 1]) ? start : undefined;
}

/** A zlib stream, bare or behind the header of old joblib. The length that the header states is not believed. */
export async function* unzfile(source: ByteSource, onEnd: OnEnd): AsyncGenerator<Uint8Array> {
  const start = zfileHeaderBytes(await source.read(0, recognisedBytes)) ?? 0;
  yield* unzlib(sliceSource(source, start, source.sizeBytes - start), (consumed) => onEnd(start + consumed));
}
