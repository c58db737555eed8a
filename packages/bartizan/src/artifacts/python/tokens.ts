import { readString, type StringPart } from './strings.ts';
import { PythonSyntaxError } from './syntax-error.ts';

/** A piece of Python source. `newline`, `indent` and `dedent` are what blocks are made of. */
export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'operator' | 'newline' | 'indent' | 'dedent' | 'end';
  readonly at: number;
  /** A name after NFKC, as Python takes it; an operator; the digits of a number. */
  readonly text: string;
  readonly string?: StringPart;
}

const names = /[\p{ID_Start}_][\p{ID_Continue}]*/uy;
const asciiNames = /[A-Za-z_]\w*/y;
const numbers =
  /(?:0[xX][\da-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?[jJlL]?)/y;
const operators =
  /\*\*=|\/\/=|>>=|<<=|\.\.\.|->|:=|==|!=|<=|>=|<<|>>|\*\*|\/\/|[-+*/%@&|^]=|[-+*/%@&|^~<>()[\]{},:.;=]/y;
const stringStart = /(?:[rRuUbBfFtT]|[rR][bBfFtT]|[bBfFtT][rR])?(?:"""|'''|"|')/y;

/** Levels of indentation that Python itself allows. */
const mostIndents = 100;

/**
 * Splits Python source into tokens.
 *
 * @param depth how deep the source lies in f-strings
 * @throws PythonSyntaxError
 */
export function tokenize(source: string, start = 0, end = source.length, depth = 0): readonly Token[] {
  return new Tokenizer(source, start, end, depth).run();
}

class Tokenizer {
  readonly #source: string;
  readonly #end: number;
  readonly #depth: number;
  readonly #tokens: Token[] = [];
  readonly #indents: number[] = [0];
  readonly #isInside: boolean;
  #brackets = 0;
  #at: number;

  constructor(source: string, start: number, end: number, depth: number) {
    this.#source = source;
    this.#at = start;
    this.#end = end;
    this.#depth = depth;
    // An expression within an f-string has no lines.
    this.#isInside = depth > 0;
  }

  run(): readonly Token[] {
    if (!this.#isInside) this.#indentation();
    while (this.#at < this.#end) this.#step();
    const last = this.#tokens.at(-1);
    if (!this.#isInside) {
      if (this.#brackets > 0) throw new PythonSyntaxError(this.#end, 'a bracket is not closed');
      if (last !== undefined && last.kind !== 'newline' && last.kind !== 'dedent') this.#push('newline', '');
      for (let level = this.#indents.length; level > 1; level--) this.#push('dedent', '');
    }
    this.#push('end', '');
    return this.#tokens;
  }

  #push(kind: Token['kind'], text: string, at = this.#at): void {
    this.#tokens.push({ kind, at, text });
  }

  #step(): void {
    const source = this.#source;
    const code = source.charCodeAt(this.#at);
    if (code === 0x20 || code === 0x09 || code === 0x0c) this.#at += 1;
    else if (code === 0x0a || code === 0x0d) this.#lineEnd();
    else if (code === 0x23) this.#comment();
    else if (code === 0x5c) this.#continuation();
    else if (this.#string() || this.#name() || this.#number()) return;
    else this.#operator();
  }

  #lineEnd(): void {
    const { kind } = this.#tokens.at(-1) ?? { kind: 'newline' };
    const isInside = this.#brackets > 0 || this.#isInside;
    if (!isInside && kind !== 'newline' && kind !== 'indent' && kind !== 'dedent') this.#push('newline', '');
    this.#at += this.#source.startsWith('\r\n', this.#at) ? 2 : 1;
    if (isInside) return;
    this.#indentation();
  }

  #comment(): void {
    while (this.#at < this.#end && !/[\r\n]/.test(this.#source[this.#at] ?? '\n')) this.#at += 1;
  }

  #continuation(): void {
    const found = /\\(?:\r\n|\r|\n)/y;
    found.lastIndex = this.#at;
    const length = found.exec(this.#source)?.[0].length;
    if (length === undefined) throw new PythonSyntaxError(this.#at, 'a backslash is followed by something');
    this.#at += length;
  }

  /** Reads the white space at the start of a line and closes or opens blocks; blank lines do not count. */
  #indentation(): void {
    for (;;) {
      let column = 0;
      for (; this.#at < this.#end; this.#at++) {
        const code = this.#source.charCodeAt(this.#at);
        if (code === 0x20) column += 1;
        else if (code === 0x09) column = (column & ~7) + 8;
        else if (code === 0x0c) column = 0;
        else break;
      }
      const next = this.#source[this.#at];
      if (next === '#') this.#comment();
      if (this.#at >= this.#end) return;
      const after = this.#source[this.#at];
      if (after === '\n' || after === '\r') this.#at += this.#source.startsWith('\r\n', this.#at) ? 2 : 1;
      else {
        this.#indentTo(column);
        return;
      }
    }
  }

  #indentTo(column: number): void {
    const indents = this.#indents;
    if (column > (indents.at(-1) ?? 0)) {
      if (indents.length > mostIndents) throw new PythonSyntaxError(this.#at, 'blocks are nested too deep');
      indents.push(column);
      this.#push('indent', '');
      return;
    }
    while (column < (indents.at(-1) ?? 0)) {
      indents.pop();
      this.#push('dedent', '');
    }
    if (column !== indents.at(-1)) throw new PythonSyntaxError(this.#at, 'the indentation fits no block');
  }

  #string(): boolean {
    stringStart.lastIndex = this.#at;
    const opening = stringStart.exec(this.#source)?.[0];
    if (opening === undefined) return false;
    const at = this.#at;
    const { part, end } = readString(this.#source, at, opening, this.#end, this.#depth);
    this.#at = end;
    this.#tokens.push({ kind: 'string', at, text: '', string: part });
    return true;
  }

  #name(): boolean {
    asciiNames.lastIndex = this.#at;
    let found = asciiNames.exec(this.#source)?.[0];
    const isLonger = found === undefined || this.#source.charCodeAt(this.#at + found.length) > 0x7f;
    if (isLonger && (found !== undefined || this.#source.charCodeAt(this.#at) > 0x7f)) {
      names.lastIndex = this.#at;
      found = names.exec(this.#source)?.[0];
    }
    if (found === undefined) return false;
    this.#push('name', isLonger ? found.normalize('NFKC') : found);
    this.#at += found.length;
    return true;
  }

  #number(): boolean {
    numbers.lastIndex = this.#at;
    const found = numbers.exec(this.#source)?.[0];
    if (found === undefined) return false;
    this.#push('number', found);
    this.#at += found.length;
    return true;
  }

  #operator(): void {
    operators.lastIndex = this.#at;
    const found = operators.exec(this.#source)?.[0];
    // `!r` and `!s` stand at the end of what an f-string formats, and are cut off before.
    if (found === undefined) throw new PythonSyntaxError(this.#at, 'a character has no meaning here');
    if (found === '(' || found === '[' || found === '{') this.#brackets += 1;
    else if (found === ')' || found === ']' || found === '}') {
      if (this.#brackets === 0) throw new PythonSyntaxError(this.#at, 'a bracket was not opened');
      this.#brackets -= 1;
    }
    this.#push('operator', found);
    this.#at += found.length;
  }
}
