import { PythonSyntaxError } from './syntax-error.ts';

/** A string literal. Consecutive ones belong together. */
export interface StringPart {
  readonly isBytes: boolean;
  /** Texts, and the ranges of the source that are formatted between them. */
  readonly parts: readonly (string | FormattedRange)[];
}

export interface FormattedRange {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
}

/** How deep f-strings may stand within f-strings. */
const deepest = 10;

/**
 * Reads a string literal of Python.
 *
 * @param opening its prefix and quotes, which stand at `at`
 */
export function readString(
  source: string,
  at: number,
  opening: string,
  end: number,
  depth: number,
): { readonly part: StringPart; readonly end: number } {
  const quote = /["']+$/.exec(opening)?.[0] ?? '"';
  const prefix = opening.slice(0, -quote.length).toLowerCase();
  const isRaw = prefix.includes('r');
  const isBytes = prefix.includes('b');
  const contentStart = at + opening.length;
  if (!/[ft]/.test(prefix)) {
    const close = findClose(source, contentStart, end, quote);
    const text = source.slice(contentStart, close);
    return { part: { isBytes, parts: [isRaw ? text : replaceEscapes(text, isBytes)] }, end: close + quote.length };
  }
  if (depth >= deepest) throw new PythonSyntaxError(at, 'f-strings are nested too deep');
  const reader = new FormatReader(source, end, quote, isRaw, depth);
  const close = reader.read(contentStart, false);
  return { part: { isBytes: false, parts: reader.parts }, end: close + quote.length };
}

function findClose(source: string, start: number, end: number, quote: string): number {
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code === 0x5c) at += 1;
    else if (code === quote.charCodeAt(0) && source.startsWith(quote, at)) return at;
    else if (quote.length === 1 && (code === 0x0a || code === 0x0d)) break;
  }
  throw new PythonSyntaxError(start, 'a string is not closed');
}

/** Reads an f-string, where quotes within braces may be the same again (PEP 701). */
class FormatReader {
  readonly parts: (string | FormattedRange)[] = [];
  readonly #source: string;
  readonly #end: number;
  readonly #quote: string;
  readonly #isRaw: boolean;
  readonly #depth: number;

  constructor(source: string, end: number, quote: string, isRaw: boolean, depth: number) {
    this.#source = source;
    this.#end = end;
    this.#quote = quote;
    this.#isRaw = isRaw;
    this.#depth = depth;
  }

  /** Reads up to the closing quotes, or in a format specification up to its brace. */
  read(start: number, isSpecification: boolean): number {
    const source = this.#source;
    let from = start;
    let at = start;
    const flush = (): void => {
      const text = source.slice(from, at);
      if (text !== '' && !isSpecification) this.parts.push(this.#isRaw ? text : replaceEscapes(text, false));
    };
    while (at < this.#end) {
      const character = source[at] ?? '';
      if (character === '\\' && !(this.#isRaw && /[{}]/.test(source[at + 1] ?? ''))) {
        const name = this.#isRaw ? undefined : /\\N\{[^{}\n]{0,200}\}/y;
        if (name !== undefined) name.lastIndex = at;
        at += name?.exec(source)?.[0].length ?? 2;
      } else if (!isSpecification && source.startsWith(this.#quote, at)) {
        flush();
        return at;
      } else if (character === '}' && isSpecification) return at;
      else if ((character === '{' || character === '}') && source[at + 1] === character && !isSpecification) {
        at += 1;
        flush();
        at += 1;
        from = at;
      } else if (character === '{') {
        flush();
        at = this.#expression(at + 1);
        from = at;
      } else if (character === '\n' && this.#quote.length === 1 && !isSpecification) break;
      else at += 1;
    }
    throw new PythonSyntaxError(start, 'an f-string is not closed');
  }

  /** Finds the end of what stands between braces; gives the index behind the closing one. */
  #expression(start: number): number {
    const source = this.#source;
    let brackets = 0;
    for (let at = start; at < this.#end; at++) {
      const character = source[at] ?? '';
      const opening = /["']/.test(character) ? /^(?:"""|'''|"|')/.exec(source.slice(at, at + 3))?.[0] : undefined;
      if (opening !== undefined) {
        const before = /[rRbBuUfFtT]{0,2}$/.exec(source.slice(Math.max(start, at - 2), at))?.[0] ?? '';
        at = readString(source, at - before.length, before + opening, this.#end, this.#depth + 1).end - 1;
      } else if (/[([{]/.test(character)) brackets += 1;
      else if (brackets > 0 && /[)\]}]/.test(character)) brackets -= 1;
      else if (brackets > 0) continue;
      else if (character === '#') throw new PythonSyntaxError(at, 'an f-string has a comment');
      else if (character === '!' && source[at + 1] !== '=') return this.#close(start, at, at + 1);
      else if (character === ':' || character === '}') return this.#close(start, at, at);
    }
    throw new PythonSyntaxError(start, 'an f-string is not closed');
  }

  #close(start: number, end: number, from: number): number {
    // `{x=}` shows the expression as well.
    const text = this.#source.slice(start, end);
    const shown = /(?<![=!<>])=\s*$/.exec(text);
    this.parts.push({ start, end: shown === null ? end : start + shown.index, depth: this.#depth + 1 });
    let at = from;
    while (at < this.#end && /[\w\s]/.test(this.#source[at] ?? '')) at += 1;
    if (this.#source[at] === ':') at = this.read(at + 1, true);
    if (this.#source[at] !== '}') throw new PythonSyntaxError(at, 'an f-string is not closed');
    return at + 1;
  }
}

const simple: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** What the escapes of a literal stand for. Names of characters are known for plain letters only. */
function replaceEscapes(text: string, isBytes: boolean): string {
  if (!text.includes('\\')) return text;
  const escapes = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|N\{([^{}]*)\}|([0-7]{1,3})|(\r\n|[\s\S]))/g;
  return text.replaceAll(escapes, (whole, x, u, long, name, octal, other: string | undefined) => {
    if (isBytes && (u ?? long ?? name) !== undefined) return whole;
    const hexadecimal: string | undefined = x ?? u ?? long;
    if (hexadecimal !== undefined) return character(Number.parseInt(hexadecimal, 16));
    if (octal !== undefined) return character(Number.parseInt(octal, 8));
    if (name !== undefined) return namedCharacter(name);
    if (other === '\r\n') return '';
    return simple[other ?? ''] ?? whole;
  });
}

function character(code: number): string {
  return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
}

function namedCharacter(name: string): string {
  const [, size, letter] = /^LATIN (SMALL|CAPITAL) LETTER ([A-Z])$/i.exec(name) ?? [];
  if (letter !== undefined) return size?.toUpperCase() === 'SMALL' ? letter.toLowerCase() : letter.toUpperCase();
  return { 'full stop': '.', 'low line': '_', solidus: '/', space: ' ' }[name.toLowerCase()] ?? '\ufffd';
}
