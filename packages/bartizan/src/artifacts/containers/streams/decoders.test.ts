import { readFileSync } from 'node:fs';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BartizanError } from '../../../foundation/index.ts';
import { memorySource } from '../../sources/memory.ts';
import { decoders } from './decoders.ts';

type Name = keyof typeof decoders;

/** What the compressed files beside this test hold: rows, noise, zeros, a short period. */
function content(): Buffer {
  const rows = Array.from({ length: 60_000 }, (_, i) => `row ${i % 97} ${(i * i) % 1009}\n`).join('');
  let x = 12345;
  const noise = Array.from({ length: 5000 }, () => {
    x = Number((BigInt(x) * 1103515245n + 12345n) & 0x7fffffffn);
    return (x >> 16) & 255;
  });
  const parts = [Buffer.from(rows), Buffer.from(noise), Buffer.alloc(300_000), Buffer.from('ababab'.repeat(1000))];
  return Buffer.concat([...parts, Buffer.from('end\n')]);
}

async function decode(name: Name, packed: Uint8Array): Promise<{ bytes: Buffer; consumed: number; failure?: unknown }> {
  const pieces: Uint8Array[] = [];
  let consumed = -1;
  let failure: unknown;
  try {
    for await (const piece of decoders[name](memorySource(packed), (bytes) => {
      consumed = bytes;
    })) {
      pieces.push(piece.slice());
    }
  } catch (error) {
    failure = error;
  }
  return { bytes: Buffer.concat(pieces), consumed, ...(failure === undefined ? {} : { failure }) };
}

const read = (file: string): Buffer => readFileSync(new URL(`./cases/${file}`, import.meta.url));
const files: readonly (readonly [Name, string])[] = [
  ['bzip2', 'level9.bz2'],
  ['bzip2', 'level1-two-streams.bz2'],
  ['xz', 'default.xz'],
  ['xz', 'two-streams.xz'],
  ['lzma', 'alone.lzma'],
  ['lzma', 'lc4lp0pb0.lzma'],
  ['lz4', 'default.lz4'],
  ['lz4', 'linked-small-blocks.lz4'],
  ['zstd', 'default.zst'],
  ['zstd', 'two-frames.zst'],
];
const expected = content();
const packers = { gzip: gzipSync, zlib: deflateSync, deflate: deflateRawSync } as const;

describe('decoders', () => {
  it.each(files)('%s unpacks %s as the reference tools do', async (name, file) => {
    const result = await decode(name, read(file));
    expect(result.failure).toBeUndefined();
    expect(result.bytes.equals(expected)).toBe(true);
    expect(result.consumed).toBe(read(file).length);
  });

  it.each(Object.keys(packers) as (keyof typeof packers)[])('%s unpacks and says where it ended', async (name) => {
    const packed = packers[name](expected);
    const result = await decode(name, Buffer.concat([packed, Buffer.from('behind')]));
    expect(result.bytes.equals(expected)).toBe(true);
    expect(result.consumed).toBe(packed.length);
  });

  it('unpacks a large deflate stream piece by piece', async () => {
    const large = Buffer.alloc(40 * 2 ** 20, 'bartizan');
    const result = await decode('gzip', gzipSync(large, { level: 1 }));
    expect(result.bytes.equals(large)).toBe(true);
  });

  // The other files are one block, which no decoder gives in part.
  const blocks = files.filter(([, file]) => file !== 'level9.bz2' && file !== 'default.lz4');
  it.each(blocks)('%s gives everything in front of a damage in %s', async (name, file) => {
    const packed = read(file);
    const result = await decode(name, packed.subarray(0, Math.floor(packed.length * 0.8)));
    expect(result.failure).toBeInstanceOf(BartizanError);
    expect(result.bytes.length).toBeGreaterThan(100_000);
    expect(result.bytes.equals(expected.subarray(0, result.bytes.length))).toBe(true);
  });

  it('gives everything in front of a wrong checksum', async () => {
    const packed = gzipSync('all of it');
    packed[packed.length - 6] = (packed[packed.length - 6] ?? 0) ^ 1;
    expect((await decode('gzip', packed)).bytes.toString()).toBe('all of it');
  });

  it('gives the sound part of a damaged deflate stream', async () => {
    const packed = deflateRawSync(expected);
    const half = Math.floor(packed.length / 2);
    packed.fill(0xff, half);
    const result = await decode('deflate', packed);
    expect(result.failure).toBeInstanceOf(BartizanError);
    expect(result.bytes.length).toBeGreaterThan(300_000);
    expect(result.bytes.subarray(0, 300_000).equals(expected.subarray(0, 300_000))).toBe(true);
  });

  it('reads gzip members one after another, with names and comments in their headers', async () => {
    const named = Buffer.from([0x1f, 0x8b, 8, 8 + 16, 0, 0, 0, 0, 0, 3, ...Buffer.from('a.txt\0note\0')]);
    const member = Buffer.concat([named, gzipSync('first ').subarray(10)]);
    const result = await decode('gzip', Buffer.concat([member, gzipSync('second')]));
    expect(result.bytes.toString()).toBe('first second');
  });

  it('fails only by typed errors, on any bytes', async () => {
    const names = Object.keys(decoders) as Name[];
    const starts = files.map(([, file]) => read(file).subarray(0, 2000));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.constantFrom(...starts, Buffer.alloc(0)),
        fc.array(fc.tuple(fc.nat(1999), fc.nat(255)), { maxLength: 4 }),
        fc.uint8Array({ maxLength: 64 }),
        async (name, start, changes, rest) => {
          const packed = Buffer.concat([start, rest]);
          for (const [at, byte] of changes) if (at < packed.length) packed[at] = byte;
          const { failure } = await decode(name, packed);
          if (failure !== undefined) expect(failure).toBeInstanceOf(BartizanError);
        },
      ),
      { numRuns: 400 },
    );
  });
});
