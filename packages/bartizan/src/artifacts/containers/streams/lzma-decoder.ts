import { damagedStream, type PackedInput } from './input.ts';

/** Dictionaries beyond this are refused; `xz -9` asks for half of it. */
const largestDictionary = 128 * 2 ** 20;

/** Small streams need no more. */
const firstWindowBytes = 64 * 1024;

/** Output is handed on in pieces of about this size. */
const pieceBytes = 256 * 1024;

/** More than one symbol ever takes from the input. */
const symbolBytes = 64;

/** Literal context bits, literal position bits, position bits. */
export interface LzmaProperties {
  readonly lc: number;
  readonly lp: number;
  readonly pb: number;
}

/** Reads the byte that holds all three. */
export function readProperties(byte: number): LzmaProperties {
  if (byte >= 225) throw damagedStream('lzma', 'its properties are not defined');
  return { lc: byte % 9, lp: Math.floor(byte / 9) % 5, pb: Math.floor(byte / 45) };
}

interface LengthModel {
  /** [0] choice, [1] second choice. */
  readonly choice: Uint16Array;
  readonly low: Uint16Array;
  readonly mid: Uint16Array;
  readonly high: Uint16Array;
}

/**
 * The LZMA decoder, after the public-domain specification of I. Pavlov (LZMA SDK, `lzma-specification.txt`).
 * A class, because it has a life: dictionary and models outlast the chunks of LZMA2.
 */
export class LzmaDecoder {
  readonly #input: PackedInput;
  readonly #dictionaryBytes: number;
  /** Grows up to the dictionary's size, then goes round. */
  #window: Uint8Array;
  #at = 0;
  #handedOn = 0;
  #total = 0;
  /** Bytes of the copy at hand that are still to be made. */
  #pending = 0;
  /** The end mark was read. */
  #isMarked = false;
  #range = 0xffffffff;
  #code = 0;
  #properties: LzmaProperties = { lc: 3, lp: 0, pb: 2 };
  #state = 0;
  #distances: [number, number, number, number] = [0, 0, 0, 0];
  #literal = new Uint16Array(0);
  #isMatch = new Uint16Array(0);
  #isRep = new Uint16Array(0);
  #isRepG0 = new Uint16Array(0);
  #isRepG1 = new Uint16Array(0);
  #isRepG2 = new Uint16Array(0);
  #isRep0Long = new Uint16Array(0);
  #slots: Uint16Array<ArrayBuffer>[] = [];
  #positions = new Uint16Array(0);
  #align = new Uint16Array(0);
  #length: LengthModel = lengthModel();
  #repLength: LengthModel = lengthModel();

  constructor(input: PackedInput, dictionaryBytes: number) {
    if (dictionaryBytes > largestDictionary) {
      throw damagedStream('lzma', `it asks for a dictionary of ${dictionaryBytes} bytes`);
    }
    this.#input = input;
    this.#dictionaryBytes = Math.max(4096, dictionaryBytes);
    this.#window = new Uint8Array(Math.min(this.#dictionaryBytes, firstWindowBytes));
  }

  resetDictionary(): void {
    this.#total = 0;
  }

  resetState(properties: LzmaProperties): void {
    this.#properties = properties;
    this.#state = 0;
    this.#distances = [0, 0, 0, 0];
    this.#literal = model(0x300 << (properties.lc + properties.lp));
    this.#isMatch = model(12 << 4);
    this.#isRep = model(12);
    this.#isRepG0 = model(12);
    this.#isRepG1 = model(12);
    this.#isRepG2 = model(12);
    this.#isRep0Long = model(12 << 4);
    this.#slots = Array.from({ length: 4 }, () => model(64));
    this.#positions = model(128);
    this.#align = model(16);
    this.#length = lengthModel();
    this.#repLength = lengthModel();
  }

  get properties(): LzmaProperties {
    return this.#properties;
  }

