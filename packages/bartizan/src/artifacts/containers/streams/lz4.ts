import type { ByteSource } from '../../source.ts';
import { damagedStream, type PackedInput, packedInput } from './input.ts';
import type { OnEnd } from './zlib.ts';

const frameMagic = 0x184d2204;
const historyBytes = 64 * 1024;

/**
 * LZ4 frames, one after another, as the format's specification 1.6.4 lays them out. Checksums are not
 * verified: loaders hand on the content before they see them. A frame that needs a dictionary is refused.
 */
export async function* unlz4(source: ByteSource, onEnd: OnEnd): AsyncGenerator<Uint8Array> {
  const input = packedInput(source);
  for (let frames = 0; (await input.fill(4)) || frames === 0; frames++) {
    const magic = littleEndian(input, 0);
    if (magic === frameMagic) {
      input.take(4);
      yield* unpackFrame(input);
    } else if ((magic & 0xfffffff0) >>> 0 === 0x184d2a50) {
      input.take(4);
      await skipFrame(input);
    } else if (frames === 0) throw damagedStream('lz4', 'it does not begin with a frame');
    else break;
  }
  onEnd(input.position());
}

function littleEndian(input: PackedInput, ahead: number): number {
  const byte = (index: number): number => input.peek(ahead + index) ?? 0;
  return (byte(0) | (byte(1) << 8) | (byte(2) << 16) | (byte(3) << 24)) >>> 0;
}

async function need(input: PackedInput, length: number): Promise<void> {
  if (!(await input.fill(length))) throw damagedStream('lz4', 'it ends early');
}

async function skipFrame(input: PackedInput): Promise<void> {
  await need(input, 4);
  let left = littleEndian(input, 0);
  input.take(4);
  while (left > 0) {
    const step = Math.min(left, 2 ** 20);
    await need(input, step);
    input.take(step);
    left -= step;
  }
}

async function* unpackFrame(input: PackedInput): AsyncGenerator<Uint8Array> {
  await need(input, 15);
  const flags = input.byte() ?? 0;
  const sizes = input.byte() ?? 0;
  if (flags >> 6 !== 1) throw damagedStream('lz4', 'its version is not 1');
  if ((flags & 1) !== 0) throw damagedStream('lz4', 'it needs a dictionary');
  const isLinked = (flags & 0x20) === 0;
  const hasBlockChecksum = (flags & 0x10) !== 0;
  // Content size and header checksum.
  input.take(((flags & 8) === 0 ? 0 : 8) + 1);
  const blockBytes = 2 ** (8 + 2 * ((sizes >> 4) & 7));
  if (blockBytes < 65_536) throw damagedStream('lz4', 'its block size is not defined');
  const window = new Uint8Array(historyBytes + blockBytes);
  let historyEnd = 0;
  for (;;) {
    await need(input, 4);
    const length = littleEndian(input, 0);
    input.take(4);
    if (length === 0) break;
    const packedBytes = length & 0x7fffffff;
    if (packedBytes > blockBytes) throw damagedStream('lz4', 'a block is longer than allowed');
    await need(input, packedBytes);
    const block = input.take(packedBytes);
    const end = length > 0x7fffffff ? store(block, window, historyEnd) : unpackBlock(block, window, historyEnd);
    yield window.slice(historyEnd, end);
    if (isLinked) {
      const keep = Math.min(end, historyBytes);
      window.copyWithin(0, end - keep, end);
      historyEnd = keep;
    }
    if (hasBlockChecksum) {
      await need(input, 4);
      input.take(4);
    }
  }
  if ((flags & 4) !== 0 && (await input.fill(4))) input.take(4);
}

function store(block: Uint8Array, window: Uint8Array, start: number): number {
  window.set(block, start);
  return start + block.length;
}

/** One block of sequences: literals, then a copy from what went before. Gives the end of the output. */
function unpackBlock(block: Uint8Array, window: Uint8Array, start: number): number {
  let at = 0;
  let out = start;
  const longLength = (short: number): number => {
    if (short !== 15) return short;
    let length = 15;
    for (;;) {
      const byte = block[at++];
      if (byte === undefined) throw damagedStream('lz4', 'a length is cut off');
      length += byte;
      if (byte !== 255) return length;
    }
  };
  while (at < block.length) {
    const token = block[at++] ?? 0;
    const literals = longLength(token >> 4);
    if (at + literals > block.length || out + literals > window.length) throw damagedStream('lz4', 'literals overrun');
    window.set(block.subarray(at, at + literals), out);
    at += literals;
    out += literals;
    if (at >= block.length) break;
    const offset = (block[at] ?? 0) | ((block[at + 1] ?? 0) << 8);
    at += 2;
    const length = longLength(token & 15) + 4;
    if (offset === 0 || offset > out || out + length > window.length) throw damagedStream('lz4', 'a copy overruns');
    for (let i = 0; i < length; i++, out++) window[out] = window[out - offset] as number;
  }
  return out;
}
