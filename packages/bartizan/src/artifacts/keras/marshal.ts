import { BartizanError } from '../../foundation/index.ts';

/** What a marshalled code object of Python says about itself. It is read, never run. */
export interface MarshalFacts {
  /** Names that the code and the functions in it load: globals, attributes, modules. */
  readonly names: readonly string[];
  /** Text constants. */
  readonly texts: readonly string[];
}

const deepest = 60;
const mostValues = 200_000;
const flagReference = 0x80;

type Value = string | readonly Value[] | undefined;

/** Fields of a code object behind `co_names`, before and after the number of the first line. */
interface Layout {
  readonly numbers: number;
  readonly before: number;
  readonly after: number;
}

/** CPython 3.11 and later, 3.8 to 3.10, 3.0 to 3.7, 2.x (`Python/marshal.c`). */
const layouts: readonly Layout[] = [
  { numbers: 5, before: 5, after: 2 },
  { numbers: 6, before: 5, after: 1 },
  { numbers: 5, before: 5, after: 1 },
  { numbers: 4, before: 5, after: 1 },
];

/** Whether bytes begin like a marshalled code object. */
export function isMarshalledCode(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x63 && bytes[0] !== 0xe3) return false;
  return layouts.some(({ numbers }) => ((bytes[1 + numbers * 4] ?? 0) & ~flagReference) === 0x73);
}

/** Reads a code object, whichever version of Python wrote it; undefined when none could have. */
export function readMarshalledCode(bytes: Uint8Array): MarshalFacts | undefined {
  if (!isMarshalledCode(bytes)) return undefined;
  for (const layout of layouts) {
    const names = new Set<string>();
    const texts = new Set<string>();
    try {
      new MarshalReader(bytes, layout, names, texts).value(0);
      return { names: [...names], texts: [...texts] };
    } catch (error) {
      if (!(error instanceof BartizanError) && !(error instanceof RangeError)) throw error;
    }
  }
  return undefined;
}

class MarshalReader {
  readonly #bytes: Buffer;
  readonly #layout: Layout;
  readonly #names: Set<string>;
  readonly #texts: Set<string>;
  readonly #references: Value[] = [];
  readonly #interned: Value[] = [];
  #at = 0;
  #count = 0;

  constructor(bytes: Uint8Array, layout: Layout, names: Set<string>, texts: Set<string>) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#layout = layout;
    this.#names = names;
    this.#texts = texts;
  }

  value(depth: number): Value {
    if (depth > deepest || ++this.#count > mostValues) throw unreadable(this.#at);
    const code = this.#uint8();
    const isReferred = (code & flagReference) !== 0;
    const slot = isReferred ? this.#references.push(undefined) - 1 : undefined;
    const value = this.#content(String.fromCharCode(code & ~flagReference), depth);
    if (slot !== undefined) this.#references[slot] = value;
    return value;
  }

  #content(type: string, depth: number): Value {
    switch (type) {
      case '0':
      case 'N':
      case 'F':
      case 'T':
      case 'S':
      case '.':
        return undefined;
      case 'i':
        return this.#skip(4);
      case 'I':
      case 'g':
        return this.#skip(8);
      case 'y':
        return this.#skip(16);
      case 'f':
        return this.#skip(this.#uint8());
      case 'x':
        this.#skip(this.#uint8());
        return this.#skip(this.#uint8());
      case 'l':
        return this.#skip(Math.abs(this.#int32()) * 2);
      case 'r':
        return this.#references[this.#int32()];
      case 'R':
        return this.#interned[this.#int32()];
      case 'c':
        return this.#code(depth);
      default:
        return this.#text(type) ?? this.#items(type, depth);
    }
  }

  #text(type: string): string | undefined {
    if (!'stuaAzZ'.includes(type)) return undefined;
    const length = type === 'z' || type === 'Z' ? this.#uint8() : this.#int32();
    const start = this.#at;
    this.#skip(length);
    const text = this.#bytes.toString('utf8', start, this.#at);
    if (type === 't') this.#interned.push(text);
    return text;
  }

  #items(type: string, depth: number): Value {
    if (type === '{') {
      while ((this.#bytes[this.#at] ?? 0) !== 0x30) {
        this.value(depth + 1);
        this.value(depth + 1);
      }
      return this.#skip(1);
    }
    if (type === ':') for (let i = 0; i < 3; i++) this.value(depth + 1);
    if (type === ':') return undefined;
    if (!'()[<>'.includes(type)) throw unreadable(this.#at);
    const length = type === ')' ? this.#uint8() : this.#int32();
    const items: Value[] = [];
    for (let i = 0; i < length; i++) items.push(this.value(depth + 1));
    return items;
  }

  #code(depth: number): undefined {
    const { numbers, before, after } = this.#layout;
    this.#skip(numbers * 4);
    this.value(depth + 1);
    this.#keep(this.value(depth + 1), this.#texts);
    this.#keep(this.value(depth + 1), this.#names);
    for (let i = 0; i < before; i++) this.value(depth + 1);
    this.#skip(4);
    for (let i = 0; i < after; i++) this.value(depth + 1);
    return undefined;
  }

  #keep(value: Value, into: Set<string>): void {
    if (!Array.isArray(value)) return;
    for (const item of value) if (typeof item === 'string' && into.size < 1000) into.add(item);
  }

  #uint8(): number {
    const value = this.#bytes[this.#at];
    if (value === undefined) throw unreadable(this.#at);
    this.#at += 1;
    return value;
  }

  #int32(): number {
    const start = this.#at;
    this.#skip(4);
    return this.#bytes.readInt32LE(start);
  }

  #skip(length: number): undefined {
    if (length < 0 || this.#at + length > this.#bytes.length) throw unreadable(this.#at);
    this.#at += length;
    return undefined;
  }
}

function unreadable(at: number): BartizanError {
  return new BartizanError('file-unreadable', `is no marshalled code at ${at}`);
}
