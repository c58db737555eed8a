import type { ByteSource } from '../../source.ts';
import { damagedStream, type PackedInput, packedInput } from './input.ts';
import type { OnEnd } from './zlib.ts';

/** More than a packed block takes: 900,000 symbols of at most 20 bits would be 2.25 MB, and its tables. */
const blockInputBytes = 5 * 2 ** 19;

const blockMagic = 0x314159265359;
const endMagic = 0x177245385090;

/** Bits, most significant first. */
interface Bits {
  read(count: number): number;
  /** Forgets the rest of the byte at hand. */
  align(): void;
}

function bitReader(input: PackedInput): Bits {
  let held = 0;
  let value = 0;
  return {
    read(count) {
      let result = 0;
      for (let left = count; left > 0; ) {
        if (held === 0) {
          const byte = input.byte();
          if (byte === undefined) throw damagedStream('bzip2', 'it ends early');
          value = byte;
          held = 8;
        }
        const step = Math.min(left, held);
        held -= step;
        result = result * 2 ** step + ((value >> held) & ((1 << step) - 1));
        left -= step;
      }
      return result;
    },
    align() {
      held = 0;
    },
  };
}

/** bzip2 streams, one after another. Checksums are not verified, see `unlz4`. */
export async function* unbzip2(source: ByteSource, onEnd: OnEnd): AsyncGenerator<Uint8Array> {
  const input = packedInput(source, 2 * blockInputBytes);
  for (let streams = 0; (await input.fill(4)) || streams === 0; streams++) {
    const level = (input.peek(3) ?? 0) - 0x30;
    if (input.peek(0) !== 0x42 || input.peek(1) !== 0x5a || input.peek(2) !== 0x68 || level < 1 || level > 9) {
      if (streams === 0) throw damagedStream('bzip2', 'it does not begin with a stream');
      break;
    }
    input.take(4);
    const bits = bitReader(input);
    for (;;) {
      await input.fill(blockInputBytes);
      const magic = bits.read(48);
      bits.read(32);
      if (magic === endMagic) break;
      if (magic !== blockMagic) throw damagedStream('bzip2', 'a block does not begin as it must');
      yield* unpackBlock(bits, level * 100_000);
    }
    bits.align();
  }
  onEnd(input.position());
}

/** A code as a table of limits by length: canonical Huffman as in the reference implementation. */
interface Code {
  readonly minLength: number;
  readonly maxLength: number;
  readonly limit: Int32Array;
  readonly base: Int32Array;
  readonly symbols: Uint16Array;
}

function* unpackBlock(bits: Bits, blockBytes: number): Generator<Uint8Array> {
  if (bits.read(1) === 1) throw damagedStream('bzip2', 'it uses randomised blocks, which are obsolete');
  const origin = bits.read(24);
  const used = readUsedBytes(bits);
  const { codes, selectors } = readCodes(bits, used.length + 2);
  const { block, length, counts } = readSymbols(bits, used, codes, selectors, blockBytes);
  if (origin >= length) throw damagedStream('bzip2', 'a block begins outside of itself');
  yield* undoTransform(block, length, counts, origin);
}

function readUsedBytes(bits: Bits): readonly number[] {
  const used: number[] = [];
  const rows = bits.read(16);
  for (let row = 0; row < 16; row++) {
    if ((rows & (0x8000 >> row)) === 0) continue;
    const columns = bits.read(16);
    for (let column = 0; column < 16; column++) if ((columns & (0x8000 >> column)) !== 0) used.push(row * 16 + column);
  }
  if (used.length === 0) throw damagedStream('bzip2', 'a block uses no bytes');
  return used;
}

function readCodes(bits: Bits, alphabet: number): { codes: readonly Code[]; selectors: Uint8Array } {
  const groups = bits.read(3);
  const count = bits.read(15);
  if (groups < 2 || groups > 6 || count < 1) throw damagedStream('bzip2', 'its codes are not defined');
  const order = Array.from({ length: groups }, (_, index) => index);
  const selectors = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    let at = 0;
    while (bits.read(1) === 1) if (++at >= groups) throw damagedStream('bzip2', 'a code is chosen that is not there');
    const [chosen = 0] = order.splice(at, 1);
    order.unshift(chosen);
    selectors[i] = chosen;
  }
  const codes = Array.from({ length: groups }, () => readCode(bits, alphabet));
  return { codes, selectors };
}

