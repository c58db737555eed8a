import type { ByteSource } from '../source.ts';
import type { StreamReading } from './stream.ts';

/** Pickles at the start of a legacy file: magic number, protocol, system, object, storage keys. */
export const legacyPickles = 5;

/**
 * Compares what follows the five pickles of a legacy torch file with the storages that the object names:
 * each is written as its number of elements (8 bytes) and its elements. Raw storages are no code.
 */
export function completeLegacy(stream: StreamReading, source: ByteSource, end: number): StreamReading {
  if (stream.outcome !== 'stop') return stream;
  const available = Math.min(end, source.sizeBytes) - stream.position;
  if (stream.pickles < legacyPickles) {
    // A plain pickle that torch.load takes as well, or a file that was cut.
    return stream.parts.storages.size === 0
      ? { ...stream, trailing: stream.trailing }
      : { ...stream, outcome: 'broken', reason: 'the storages that the object names are missing' };
  }
  let needed = 0;
  for (const bytes of stream.parts.storages.values()) needed += bytes + 8;
  if (needed > available) {
    return { ...stream, outcome: 'broken', reason: `storages of ${needed} bytes are cut off after ${available}` };
  }
  return { ...stream, position: stream.position + needed, trailing: available - needed };
}
