import { crc32 } from 'node:zlib';
import type { ByteSource } from '../../source.ts';
import { sliceSource } from '../../sources/slice.ts';
import { decoders } from '../streams/decoders.ts';
import type { Member } from './archive.ts';
import { flagBits, type HeaderFacts } from './records.ts';

/** One way of getting at a member's bytes; headers that disagree give more than one. */
export interface Access {
  readonly method: number;
  readonly compressedBytes: number;
  /** The size it should have, where a header states one. */
  readonly sizeBytes: number;
  readonly crc32: number;
}

/** Names of the methods that can be unpacked here, by number (APPNOTE 4.4.5). */
const unpackers: Readonly<Record<number, keyof typeof decoders>> = {
  8: 'deflate',
  12: 'bzip2',
  14: 'zipLzma',
  20: 'zstd',
  93: 'zstd',
  95: 'xz',
};

/** Every way in which a loader could read the member's bytes: by the directory, by the local header. */
export function accesses(member: Member): readonly Access[] {
  const ways: Access[] = [];
  for (const facts of [member.central, statedLocal(member)]) {
    if (facts === undefined) continue;
    const isKnown = ways.some(
      (way) =>
        way.method === facts.method &&
        way.compressedBytes === facts.compressedBytes &&
        (facts.method !== 0 || way.sizeBytes === facts.sizeBytes),
    );
    if (isKnown) continue;
    ways.push(pick(facts));
    // A stored member has two lengths; which one counts is up to the loader.
    if (facts.method === 0 && facts.sizeBytes !== facts.compressedBytes) {
      ways.push({ ...pick(facts), compressedBytes: facts.sizeBytes });
    }
  }
  return ways;
}

/** The local header's facts, with what it leaves to the descriptor behind the data taken from the directory. */
export function statedLocal({ central, local }: Member): HeaderFacts | undefined {
  if (local === undefined || central === undefined) return local;
  const leavesOpen = (local.flags & flagBits.descriptor) !== 0 && local.compressedBytes === 0 && local.sizeBytes === 0;
  const hasNoCrc = (local.flags & flagBits.descriptor) !== 0 && local.crc32 === 0;
  return {
    ...local,
    ...(leavesOpen ? { compressedBytes: central.compressedBytes, sizeBytes: central.sizeBytes } : {}),
    ...(hasNoCrc ? { crc32: central.crc32 } : {}),
  };
}

function pick({ method, compressedBytes, sizeBytes, crc32: stated }: HeaderFacts): Access {
  return { method, compressedBytes, sizeBytes, crc32: stated };
}

/** The packed bytes, cut off at the end of the file. */
export function packedSource(source: ByteSource, member: Member, access: Access): ByteSource {
  return sliceSource(source, member.dataStart, access.compressedBytes);
}

/** Unpacks, or gives undefined for a method that is not known here. */
export function unpackMember(packed: ByteSource, method: number): AsyncGenerator<Uint8Array> | undefined {
  const name = unpackers[method];
  return name === undefined ? undefined : decoders[name](packed, () => undefined);
}

/** CRC-32 of all bytes of a source. */
export async function crcOf(source: ByteSource): Promise<number> {
  const stepBytes = 2 ** 20;
  let value = 0;
  for (let position = 0; position < source.sizeBytes; position += stepBytes) {
    value = crc32(await source.read(position, stepBytes), value);
  }
  return value;
}