function readCode(bits: Bits, alphabet: number): Code {
  const lengths = new Uint8Array(alphabet);
  let length = bits.read(5);
  for (let symbol = 0; symbol < alphabet; symbol++) {
    for (;;) {
      if (length < 1 || length > 20) throw damagedStream('bzip2', 'a code length is not defined');
      if (bits.read(1) === 0) break;
      length += bits.read(1) === 0 ? 1 : -1;
    }
    lengths[symbol] = length;
  }
  const minLength = Math.min(...lengths);
  const maxLength = Math.max(...lengths);
  const limit = new Int32Array(22).fill(0x7fffffff);
  const base = new Int32Array(22);
  const symbols = new Uint16Array(alphabet);
  let next = 0;
  let code = 0;
  for (let size = minLength; size <= maxLength; size++) {
    base[size] = next - code;
    for (let symbol = 0; symbol < alphabet; symbol++) {
      if (lengths[symbol] !== size) continue;
      symbols[next++] = symbol;
      code++;
    }
    limit[size] = code - 1;
    code <<= 1;
  }
  return { minLength, maxLength, limit, base, symbols };
}

function nextSymbol(bits: Bits, code: Code): number {
  let length = code.minLength;
  let value = bits.read(length);
  while (value > (code.limit[length] as number)) {
    if (++length > code.maxLength) throw damagedStream('bzip2', 'a code is not defined');
    value = value * 2 + bits.read(1);
  }
  const symbol = code.symbols[value + (code.base[length] as number)];
  if (symbol === undefined) throw damagedStream('bzip2', 'a code is not defined');
  return symbol;
}

/** Undoes Huffman, run lengths and move-to-front; counts each byte for the next step. */
function readSymbols(
  bits: Bits,
  used: readonly number[],
  codes: readonly Code[],
  selectors: Uint8Array,
  blockBytes: number,
): { block: Uint32Array; length: number; counts: Int32Array } {
  const block = new Uint32Array(blockBytes);
  const counts = new Int32Array(256);
  const front = [...used];
  const end = used.length + 1;
  let length = 0;
  let run = 0;
  let weight = 1;
  const append = (byte: number, times: number): void => {
    if (length + times > blockBytes) throw damagedStream('bzip2', 'a block is longer than allowed');
    block.fill(byte, length, length + times);
    counts[byte] = (counts[byte] as number) + times;
    length += times;
  };
  for (let decoded = 0; ; decoded++) {
    const selector = selectors[Math.floor(decoded / 50)];
    const code = selector === undefined ? undefined : codes[selector];
    if (code === undefined) throw damagedStream('bzip2', 'its codes run out');
    const symbol = nextSymbol(bits, code);
    if (symbol <= 1) {
      run += weight << symbol;
      weight <<= 1;
      if (run > blockBytes) throw damagedStream('bzip2', 'a run is longer than a block');
      continue;
    }
    if (run > 0) append(front[0] ?? 0, run);
    run = 0;
    weight = 1;
    if (symbol === end) return { block, length, counts };
    const [byte = 0] = front.splice(symbol - 1, 1);
    front.unshift(byte);
    append(byte, 1);
  }
}

const pieceBytes = 256 * 1024;

/** Undoes the Burrows–Wheeler transform and the run lengths of the first step. */
function* undoTransform(block: Uint32Array, length: number, counts: Int32Array, origin: number): Generator<Uint8Array> {
  let sum = 0;
  for (let byte = 0; byte < 256; byte++) {
    const count = counts[byte] as number;
    counts[byte] = sum;
    sum += count;
  }
  for (let i = 0; i < length; i++) {
    const byte = (block[i] as number) & 0xff;
    const to = counts[byte] as number;
    counts[byte] = to + 1;
    block[to] = ((block[to] as number) & 0xff) | (i << 8);
  }
  let at = (block[origin] as number) >>> 8;
  let piece = new Uint8Array(pieceBytes);
  let filled = 0;
  let repeats = 0;
  let previous = -1;
  for (let i = 0; i < length; i++) {
    const entry = block[at] as number;
    at = entry >>> 8;
    const byte = entry & 0xff;
    const times = repeats === 4 ? byte : 1;
    if (filled + times > pieceBytes) {
      yield piece.subarray(0, filled);
      piece = new Uint8Array(pieceBytes);
      filled = 0;
    }
    if (repeats === 4) {
      piece.fill(previous, filled, filled + byte);
      repeats = 0;
    } else {
      piece[filled] = byte;
      repeats = byte === previous ? repeats + 1 : 1;
      previous = byte;
    }
    filled += times;
  }
  yield piece.subarray(0, filled);
}
