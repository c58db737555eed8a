import { BartizanError } from '../../../foundation/index.ts';
import type { ByteSource } from '../../source.ts';
import type { Visitor } from './trees.ts';

const stepBytes = 2 ** 20;
const deepest = 200;
/** Texts and numbers are kept up to here; longer ones are passed over. */
const keptBytes = 200;

/** Reads JSON from front to back without keeping it, and tells a visitor what it meets. */
export async function visitJson(source: ByteSource, visitor: Visitor): Promise<void> {
  const reader = new JsonStream(visitor);
  for (let position = 0; position < source.sizeBytes; position += stepBytes) {
    reader.push(await source.read(position, stepBytes), position);
  }
  reader.end(source.sizeBytes);
}

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma' | 'end';

class JsonStream {
  readonly #visitor: Visitor;
  readonly #kinds: ('object' | 'array')[] = [];
  #expected: Expected = 'value';
  #state: 'between' | 'text' | 'escape' | 'word' = 'between';
  #kept: number[] = [];

  constructor(visitor: Visitor) {
    this.#visitor = visitor;
  }

  push(bytes: Uint8Array, position: number): void {
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i] ?? 0;
      if (this.#state === 'text') this.#text(byte, position + i);
      else if (this.#state === 'escape') this.#state = 'text';
      else {
        if (this.#state === 'word') {
          if (byte !== 0x2c && byte !== 0x5d && byte !== 0x7d && byte > 0x20) {
            if (this.#kept.length < keptBytes) this.#kept.push(byte);
            continue;
          }
          this.#endWord(position + i);
        }
        if (byte > 0x20) this.#between(byte, position + i);
      }
    }
  }

  end(position: number): void {
    if (this.#state === 'word') this.#endWord(position);
    if (this.#expected !== 'end') throw wrong(position);
  }

  #text(byte: number, position: number): void {
    if (byte === 0x5c) this.#state = 'escape';
    else if (byte === 0x22) {
      this.#state = 'between';
      const text = this.#take();
      if (this.#expected === 'key' || this.#expected === 'key or }') {
        this.#visitor.key(text);
        this.#expected = 'colon';
      } else {
        this.#visitor.value(/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined);
        this.#afterValue();
      }
    } else if (byte < 0x20) throw wrong(position);
    else if (this.#kept.length < keptBytes) this.#kept.push(byte);
  }

  #between(byte: number, position: number): void {
    const expected = this.#expected;
    const isValue = expected === 'value' || expected === 'value or ]';
    if (byte === 0x22 && (isValue || expected === 'key' || expected === 'key or }')) this.#state = 'text';
    else if ((byte === 0x7b || byte === 0x5b) && isValue) this.#open(byte === 0x7b ? 'object' : 'array', position);
    else if (byte === 0x7d && (expected === 'key or }' || (expected === 'comma' && this.#kinds.at(-1) === 'object')))
      this.#close();
    else if (byte === 0x5d && (expected === 'value or ]' || (expected === 'comma' && this.#kinds.at(-1) === 'array')))
      this.#close();
    else if (byte === 0x3a && expected === 'colon') this.#expected = 'value';
    else if (byte === 0x2c && expected === 'comma') this.#expected = this.#kinds.at(-1) === 'object' ? 'key' : 'value';
    else if (isValue && /[-\dtfnNI]/.test(String.fromCharCode(byte))) {
      this.#state = 'word';
      this.#kept = [byte];
    } else throw wrong(position);
  }

  #open(kind: 'object' | 'array', position: number): void {
    if (this.#kinds.length >= deepest) throw wrong(position);
    this.#kinds.push(kind);
    this.#visitor.open(kind);
    this.#expected = kind === 'object' ? 'key or }' : 'value or ]';
  }

  #close(): void {
    this.#kinds.pop();
    this.#visitor.close();
    this.#afterValue();
  }

  #endWord(position: number): void {
    const word = this.#take();
    this.#state = 'between';
    const number = Number(word);
    const isWord = /^(?:true|false|null|NaN|-?Infinity|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)$/.test(word);
    if (!isWord) throw wrong(position);
    this.#visitor.value(Number.isFinite(number) ? number : undefined);
    this.#afterValue();
  }

  #afterValue(): void {
    this.#expected = this.#kinds.length === 0 ? 'end' : 'comma';
  }

  #take(): string {
    const text = Buffer.from(this.#kept).toString('utf8');
    this.#kept = [];
    return text;
  }
}

function wrong(position: number): BartizanError {
  return new BartizanError('file-unreadable', `is not valid JSON at byte ${position}`);
}