  async startRange(): Promise<void> {
    if (!(await this.#input.fill(5))) throw damagedStream('lzma', 'it ends early');
    const [, a = 0, b = 0, c = 0, d = 0] = this.#input.take(5);
    this.#range = 0xffffffff;
    this.#code = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  }

  /** Decodes `sizeBytes`, or to the end mark when that is infinite. */
  async *decode(sizeBytes: number): AsyncGenerator<Uint8Array> {
    const end = this.#total + sizeBytes;
    this.#isMarked = false;
    let isLast = false;
    while (this.#total < end && !this.#isMarked) {
      if (!isLast && this.#input.available() < symbolBytes) isLast = !(await this.#input.fill(symbolBytes));
      try {
        this.#run(end, isLast);
      } catch (error) {
        yield this.#piece();
        throw error;
      }
      if (this.#at - this.#handedOn >= pieceBytes || this.#at === this.#window.length) yield this.#piece();
    }
    yield this.#piece();
    const isShort = this.#total < end && sizeBytes !== Number.POSITIVE_INFINITY;
    if (isShort || this.#pending > 0) throw damagedStream('lzma', 'its length is not the one stated');
  }

  /** Bytes that LZMA2 stores as they are. */
  *store(bytes: Uint8Array): Generator<Uint8Array> {
    for (const byte of bytes) {
      this.#put(byte);
      if (this.#at === this.#window.length) yield this.#piece();
    }
    yield this.#piece();
  }

  #piece(): Uint8Array {
    const piece = this.#window.slice(this.#handedOn, this.#at);
    if (this.#at === this.#window.length) this.#makeRoom();
    this.#handedOn = this.#at;
    return piece;
  }

  #makeRoom(): void {
    const full = this.#window;
    if (full.length === this.#dictionaryBytes) {
      this.#at = 0;
      return;
    }
    this.#window = new Uint8Array(Math.min(this.#dictionaryBytes, full.length * 4));
    this.#window.set(full);
  }

  #put(byte: number): void {
    this.#window[this.#at++] = byte;
    this.#total++;
  }

  #back(distance: number): number {
    const at = this.#at - distance - 1;
    return this.#window[at < 0 ? at + this.#window.length : at] as number;
  }

  /** Symbols without waiting, until a piece is full, the window ends, or packed bytes run low. */
  #run(end: number, isLast: boolean): void {
    const windowEnd = this.#window.length;
    const pieceEnd = this.#handedOn + pieceBytes;
    while (this.#total < end && this.#at < windowEnd && this.#at < pieceEnd) {
      if (this.#pending > 0) this.#copy(Math.min(this.#pending, end - this.#total, windowEnd - this.#at));
      else if (!isLast && this.#input.available() < symbolBytes) return;
      else if (this.#symbol()) {
        this.#isMarked = true;
        return;
      }
    }
  }

  #copy(length: number): void {
    const distance = this.#distances[0];
    for (let i = 0; i < length; i++) this.#put(this.#back(distance));
    this.#pending -= length;
  }

  #symbol(): boolean {
    const positionState = this.#total & ((1 << this.#properties.pb) - 1);
    const state = this.#state;
    if (this.#bit(this.#isMatch, (state << 4) + positionState) === 0) {
      this.#literalByte();
      return false;
    }
    if (this.#bit(this.#isRep, state) === 1) {
      this.#repeat(state, positionState);
      return false;
    }
    const [a, b, c] = this.#distances;
    const length = this.#lengthOf(this.#length, positionState);
    this.#state = state < 7 ? 7 : 10;
    const distance = this.#distance(length);
    if (distance === 0xffffffff) return true;
    this.#distances = [distance, a, b, c];
    this.#checkDistance();
    this.#pending = length + 2;
    return false;
  }

  /** A copy from one of the last four distances; of a single byte at once. */
  #repeat(state: number, positionState: number): void {
    const [a, b, c, d] = this.#distances;
    if (this.#bit(this.#isRepG0, state) === 0) {
      if (this.#bit(this.#isRep0Long, (state << 4) + positionState) === 0) {
        this.#state = state < 7 ? 9 : 11;
        this.#checkDistance();
        this.#put(this.#back(a));
        return;
      }
    } else if (this.#bit(this.#isRepG1, state) === 0) this.#distances = [b, a, c, d];
    else if (this.#bit(this.#isRepG2, state) === 0) this.#distances = [c, a, b, d];
    else this.#distances = [d, a, b, c];
    this.#state = state < 7 ? 8 : 11;
    const length = this.#lengthOf(this.#repLength, positionState);
    this.#checkDistance();
    this.#pending = length + 2;
  }

  #checkDistance(): void {
    const distance = this.#distances[0];
    if (distance >= this.#total || distance >= this.#dictionaryBytes) throw damagedStream('lzma', 'a copy overruns');
  }

  #literalByte(): void {
    const { lc, lp } = this.#properties;
    const previous = this.#total > 0 ? this.#back(0) : 0;
    const context = ((this.#total & ((1 << lp) - 1)) << lc) + (previous >> (8 - lc));
    const base = 0x300 * context;
    let symbol = 1;
    if (this.#state >= 7) {
      this.#checkDistance();
      let matched = this.#back(this.#distances[0]);
      do {
        const matchBit = (matched >> 7) & 1;
        matched <<= 1;
        const bit = this.#bit(this.#literal, base + ((1 + matchBit) << 8) + symbol);
        symbol = (symbol << 1) | bit;
        if (matchBit !== bit) break;
      } while (symbol < 0x100);
    }
    while (symbol < 0x100) symbol = (symbol << 1) | this.#bit(this.#literal, base + symbol);
    this.#put(symbol & 0xff);
    this.#state = this.#state < 4 ? 0 : this.#state < 10 ? this.#state - 3 : this.#state - 6;
  }

  #lengthOf({ choice, low, mid, high }: LengthModel, positionState: number): number {
    if (this.#bit(choice, 0) === 0) return this.#tree(low, positionState << 3, 3);
    if (this.#bit(choice, 1) === 0) return 8 + this.#tree(mid, positionState << 3, 3);
    return 16 + this.#tree(high, 0, 8);
  }

  #distance(length: number): number {
    const slot = this.#tree(this.#slots[Math.min(length, 3)] as Uint16Array, 0, 6);
    if (slot < 4) return slot;
    const direct = (slot >> 1) - 1;
    let distance = ((2 | (slot & 1)) << direct) >>> 0;
    if (slot < 14) distance += this.#reverseTree(this.#positions, distance - slot, direct);
    else {
      distance += this.#directBits(direct - 4) * 16;
      distance += this.#reverseTree(this.#align, 0, 4);
    }
    return distance >>> 0;
  }

  #tree(probabilities: Uint16Array, base: number, bits: number): number {
    let symbol = 1;
    for (let i = 0; i < bits; i++) symbol = (symbol << 1) | this.#bit(probabilities, base + symbol);
    return symbol - (1 << bits);
  }

  #reverseTree(probabilities: Uint16Array, base: number, bits: number): number {
    let symbol = 1;
    let value = 0;
    for (let i = 0; i < bits; i++) {
      const bit = this.#bit(probabilities, base + symbol);
      symbol = (symbol << 1) | bit;
      value |= bit << i;
    }
    return value;
  }

  #directBits(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++) {
      this.#range >>>= 1;
      const bit = this.#code >= this.#range ? 1 : 0;
      if (bit === 1) this.#code = (this.#code - this.#range) >>> 0;
      value = value * 2 + bit;
      if (this.#range < 0x1000000) this.#normalise();
    }
    return value;
  }

  #bit(probabilities: Uint16Array, index: number): number {
    const probability = probabilities[index] as number;
    const bound = (this.#range >>> 11) * probability;
    let bit = 0;
    if (this.#code < bound) {
      this.#range = bound;
      probabilities[index] = probability + ((2048 - probability) >> 5);
    } else {
      this.#range -= bound;
      this.#code -= bound;
      probabilities[index] = probability - (probability >> 5);
      bit = 1;
    }
    if (this.#range < 0x1000000) this.#normalise();
    return bit;
  }

  #normalise(): void {
    const next = this.#input.byte();
    if (next === undefined) throw damagedStream('lzma', 'it ends early');
    this.#range = (this.#range << 8) >>> 0;
    this.#code = ((this.#code << 8) | next) >>> 0;
  }
}

function model(length: number): Uint16Array<ArrayBuffer> {
  return new Uint16Array(length).fill(1024);
}

function lengthModel(): LengthModel {
  return { choice: model(2), low: model(16 << 3), mid: model(16 << 3), high: model(256) };
}
