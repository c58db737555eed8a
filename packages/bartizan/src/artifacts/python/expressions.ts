import { TokenCursor } from './cursor.ts';
import { readDisplay } from './displays.ts';
import type { FormattedRange } from './strings.ts';
import type { Argument, Clause, Expression, Parameter } from './syntax.ts';

/** `x.y(z)[0]` and so on: Python itself gives up on chains of some thousands. */
const longestChain = 200;

/** How tightly operators bind; from left to right but for `**`, which is read apart. */
const binding: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['<', '>', '==', '>=', '<=', '!=', 'in', 'not in', 'is', 'is not'],
  ['|'],
  ['^'],
  ['&'],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '//', '%', '@'],
];
const comparisonLevel = 2;

/** Expressions of Python (its grammar, "expressions"). */
export class ExpressionReader {
  readonly cursor: TokenCursor;
  /** Patterns of `match` are read as expressions with `as name` anywhere. */
  isPattern = false;

  constructor(cursor: TokenCursor) {
    this.cursor = cursor;
  }

  /** One or more expressions with commas between, as a tuple where there is a comma. */
  expressions(): Expression {
    const { at } = this.cursor.token;
    const first = this.starred();
    if (!this.cursor.sees(',')) return first;
    const items = [first];
    while (this.cursor.accepts(',') && this.startsExpression()) items.push(this.starred());
    return { kind: 'list', at, items };
  }

  starred(): Expression {
    const { at } = this.cursor.token;
    if (!this.cursor.accepts('*')) return this.named();
    return { kind: 'wrap', at, word: '*', value: this.binary(3) };
  }

  named(): Expression {
    const { cursor } = this;
    if (cursor.seesName() && cursor.next.text === ':=' && cursor.next.kind === 'operator') {
      const { at, text } = cursor.advance();
      cursor.advance();
      return { kind: 'walrus', at, name: text, value: this.expression() };
    }
    const value = this.expression();
    if (!this.isPattern || !cursor.accepts('as')) return value;
    return { kind: 'walrus', at: value.at, name: cursor.name(), value };
  }

  expression(): Expression {
    return this.cursor.nested(() => {
      const { at } = this.cursor.token;
      if (this.cursor.sees('lambda')) return this.#lambda();
      if (this.cursor.sees('yield')) return this.yield();
      const chosen = this.binary(0);
      if (!this.cursor.sees('if') || this.isPattern) return chosen;
      const before = this.cursor.index;
      this.cursor.advance();
      const test = this.binary(0);
      if (!this.cursor.accepts('else')) {
        // The condition of a comprehension.
        this.cursor.returnTo(before);
        return chosen;
      }
      return { kind: 'conditional', at, test, chosen, other: this.expression() };
    });
  }

  yield(): Expression {
    const { at } = this.cursor.token;
    this.cursor.expect('yield');
    const isFrom = this.cursor.accepts('from');
    const value = isFrom ? this.expression() : this.startsExpression() ? this.expressions() : undefined;
    return { kind: 'wrap', at, word: 'yield', value };
  }

