import { BartizanError } from '../../../foundation/index.ts';
import { linePosition } from '../../json/cursor.ts';

export interface Token {
  readonly kind: 'name' | 'string' | 'number' | 'operator';
  /** The name, the operator, or the decoded string. */
  readonly value: string;
  readonly at: number;
  /** Whether a string spells an underscore as an escape. */
  readonly isEscaped?: boolean;
}

/** A stretch of a template: text between tags, or a tag with its tokens. */
export type Piece =
  | { readonly kind: 'text'; readonly value: string; readonly at: number }
  | { readonly kind: 'output' | 'statement'; readonly tokens: readonly Token[]; readonly at: number };

/** An error at a place of a template. */
export function syntaxError(template: string, at: number, problem: string): BartizanError {
  const { line, column } = linePosition(template, at);
  return new BartizanError('file-unreadable', `the template is not valid Jinja at ${line}:${column}: ${problem}`);
}

/**
 * Cuts a template into text and tags as Jinja's lexer does (jinja2/lexer.py), without rendering anything.
 *
 * @throws BartizanError `file-unreadable` with line and column
 */
export function tokenise(template: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const opening = /\{[{%#]/g;
  let from = 0;
  for (let open = opening.exec(template); open !== null; open = opening.exec(template)) {
    if (open.index > from) pieces.push({ kind: 'text', value: template.slice(from, open.index), at: from });
    if (open[0] === '{#') {
      const end = template.indexOf('#}', open.index + 2);
      if (end < 0) throw syntaxError(template, open.index, 'a comment has no end');
      from = end + 2;
    } else {
      const tag = readTag(template, open.index);
      if (tag.tokens.length === 1 && tag.tokens[0]?.value === 'raw' && tag.kind === 'statement') {
        from = readRaw(template, tag.end, pieces);
      } else {
        pieces.push({ kind: tag.kind, tokens: tag.tokens, at: open.index });
        from = tag.end;
      }
    }
    opening.lastIndex = from;
  }
  if (from < template.length) pieces.push({ kind: 'text', value: template.slice(from), at: from });
  return pieces;
}

function readRaw(template: string, start: number, pieces: Piece[]): number {
  const closing = /\{%[-+]?[ \t\r\n]{0,100}endraw[ \t\r\n]{0,100}[-+]?%\}/g;
  closing.lastIndex = start;
  const end = closing.exec(template);
  if (end === null) throw syntaxError(template, start, 'raw has no endraw');
  pieces.push({ kind: 'text', value: template.slice(start, end.index), at: start });
  return closing.lastIndex;
}

const space = /[ \t\r\n\f\v]+/y;
const name = /[\p{L}_][\p{L}\p{N}_]*/uy;
const number = /\d[\d_]*(?:\.\d+)?(?:[eE][-+]?\d+)?|0[xX][\da-fA-F_]+/y;
const string = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'/y;
const operator = /\/\/|\*\*|==|!=|<=|>=|[-+*/%~<>=()[\]{}.,:;|]/y;

interface Tag {
  readonly kind: 'output' | 'statement';
  readonly tokens: readonly Token[];
  readonly end: number;
}

function readTag(template: string, start: number): Tag {
  const kind = template[start + 1] === '{' ? 'output' : 'statement';
  const closing = kind === 'output' ? /[-+]?\}\}/y : /[-+]?%\}/y;
  const tokens: Token[] = [];
  let open = 0;
  let at = start + 2;
  if (template[at] === '-' || template[at] === '+') at += 1;
  for (;;) {
    at = passed(space, template, at);
    if (at >= template.length) throw syntaxError(template, start, 'a tag has no end');
    const end = open === 0 ? passed(closing, template, at) : at;
    if (end > at) return { kind, tokens, end };
    const token = readToken(template, at);
    tokens.push(token.token);
    at = token.end;
    const { kind: what, value } = token.token;
    if (what === 'operator' && '([{'.includes(value)) open += 1;
    if (what === 'operator' && ')]}'.includes(value)) open = Math.max(0, open - 1);
  }
}

function readToken(template: string, at: number): { readonly token: Token; readonly end: number } {
  for (const [kind, pattern] of [
    ['string', string],
    ['name', name],
    ['number', number],
    ['operator', operator],
  ] as const) {
    const end = passed(pattern, template, at);
    if (end === at) continue;
    const written = template.slice(at, end);
    if (kind !== 'string') return { token: { kind, value: written, at }, end };
    const isEscaped = /\\(?:x5f|u005f|U0000005f|137)/i.test(written);
    return { token: { kind, value: decode(written.slice(1, -1)), at, ...(isEscaped ? { isEscaped } : {}) }, end };
  }
  throw syntaxError(template, at, `found ${JSON.stringify(template[at])}`);
}

/** Where a sticky pattern that matches here ends. */
function passed(pattern: RegExp, template: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(template) ? pattern.lastIndex : at;
}

const plainEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  f: '\f',
  v: '\v',
  b: '\b',
  a: '\x07',
};

/** The escapes of Python's strings. */
function decode(written: string): string {
  if (!written.includes('\\')) return written;
  return written.replace(
    /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-7]{1,3})|([\s\S]))/g,
    (whole, byte?: string, short?: string, long?: string, octal?: string, other?: string) => {
      const hex = byte ?? short ?? long;
      const code =
        hex === undefined ? (octal === undefined ? undefined : Number.parseInt(octal, 8)) : Number.parseInt(hex, 16);
      if (code !== undefined) return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
      if (other === undefined) return whole;
      if (other === '\n') return '';
      return plainEscapes[other] ?? (`\\'"`.includes(other) ? other : whole);
    },
  );
}
