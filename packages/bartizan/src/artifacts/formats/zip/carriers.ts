import type { Archive } from '../../containers/zip/archive.ts';
import type { ByteSource } from '../../source.ts';

/**
 * The archive without what stands in front of it by design: TensorFlow Lite models carry their metadata
 * as an appended archive. That part is examined as the model that it is.
 */
export async function withoutCarrier(source: ByteSource, archive: Archive): Promise<Archive> {
  const head = Buffer.from(await source.read(0, 8)).toString('latin1', 4);
  return head === 'TFL3' ? { ...archive, strays: archive.strays.filter(({ start }) => start !== 0) } : archive;
}
