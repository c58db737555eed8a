import type { StatementReader } from './parse.ts';
import type { Argument, Branch, Expression, Handler, MatchCase, Statement, WithItem } from './syntax.ts';

/** Reads a statement that has a block of its own; undefined where none stands here. */
export function readBlockStatement(reader: StatementReader): Statement | undefined {
  const { cursor } = reader;
  const { at, kind, text } = cursor.token;
  if (kind === 'operator' && text === '@') return readDecorated(reader);
  if (kind !== 'name') return undefined;
  switch (text) {
    case 'def':
    case 'class':
      return readDefinition(reader, []);
    case 'async':
      cursor.advance();
      return readBlockStatement(reader);
    case 'if':
      return readIf(reader);
    case 'while': {
      cursor.advance();
      const test = reader.expressions.named();
      return { kind: 'while', at, test, body: reader.block(), otherwise: readElse(reader) };
    }
    case 'for': {
      cursor.advance();
      const target = reader.expressions.target();
      cursor.expect('in');
      const iterable = reader.expressions.expressions();
      return { kind: 'for', at, target, iterable, body: reader.block(), otherwise: readElse(reader) };
    }
    case 'with':
      return readWith(reader);
    case 'try':
      return readTry(reader);
    case 'match':
      return readMatch(reader);
  }
  return undefined;
}

function readElse(reader: StatementReader): readonly Statement[] {
  return reader.cursor.accepts('else') ? reader.block() : [];
}

function readDecorated(reader: StatementReader): Statement {
  const decorators: Expression[] = [];
  while (reader.cursor.accepts('@')) {
    decorators.push(reader.expressions.named());
    reader.cursor.expectKind('newline');
  }
  reader.cursor.accepts('async');
  return readDefinition(reader, decorators);
}

function readDefinition(reader: StatementReader, decorators: readonly Expression[]): Statement {
  const { cursor, expressions } = reader;
  const { at } = cursor.token;
  if (cursor.accepts('class')) {
    const name = cursor.name();
    reader.skipTypeParameters();
    const bases: readonly Argument[] = cursor.accepts('(') ? expressions.arguments() : [];
    return { kind: 'class', at, name, bases, decorators, body: reader.block() };
  }
  cursor.expect('def');
  const name = cursor.name();
  reader.skipTypeParameters();
  cursor.expect('(');
  const parameters = expressions.parameters(')', true);
  cursor.expect(')');
  const returns = cursor.accepts('->') ? expressions.expressions() : undefined;
  return { kind: 'function', at, name, parameters, returns, decorators, body: reader.block() };
}

function readIf(reader: StatementReader): Statement {
  const { at } = reader.cursor.token;
  const branches: Branch[] = [];
  do {
    reader.cursor.advance();
    const test = reader.expressions.named();
    branches.push({ test, body: reader.block() });
  } while (reader.cursor.sees('elif'));
  return { kind: 'if', at, branches, otherwise: readElse(reader) };
}

function readWith(reader: StatementReader): Statement {
  const { cursor } = reader;
  const { at } = cursor.advance();
  const before = cursor.index;
  const items = cursor.sees('(') ? (readBracketedItems(reader) ?? retry(reader, before)) : readItems(reader);
  return { kind: 'with', at, items, body: reader.block() };
}

function retry(reader: StatementReader, index: number): readonly WithItem[] {
  reader.cursor.returnTo(index);
  return readItems(reader);
}

/** `(a as b, c as d)` in front of a colon; undefined where the bracket belongs to an expression. */
function readBracketedItems(reader: StatementReader): readonly WithItem[] | undefined {
  const { cursor } = reader;
  cursor.expect('(');
  const items: WithItem[] = [];
  while (!cursor.sees(')') && reader.expressions.startsExpression()) {
    items.push(readItem(reader));
    if (!cursor.accepts(',')) break;
  }
  return items.length > 0 && cursor.accepts(')') && cursor.sees(':') ? items : undefined;
}

function readItems(reader: StatementReader): readonly WithItem[] {
  const items = [readItem(reader)];
  while (reader.cursor.accepts(',')) items.push(readItem(reader));
  return items;
}

function readItem(reader: StatementReader): WithItem {
  const value = reader.expressions.named();
  return { value, target: reader.cursor.accepts('as') ? reader.expressions.binary(3) : undefined };
}

function readTry(reader: StatementReader): Statement {
  const { cursor, expressions } = reader;
  const { at } = cursor.advance();
  const body = reader.block();
  const handlers: Handler[] = [];
  while (cursor.accepts('except')) {
    cursor.accepts('*');
    const type = cursor.sees(':') ? undefined : expressions.expressions();
    const name = cursor.accepts('as') ? cursor.name() : undefined;
    handlers.push({ type, name, body: reader.block() });
  }
  for (const word of ['else', 'finally']) {
    if (cursor.accepts(word)) handlers.push({ type: undefined, name: undefined, body: reader.block() });
  }
  if (handlers.length === 0) throw cursor.error('expected except or finally');
  return { kind: 'try', at, body, handlers };
}

/** `match` is a keyword only in front of a subject, a colon and a block of cases. */
function readMatch(reader: StatementReader): Statement | undefined {
  const { cursor, expressions } = reader;
  const before = cursor.index;
  const { at } = cursor.advance();
  const subject = expressions.startsExpression() ? subjectOf(reader) : undefined;
  if (subject === undefined) {
    cursor.returnTo(before);
    return undefined;
  }
  cursor.expectKind('indent');
  const cases: MatchCase[] = [];
  while (cursor.accepts('case')) {
    expressions.isPattern = true;
    const pattern = expressions.expressions();
    expressions.isPattern = false;
    const guard = cursor.accepts('if') ? expressions.named() : undefined;
    cases.push({ pattern, guard, body: reader.block() });
  }
  cursor.expectKind('dedent');
  return { kind: 'match', at, subject, cases };
}

function subjectOf(reader: StatementReader): Expression | undefined {
  const { cursor } = reader;
  let subject: Expression;
  try {
    subject = reader.expressions.expressions();
  } catch {
    return undefined;
  }
  if (!cursor.accepts(':') || cursor.token.kind !== 'newline') return undefined;
  cursor.advance();
  return subject;
}
