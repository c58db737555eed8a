import type { ExpressionReader } from './expressions.ts';
import type { DictEntry, Expression } from './syntax.ts';

/** What stands for itself: names, literals and what is in brackets. */
export function readDisplay(reader: ExpressionReader): Expression {
  const { cursor } = reader;
  const { kind, at, text } = cursor.token;
  if (kind === 'name') {
    if (text === 'None' || text === 'True' || text === 'False') {
      cursor.advance();
      return { kind: 'constant', at, value: text };
    }
    return { kind: 'name', at, name: cursor.name() };
  }
  if (kind === 'number') {
    cursor.advance();
    return { kind: 'number', at, value: numberValue(text) };
  }
  if (kind === 'string') return readStrings(reader);
  if (cursor.accepts('...')) return { kind: 'constant', at, value: '...' };
  if (cursor.accepts('(')) return readParentheses(reader, at);
  if (cursor.accepts('[')) return readItems(reader, at, ']');
  if (cursor.accepts('{')) return readBraces(reader, at);
  throw cursor.error('expected an expression');
}

function numberValue(text: string): number {
  const digits = text.replaceAll('_', '');
  return /^0[xob]/i.test(digits) ? Number(digits) : Number.parseFloat(digits);
}

function readStrings(reader: ExpressionReader): Expression {
  const { at } = reader.cursor.token;
  const parts: (string | Expression)[] = [];
  let isBytes = false;
  for (let part = reader.cursor.token.string; part !== undefined; part = reader.cursor.token.string) {
    reader.cursor.advance();
    isBytes = part.isBytes;
    for (const piece of part.parts) parts.push(typeof piece === 'string' ? piece : reader.formatted(piece));
  }
  if (parts.every((part) => typeof part === 'string')) return { kind: 'text', at, value: parts.join(''), isBytes };
  return { kind: 'format', at, parts };
}

function readParentheses(reader: ExpressionReader, at: number): Expression {
  const { cursor } = reader;
  if (cursor.accepts(')')) return { kind: 'list', at, items: [] };
  if (cursor.sees('yield')) {
    const value = reader.yield();
    cursor.expect(')');
    return value;
  }
  const first = reader.starred();
  const clauses = reader.clauses();
  if (clauses.length > 0) {
    cursor.expect(')');
    return { kind: 'comprehension', at, elements: [first], clauses };
  }
  if (cursor.accepts(')')) return first;
  const items = [first];
  while (cursor.accepts(',') && !cursor.sees(')')) items.push(reader.starred());
  cursor.expect(')');
  return { kind: 'list', at, items };
}

function readItems(reader: ExpressionReader, at: number, closing: string, read: Expression[] = []): Expression {
  const { cursor } = reader;
  const items = read;
  while (!cursor.sees(closing)) {
    if (items.length > 0 || read.length > 0) {
      if (!cursor.accepts(',')) break;
      if (cursor.sees(closing)) break;
    }
    items.push(reader.starred());
    const clauses = items.length === 1 ? reader.clauses() : [];
    if (clauses.length > 0) {
      cursor.expect(closing);
      return { kind: 'comprehension', at, elements: items, clauses };
    }
  }
  cursor.expect(closing);
  return { kind: 'list', at, items };
}

function readBraces(reader: ExpressionReader, at: number): Expression {
  const { cursor } = reader;
  if (cursor.accepts('}')) return { kind: 'dict', at, entries: [] };
  const first = readEntry(reader);
  if (first.key === undefined && !first.isUnpacked) {
    const clauses = reader.clauses();
    if (clauses.length === 0) return readItems(reader, at, '}', [first.value]);
    cursor.expect('}');
    return { kind: 'comprehension', at, elements: [first.value], clauses };
  }
  const entries: DictEntry[] = [first];
  const clauses = reader.clauses();
  if (clauses.length > 0) {
    cursor.expect('}');
    const elements = first.key === undefined ? [first.value] : [first.key, first.value];
    return { kind: 'comprehension', at, elements, clauses };
  }
  while (cursor.accepts(',') && !cursor.sees('}')) entries.push(readEntry(reader));
  cursor.expect('}');
  return { kind: 'dict', at, entries };
}

function readEntry(reader: ExpressionReader): DictEntry & { readonly isUnpacked: boolean } {
  const { cursor } = reader;
  if (cursor.accepts('**')) return { key: undefined, value: reader.binary(3), isUnpacked: true };
  const key = reader.starred();
  if (!cursor.accepts(':')) return { key: undefined, value: key, isUnpacked: false };
  return { key, value: reader.isPattern ? reader.named() : reader.expression(), isUnpacked: false };
}
