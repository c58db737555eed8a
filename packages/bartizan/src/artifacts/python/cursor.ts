import { PythonSyntaxError } from './syntax-error.ts';
import { type Token, tokenize } from './tokens.ts';

/** How deep expressions and blocks may be nested; Python itself stops at 200 brackets. */
const deepest = 200;

const keywords: ReadonlySet<string> = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from ' +
    'global if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

/** A place in the tokens of a source, with what all parts of the parser need. */
export class TokenCursor {
  readonly source: string;
  readonly #tokens: readonly Token[];
  #index = 0;
  #depth: number;

  constructor(source: string, range?: { readonly start: number; readonly end: number; readonly depth: number }) {
    this.source = source;
    this.#depth = range?.depth ?? 0;
    this.#tokens = range === undefined ? tokenize(source) : tokenize(source, range.start, range.end, range.depth);
  }

  get token(): Token {
    return this.#tokens[this.#index] ?? { kind: 'end', at: this.source.length, text: '' };
  }

  get next(): Token {
    return this.#tokens[this.#index + 1] ?? { kind: 'end', at: this.source.length, text: '' };
  }

  get index(): number {
    return this.#index;
  }

  /** Goes back to where the cursor was. */
  returnTo(index: number): void {
    this.#index = index;
  }

  advance(): Token {
    const { token } = this;
    this.#index += 1;
    return token;
  }

  /** Whether an operator or a keyword stands here. */
  sees(text: string): boolean {
    const { kind, text: found } = this.token;
    return found === text && (kind === 'operator' || kind === 'name');
  }

  /** Passes an operator or a keyword where it stands here. */
  accepts(text: string): boolean {
    if (!this.sees(text)) return false;
    this.#index += 1;
    return true;
  }

  expect(text: string): void {
    if (!this.accepts(text)) throw this.error(`expected ${text}`);
  }

  expectKind(kind: Token['kind']): Token {
    if (this.token.kind !== kind) throw this.error(`expected ${kind}`);
    return this.advance();
  }

  /** Whether a name stands here that is no keyword. */
  seesName(): boolean {
    return this.token.kind === 'name' && !keywords.has(this.token.text);
  }

  name(): string {
    if (!this.seesName()) throw this.error('expected a name');
    return this.advance().text;
  }

  /** Reads something that may hold the like of itself. */
  nested<T>(read: () => T): T {
    if (this.#depth >= deepest) throw this.error(`nested more than ${deepest} deep`);
    this.#depth += 1;
    try {
      return read();
    } finally {
      this.#depth -= 1;
    }
  }

  error(message: string): PythonSyntaxError {
    return new PythonSyntaxError(this.token.at, message);
  }
}
