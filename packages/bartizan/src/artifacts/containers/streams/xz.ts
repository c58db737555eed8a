import type { ByteSource } from '../../source.ts';
import { damagedStream, type PackedInput, packedInput } from './input.ts';
import { LzmaDecoder, readProperties } from './lzma-decoder.ts';
import type { OnEnd } from './zlib.ts';

const magic = [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00];
/** Length of the check by its id (xz format 1.2.0, 3.4). */
const checkBytes = [0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64];
const lzma2Filter = 0x21;

/**
 * xz streams, one after another. Checks are not verified: a loader hands the content on before it
 * comes to them. Filters for machine code are not undone: they leave most data as it is, so what comes
 * out is handed on, and the stream is called damaged at its end.
 */
export async function* unxz(source: ByteSource, onEnd: OnEnd): AsyncGenerator<Uint8Array> {
  const input = packedInput(source);
  for (let streams = 0; (await input.fill(12)) || streams === 0; streams++) {
    if (!magic.every((byte, index) => input.peek(index) === byte)) {
      if (streams === 0) throw damagedStream('xz', 'it does not begin with a stream');
      break;
    }
    if (input.available() < 12) throw damagedStream('xz', 'it ends early');
    const header = input.take(12);
    yield* unpackStream(input, checkBytes[(header[7] ?? 0) & 15] ?? 0);
    // Padding between streams comes in fours.
    while ((await input.fill(4)) && [0, 1, 2, 3].every((index) => input.peek(index) === 0)) input.take(4);
  }
  onEnd(input.position());
}

async function* unpackStream(input: PackedInput, checkLength: number): AsyncGenerator<Uint8Array> {
  for (;;) {
    await need(input, 1);
    const headerSize = input.peek(0) ?? 0;
    if (headerSize === 0) break;
    const length = (headerSize + 1) * 4;
    await need(input, length);
    const block = readBlockHeader(input.take(length));
    const start = input.position();
    yield* undoDeltas(unpackLzma2(input, block.dictionaryBytes), block.deltas);
    if (block.notUndone !== undefined) {
      throw damagedStream('xz', `it uses a filter that is not supported (0x${block.notUndone.toString(16)})`);
    }
    const padding = (4 - ((input.position() - start) % 4)) % 4;
    await need(input, padding + checkLength);
    input.take(padding + checkLength);
  }
  await skipIndex(input);
}

async function need(input: PackedInput, length: number): Promise<void> {
  if (!(await input.fill(length))) throw damagedStream('xz', 'it ends early');
}

interface Block {
  readonly dictionaryBytes: number;
  /** Distances of the delta filters, in the order in which they are undone. */
  readonly deltas: readonly number[];
  /** A filter for machine code. */
  readonly notUndone: number | undefined;
}

const deltaFilter = 3;
/** Filters for machine code of processors: x86, PowerPC, IA-64, ARM, ARM-Thumb, SPARC, ARM64, RISC-V. */
const lastMachineFilter = 0x0b;

function readBlockHeader(header: Uint8Array): Block {
  const flags = header[1] ?? 0;
  let at = 2;
  const number = (): number => {
    let value = 0;
    for (let scale = 1; scale < 2 ** 63; scale *= 128) {
      const byte = header[at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) break;
    }
    return value;
  };
  if ((flags & 0x40) !== 0) number();
  if ((flags & 0x80) !== 0) number();
  const deltas: number[] = [];
  let notUndone: number | undefined;
  for (let left = flags & 3; left > 0; left--) {
    const filter = number();
    const properties = number();
    if (filter === deltaFilter) deltas.unshift((header[at] ?? 0) + 1);
    else if (filter > deltaFilter && filter <= lastMachineFilter) notUndone = filter;
    else throw damagedStream('xz', `it uses a filter that is not supported (0x${filter.toString(16)})`);
    at += properties;
  }
  const last = number();
  if (last !== lzma2Filter) {
    throw damagedStream('xz', `it uses a filter that is not supported (0x${last.toString(16)})`);
  }
  number();
  const bits = header[at] ?? 0;
  if (bits > 40) throw damagedStream('xz', 'its dictionary size is not defined');
  const dictionaryBytes = bits === 40 ? 0xffffffff : (2 | (bits & 1)) * 2 ** ((bits >> 1) + 11);
  return { dictionaryBytes, deltas, notUndone };
}

/** Each byte is the difference to the one some bytes before it (xz format 1.2.0, 5.3.3). */
async function* undoDeltas(
  chunks: AsyncGenerator<Uint8Array>,
  distances: readonly number[],
): AsyncGenerator<Uint8Array> {
  const states = distances.map((distance) => ({ distance, history: new Uint8Array(256), at: 0 }));
  for await (const chunk of chunks) {
    const bytes = states.length === 0 ? chunk : Uint8Array.from(chunk);
    for (const state of states) {
      for (let i = 0; i < bytes.length; i++) {
        const value = ((bytes[i] ?? 0) + (state.history[(state.at - state.distance) & 255] ?? 0)) & 255;
        state.history[state.at++ & 255] = value;
        bytes[i] = value;
      }
    }
    yield bytes;
  }
}

async function* unpackLzma2(input: PackedInput, dictionaryBytes: number): AsyncGenerator<Uint8Array> {
  const decoder = new LzmaDecoder(input, dictionaryBytes);
  let properties = readProperties(93);
  for (;;) {
    await need(input, 1);
    const control = input.byte() ?? 0;
    if (control === 0) return;
    if (control === 1 || control >= 0xe0) decoder.resetDictionary();
    await need(input, 2);
    const low = ((input.byte() ?? 0) << 8) | (input.byte() ?? 0);
    if (control < 0x80) {
      if (control > 2) throw damagedStream('xz', 'a chunk is of no known kind');
      await need(input, low + 1);
      yield* decoder.store(input.take(low + 1));
      continue;
    }
    await need(input, control >= 0xc0 ? 3 : 2);
    input.take(2);
    if (control >= 0xc0) properties = readProperties(input.byte() ?? 0);
    if (control >= 0xa0) decoder.resetState(properties);
    await decoder.startRange();
    yield* decoder.decode((((control & 31) << 16) | low) + 1);
  }
}

/** Index and footer: records of sizes, which the blocks have told already. */
async function skipIndex(input: PackedInput): Promise<void> {
  const start = input.position();
  input.take(1);
  const number = async (): Promise<number> => {
    let value = 0;
    for (let scale = 1; scale < 2 ** 63; scale *= 128) {
      await need(input, 1);
      const byte = input.byte() ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) break;
    }
    return value;
  };
  const records = await number();
  for (let i = 0; i < records; i++) {
    await number();
    await number();
  }
  const padding = (4 - ((input.position() - start) % 4)) % 4;
  await need(input, padding + 4 + 12);
  input.take(padding + 4 + 12);
}
