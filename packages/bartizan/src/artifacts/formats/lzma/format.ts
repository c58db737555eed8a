import { streamFormat } from '../../containers/streams/stream-format.ts';

/**
 * The `.lzma` format has no signature: properties that are defined, a dictionary size as encoders write
 * it (2ⁿ or 2ⁿ + 2ⁿ⁻¹), a size that is unknown or believable, and a first byte of zero in the stream.
 */
export const format = streamFormat({
  id: 'lzma',
  title: 'lzma stream',
  decoder: 'lzma',
  recognise(head) {
    if (head.length < 18 || (head[0] ?? 255) >= 225 || head[13] !== 0) return 'no';
    const header = new DataView(head.buffer, head.byteOffset, 13);
    const sizeBytes = header.getBigUint64(5, true);
    const isBelievable = sizeBytes === 0xffff_ffff_ffff_ffffn || sizeBytes < 2n ** 38n;
    return isBelievable && isDictionarySize(header.getUint32(1, true)) ? 'possible' : 'no';
  },
});

function isDictionarySize(size: number): boolean {
  if (size === 0xffffffff) return true;
  for (let power = 12; power < 32; power++)
    if (size === 2 ** power || size === 2 ** power + 2 ** (power - 1)) return true;
  return false;
}
