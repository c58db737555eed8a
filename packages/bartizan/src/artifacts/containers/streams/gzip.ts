import type { ByteSource } from '../../source.ts';
import { sliceSource } from '../../sources/slice.ts';
import { damagedStream } from './input.ts';
import { inflate, type OnEnd } from './zlib.ts';

/** Real files have one member, or one for each worker that wrote them. */
const mostMembers = 10_000;

/** Fixed part, and what name, comment and extra field may take of ours. */
const longestHeader = 256 * 1024;

/**
 * gzip members, one after another (RFC 1952). Checksums are not verified, see `unlz4`. What follows the
 * last member is left to the caller; Node's own reader would refuse the whole stream for it.
 */
export async function* gunzip(source: ByteSource, onEnd: OnEnd): AsyncGenerator<Uint8Array> {
  let position = 0;
  for (let members = 0; position < source.sizeBytes; members++) {
    const head = await source.read(position, 2);
    const isMember = head[0] === 0x1f && head[1] === 0x8b;
    if (!isMember && members > 0) break;
    if (!isMember) throw damagedStream('gzip', 'it does not begin with a member');
    if (members === mostMembers) throw damagedStream('gzip', `it has more than ${mostMembers} members`);
    const dataStart = position + headerLength(await source.read(position, longestHeader));
    let packedBytes = 0;
    const rest = sliceSource(source, dataStart, source.sizeBytes - dataStart);
    yield* inflate(rest, (consumed) => {
      packedBytes = consumed;
    });
    const trailer = await source.read(dataStart + packedBytes, 8);
    if (trailer.length < 8) throw damagedStream('gzip', 'it ends early');
    position = dataStart + packedBytes + 8;
  }
  onEnd(position);
}

function headerLength(bytes: Uint8Array): number {
  const flags = bytes[3] ?? 0;
  if (bytes[2] !== 8) throw damagedStream('gzip', 'its method is not defined');
  let at = 10;
  if ((flags & 4) !== 0) at += 2 + ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
  // Name and comment end with a zero.
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) throw damagedStream('gzip', 'its header does not end');
    at = end + 1;
  }
  return (flags & 2) === 0 ? at : at + 2;
}