  #lambda(): Expression {
    const { at } = this.cursor.advance();
    const parameters = this.parameters(':', false);
    this.cursor.expect(':');
    return { kind: 'lambda', at, parameters, body: this.expression() };
  }

  /** Parameters up to a closing token, which is left. */
  parameters(closing: string, hasAnnotations: boolean): readonly Parameter[] {
    const { cursor } = this;
    const found: Parameter[] = [];
    while (!cursor.sees(closing)) {
      if (!cursor.accepts('/')) {
        const isStarred = cursor.accepts('*') || cursor.accepts('**');
        if (!isStarred || cursor.seesName()) {
          const name = cursor.name();
          const annotation = hasAnnotations && cursor.accepts(':') ? this.starred() : undefined;
          found.push({ name, annotation, initial: cursor.accepts('=') ? this.expression() : undefined });
        }
      }
      if (!cursor.accepts(',')) break;
    }
    return found;
  }

  /** Operators from a level of binding upwards. */
  binary(level: number): Expression {
    if (level >= binding.length) return this.#unary();
    const { at } = this.cursor.token;
    if (level === comparisonLevel && this.cursor.sees('not')) return this.#not();
    const first = this.binary(level + 1);
    const operators: string[] = [];
    const operands = [first];
    for (let operator = this.#operator(level); operator !== undefined; operator = this.#operator(level)) {
      operators.push(operator);
      operands.push(this.binary(level + 1));
    }
    return operators.length === 0 ? first : { kind: 'binary', at, operators, operands };
  }

  #not(): Expression {
    const { at } = this.cursor.advance();
    const operand = this.cursor.nested(() => this.binary(comparisonLevel));
    return { kind: 'unary', at, operator: 'not', operand };
  }

  #operator(level: number): string | undefined {
    const { cursor } = this;
    const { kind, text } = cursor.token;
    if (kind !== 'operator' && kind !== 'name') return undefined;
    if (level === comparisonLevel && text === 'not' && cursor.next.text === 'in') {
      cursor.advance();
      cursor.advance();
      return 'not in';
    }
    if (binding[level]?.includes(text) !== true) return undefined;
    cursor.advance();
    if (text === 'is' && cursor.accepts('not')) return 'is not';
    return text;
  }

  #unary(): Expression {
    const { at, kind, text } = this.cursor.token;
    if (kind === 'operator' && (text === '-' || text === '+' || text === '~')) {
      this.cursor.advance();
      return { kind: 'unary', at, operator: text, operand: this.cursor.nested(() => this.#unary()) };
    }
    const base = this.#awaited();
    if (!this.cursor.accepts('**')) return base;
    const exponent = this.cursor.nested(() => this.#unary());
    return { kind: 'binary', at, operators: ['**'], operands: [base, exponent] };
  }

  #awaited(): Expression {
    const { at } = this.cursor.token;
    if (!this.cursor.accepts('await')) return this.#primary();
    return { kind: 'wrap', at, word: 'await', value: this.#primary() };
  }

  #primary(): Expression {
    const { cursor } = this;
    let value = readDisplay(this);
    for (let length = 0; ; length++) {
      if (length > longestChain) throw cursor.error(`a chain of more than ${longestChain} calls`);
      const { at } = cursor.token;
      if (cursor.accepts('.')) {
        const nameAt = cursor.token.at;
        // Keywords are no attributes, but for old code nobody is served by stopping here.
        value = { kind: 'attribute', at: nameAt, object: value, name: cursor.expectKind('name').text };
      } else if (cursor.accepts('(')) value = { kind: 'call', at: value.at, callee: value, args: this.arguments() };
      else if (cursor.accepts('[')) {
        value = { kind: 'subscript', at, object: value, index: this.#index() };
        cursor.expect(']');
      } else return value;
    }
  }

  /** Arguments behind an opening parenthesis, and the closing one. */
  arguments(): readonly Argument[] {
    const { cursor } = this;
    const found: Argument[] = [];
    while (!cursor.sees(')')) {
      const { at } = cursor.token;
      if (cursor.accepts('*')) found.push({ name: '*', value: this.expression() });
      else if (cursor.accepts('**')) found.push({ name: '**', value: this.expression() });
      else if (cursor.seesName() && cursor.next.text === '=' && cursor.next.kind === 'operator') {
        const name = cursor.name();
        cursor.advance();
        found.push({ name, value: this.named() });
      } else {
        const value = this.named();
        const clauses = this.clauses();
        found.push({
          name: undefined,
          value: clauses.length === 0 ? value : { kind: 'comprehension', at, elements: [value], clauses },
        });
      }
      if (!cursor.accepts(',')) break;
    }
    cursor.expect(')');
    return found;
  }

  #index(): Expression {
    const { at } = this.cursor.token;
    const items: Expression[] = [];
    do {
      if (this.cursor.sees(']') && items.length > 0) break;
      items.push(this.#slice());
    } while (this.cursor.accepts(','));
    const [only] = items;
    return items.length === 1 && only !== undefined ? only : { kind: 'list', at, items };
  }

  #slice(): Expression {
    const { cursor } = this;
    const { at } = cursor.token;
    const first = cursor.sees(':') ? undefined : this.starred();
    if (first !== undefined && !cursor.sees(':')) return first;
    const bounds = [first];
    while (cursor.accepts(':')) {
      bounds.push(cursor.sees(':') || cursor.sees(']') || cursor.sees(',') ? undefined : this.expression());
    }
    return { kind: 'slice', at, bounds };
  }

  /** The `for … in … if …` of a comprehension; empty where there is none. */
  clauses(): readonly Clause[] {
    const { cursor } = this;
    const found: Clause[] = [];
    while (cursor.sees('for') || (cursor.sees('async') && cursor.next.text === 'for')) {
      cursor.accepts('async');
      cursor.advance();
      const target = this.target();
      cursor.expect('in');
      const iterable = this.binary(0);
      const conditions: Expression[] = [];
      while (cursor.accepts('if')) conditions.push(this.#condition());
      found.push({ target, iterable, conditions });
    }
    return found;
  }

  #condition(): Expression {
    const isNamed = this.cursor.seesName() && this.cursor.next.text === ':=';
    return isNamed ? this.named() : this.cursor.sees('lambda') ? this.expression() : this.binary(0);
  }

  /** What a `for` assigns to, up to its `in`. */
  target(): Expression {
    const { at } = this.cursor.token;
    const items: Expression[] = [];
    let isTuple = false;
    do {
      if (this.cursor.sees('in') || this.cursor.sees('=')) break;
      const { at: start } = this.cursor.token;
      const isStarred = this.cursor.accepts('*');
      const item = this.binary(3);
      items.push(isStarred ? { kind: 'wrap', at: start, word: '*', value: item } : item);
      if (this.cursor.sees(',')) isTuple = true;
    } while (this.cursor.accepts(','));
    const [only] = items;
    if (only === undefined) throw this.cursor.error('expected a target');
    return isTuple ? { kind: 'list', at, items } : only;
  }

  startsExpression(): boolean {
    const { cursor } = this;
    const { kind, text } = cursor.token;
    if (kind === 'number' || kind === 'string') return true;
    if (kind === 'operator') return ['(', '[', '{', '-', '+', '~', '...', '*'].includes(text);
    return cursor.seesName() || ['None', 'True', 'False', 'not', 'lambda', 'await', 'yield'].includes(text);
  }

  /** What an f-string formats, read as an expression of its own. */
  formatted(range: FormattedRange): Expression {
    const inner = new ExpressionReader(new TokenCursor(this.cursor.source, range));
    const value = inner.expressions();
    if (inner.cursor.token.kind !== 'end') throw inner.cursor.error('expected the end of an expression');
    return value;
  }
}
