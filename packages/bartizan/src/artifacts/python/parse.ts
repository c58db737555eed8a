import { readBlockStatement } from './blocks.ts';
import { TokenCursor } from './cursor.ts';
import { ExpressionReader } from './expressions.ts';
import type { Expression, ImportedName, Statement } from './syntax.ts';

const assignments: ReadonlySet<string> = new Set('+= -= *= /= //= %= @= &= |= ^= >>= <<= **='.split(' '));

/**
 * Reads Python 3 source, up to the grammar of 3.14.
 *
 * @throws PythonSyntaxError
 */
export function parsePython(source: string): readonly Statement[] {
  const reader = new StatementReader(new ExpressionReader(new TokenCursor(source)));
  const statements: Statement[] = [];
  while (reader.cursor.token.kind !== 'end') reader.statement(statements);
  return statements;
}

/** Statements of Python (its grammar, "simple statements"); blocks are read in `blocks.ts`. */
export class StatementReader {
  readonly expressions: ExpressionReader;
  readonly cursor: TokenCursor;

  constructor(expressions: ExpressionReader) {
    this.expressions = expressions;
    this.cursor = expressions.cursor;
  }

  /** Reads one line or one block. */
  statement(into: Statement[]): void {
    const block = this.cursor.nested(() => readBlockStatement(this));
    if (block !== undefined) into.push(block);
    else this.line(into);
  }

  /** Simple statements with semicolons between, to the end of the line. */
  line(into: Statement[]): void {
    do {
      if (this.cursor.token.kind === 'newline') break;
      const statement = this.#simple();
      if (statement !== undefined) into.push(statement);
    } while (this.cursor.accepts(';'));
    this.cursor.expectKind('newline');
  }

  /** What follows a colon: a block, or the rest of the line. */
  block(): readonly Statement[] {
    const body: Statement[] = [];
    this.cursor.expect(':');
    if (this.cursor.token.kind !== 'newline') {
      this.line(body);
      return body;
    }
    this.cursor.advance();
    this.cursor.expectKind('indent');
    while (!this.#ends()) this.statement(body);
    this.cursor.expectKind('dedent');
    return body;
  }

  #ends(): boolean {
    const { kind } = this.cursor.token;
    return kind === 'dedent' || kind === 'end';
  }

  #simple(): Statement | undefined {
    const { cursor, expressions } = this;
    const { at, kind, text } = cursor.token;
    if (kind === 'name') {
      switch (text) {
        case 'pass':
        case 'break':
        case 'continue':
          cursor.advance();
          return undefined;
        case 'import':
          return this.#import();
        case 'from':
          return this.#from();
        case 'return': {
          cursor.advance();
          return { kind: 'return', at, value: expressions.startsExpression() ? expressions.expressions() : undefined };
        }
        case 'raise':
        case 'assert':
        case 'del':
          return this.#plain();
        case 'global':
        case 'nonlocal':
          return this.#global();
        case 'type':
          if (cursor.next.kind === 'name') return this.#typeAlias();
      }
    }
    return this.#expressionOrAssignment();
  }

  #plain(): Statement {
    const { at, text } = this.cursor.advance();
    const values: Expression[] = [];
    if (this.expressions.startsExpression()) values.push(this.expressions.expressions());
    if (text === 'raise' && this.cursor.accepts('from')) values.push(this.expressions.expression());
    return { kind: 'plain', at, word: text, values };
  }

  #global(): Statement {
    const { at } = this.cursor.advance();
    const names = [this.cursor.name()];
    while (this.cursor.accepts(',')) names.push(this.cursor.name());
    return { kind: 'global', at, names };
  }

  #typeAlias(): Statement {
    const { at } = this.cursor.advance();
    this.cursor.name();
    this.skipTypeParameters();
    this.cursor.expect('=');
    // Evaluated lazily, and only for its type.
    return { kind: 'plain', at, word: 'type', values: [this.expressions.expression()] };
  }

  /** `[T: int, *Ts, **P = ...]` behind the name of a function, class or alias. */
  skipTypeParameters(): void {
    const { cursor, expressions } = this;
    if (!cursor.accepts('[')) return;
    while (!cursor.sees(']')) {
      if (!cursor.accepts('*')) cursor.accepts('**');
      cursor.name();
      if (cursor.accepts(':')) expressions.expression();
      if (cursor.accepts('=')) expressions.starred();
      if (!cursor.accepts(',')) break;
    }
    cursor.expect(']');
  }

  #import(): Statement {
    const { at } = this.cursor.advance();
    const names: ImportedName[] = [];
    do {
      const name = this.#dottedName();
      names.push({ name, as: this.cursor.accepts('as') ? this.cursor.name() : undefined });
    } while (this.cursor.accepts(','));
    return { kind: 'import', at, names };
  }

  #from(): Statement {
    const { cursor } = this;
    const { at } = cursor.advance();
    let level = 0;
    for (;;) {
      if (cursor.accepts('.')) level += 1;
      else if (cursor.accepts('...')) level += 3;
      else break;
    }
    const module = cursor.sees('import') && level > 0 ? '' : this.#dottedName();
    cursor.expect('import');
    if (cursor.accepts('*')) return { kind: 'from', at, module, level, names: [] };
    const isBracketed = cursor.accepts('(');
    const names: ImportedName[] = [];
    do {
      if (isBracketed && cursor.sees(')')) break;
      const name = cursor.name();
      names.push({ name, as: cursor.accepts('as') ? cursor.name() : undefined });
    } while (cursor.accepts(','));
    if (isBracketed) cursor.expect(')');
    return { kind: 'from', at, module, level, names };
  }

  #dottedName(): string {
    let name = this.cursor.name();
    while (this.cursor.accepts('.')) name += `.${this.cursor.name()}`;
    return name;
  }

  #expressionOrAssignment(): Statement {
    const { cursor, expressions } = this;
    const { at } = cursor.token;
    const first = expressions.expressions();
    const { kind, text } = cursor.token;
    if (kind === 'operator' && assignments.has(text)) {
      cursor.advance();
      const value = expressions.expressions();
      return { kind: 'assign', at, targets: [first], value, annotation: undefined, isAugmented: true };
    }
    const annotation = cursor.accepts(':') ? expressions.expression() : undefined;
    const values = [first];
    while (cursor.accepts('=')) values.push(expressions.expressions());
    const value = values.length > 1 ? values.pop() : undefined;
    if (value === undefined && annotation === undefined) return { kind: 'expression', at, value: first };
    return { kind: 'assign', at, targets: values, value, annotation, isAugmented: false };
  }
}
