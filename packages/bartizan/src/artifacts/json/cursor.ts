import { BartizanError } from '../../foundation/index.ts';

/** How deep values may be nested: model headers need four. */
const deepest = 200;

/** A value in a JSON text, with the index of its first character. */
export type JsonNode = { readonly at: number } & (
  | { readonly kind: 'object'; readonly members: readonly JsonMember[] }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
);

export interface JsonMember {
  readonly key: string;
  readonly at: number;
  readonly value: JsonNode;
}

export interface JsonOptions {
  /** Comments and commas behind the last item, as editors write them into configuration. Default false. */
  readonly isRelaxed?: boolean;
  /** `NaN`, `Infinity` and `-Infinity`, which Python writes and reads. Default false. */
  readonly hasPythonNumbers?: boolean;
  /** Values that a text may hold; one takes some hundred bytes of memory. Without it any number. */
  readonly mostValues?: number;
}

/** A place in a text of which the JSON is read, value by value. */
export class JsonCursor {
  readonly text: string;
  readonly #isRelaxed: boolean;
  readonly #hasPythonNumbers: boolean;
  readonly #mostValues: number;
  #values = 0;
  #at = 0;

  constructor(text: string, options: JsonOptions = {}) {
    this.text = text;
    this.#isRelaxed = options.isRelaxed ?? false;
    this.#hasPythonNumbers = options.hasPythonNumbers ?? false;
    this.#mostValues = options.mostValues ?? Number.POSITIVE_INFINITY;
  }

  /** Reads one value. */
  value(depth = 0): JsonNode {
    if (depth > deepest) throw this.error(`no more than ${deepest} levels`);
    if (++this.#values > this.#mostValues) throw this.error(`no more than ${this.#mostValues} values`);
    this.#space();
    const at = this.#at;
    switch (this.text[at]) {
      case '{':
        return { kind: 'object', at, members: [...this.members(depth)] };
      case '[':
        return { kind: 'array', at, items: this.#items(depth) };
      case '"':
        return { kind: 'string', at, value: this.#string() };
      case 't':
        return this.#word('true', { kind: 'boolean', at, value: true });
      case 'f':
        return this.#word('false', { kind: 'boolean', at, value: false });
      case 'n':
        return this.#word('null', { kind: 'null', at });
      default:
        return { kind: 'number', at, value: this.#number() };
    }
  }

  /** Reads the members of an object one by one, repeated keys included. */
  *members(depth = 0): Generator<JsonMember> {
    this.#space();
    this.#take('{');
    this.#space();
    while (this.text[this.#at] !== '}') {
      const at = this.#at;
      const key = this.#string();
      this.#space();
      this.#take(':');
      yield { key, at, value: this.value(depth + 1) };
      if (!this.#more('}')) break;
    }
    this.#take('}');
  }

  /** Demands that nothing follows but white space. */
  end(): void {
    this.#space();
    if (this.#at < this.text.length) throw this.error('the end');
  }

  error(expected: string): BartizanError {
    const { line, column } = linePosition(this.text, this.#at);
    const found = this.#at < this.text.length ? JSON.stringify(this.text[this.#at]) : 'the end';
    return new BartizanError(
      'file-unreadable',
      `is not valid JSON at ${line}:${column}: expected ${expected}, found ${found}`,
    );
  }

  #items(depth: number): readonly JsonNode[] {
    const items: JsonNode[] = [];
    this.#take('[');
    this.#space();
    while (this.text[this.#at] !== ']') {
      items.push(this.value(depth + 1));
      if (!this.#more(']')) break;
    }
    this.#take(']');
    return items;
  }

  /** Passes a comma; false where the list ends instead. */
  #more(closing: string): boolean {
    this.#space();
    if (this.text[this.#at] !== ',') return false;
    this.#at += 1;
    this.#space();
    if (this.text[this.#at] === closing && !this.#isRelaxed) throw this.error('another item');
    return true;
  }

  #take(character: string): void {
    if (this.text[this.#at] !== character) throw this.error(JSON.stringify(character));
    this.#at += 1;
  }

  #space(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.#at);
      if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) this.#at += 1;
      else if (code === 0x2f && this.#isRelaxed) this.#comment();
      else return;
    }
  }

  #comment(): void {
    const kind = this.text[this.#at + 1];
    const end = kind === '/' ? this.text.indexOf('\n', this.#at) : this.text.indexOf('*/', this.#at + 2) + 2;
    if (kind !== '/' && (kind !== '*' || end < 2)) throw this.error('a comment that ends');
    this.#at = end < 0 ? this.text.length : end;
  }

  #string(): string {
    const start = this.#at;
    if (this.text[start] !== '"') throw this.error('a string');
    for (let at = start + 1; at < this.text.length; at++) {
      const code = this.text.charCodeAt(at);
      if (code === 0x5c) at += 1;
      else if (code === 0x22) {
        this.#at = at + 1;
        return this.#unescape(start, at + 1);
      } else if (code < 0x20) {
        this.#at = at;
        throw this.error('no control character in a string');
      }
    }
    this.#at = this.text.length;
    throw this.error('the end of a string');
  }

  #unescape(start: number, end: number): string {
    const quoted = this.text.slice(start, end);
    if (!quoted.includes('\\')) return quoted.slice(1, -1);
    try {
      return JSON.parse(quoted) as string;
    } catch {
      this.#at = start;
      throw this.error('a string with valid escapes');
    }
  }

  #number(): number {
    const plain = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
    const python = /NaN|-?Infinity|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
    const pattern = this.#hasPythonNumbers ? python : plain;
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) throw this.error('a value');
    this.#at += found.length;
    return Number(found);
  }

  #word(word: string, node: JsonNode): JsonNode {
    if (!this.text.startsWith(word, this.#at)) throw this.error('a value');
    this.#at += word.length;
    return node;
  }
}

/**
 * Reads a JSON text with the places of its values and with repeated keys, which `JSON.parse` drops.
 *
 * @throws BartizanError `file-unreadable` with line and column
 */
export function parseJson(text: string, options: JsonOptions = {}): JsonNode {
  const cursor = new JsonCursor(text, options);
  const node = cursor.value();
  cursor.end();
  return node;
}

/** Line and column, from 1, of an index in a text. */
export function linePosition(text: string, index: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, index);
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let at = before.indexOf('\n'); at >= 0; at = before.indexOf('\n', at + 1)) line += 1;
  return { line, column: index - lineStart + 1 };
}

/** The last member of a name, which most readers take. */
export function memberOf(node: JsonNode | undefined, key: string): JsonNode | undefined {
  return node?.kind === 'object' ? node.members.findLast((member) => member.key === key)?.value : undefined;
}
