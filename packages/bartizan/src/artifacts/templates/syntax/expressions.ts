import type { Arguments, Expression } from './nodes.ts';
import { syntaxError, type Token } from './tokens.ts';

/** Published templates stay below ten. */
const deepest = 120;

/** Members, calls and filters in a row: `a.b.c()|d`. */
const longestChain = 200;

/** Words that end the argument of a test written without parentheses. */
const keywords: ReadonlySet<string> = new Set(['if', 'else', 'and', 'or', 'not', 'is', 'in', 'recursive']);

/** Reads the tokens of one tag as Jinja's parser does (jinja2/parser.py), within a bounded depth. */
export class ExpressionReader {
  readonly #template: string;
  readonly #tokens: readonly Token[];
  readonly #tagAt: number;
  #next = 0;
  #depth = 0;

  constructor(template: string, tokens: readonly Token[], tagAt: number) {
    this.#template = template;
    this.#tokens = tokens;
    this.#tagAt = tagAt;
  }

  get isAtEnd(): boolean {
    return this.#next >= this.#tokens.length;
  }

  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#next + ahead];
  }

  /** Whether the next token is this operator or word; strings never are. */
  sees(value: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token !== undefined && token.value === value && (token.kind === 'operator' || token.kind === 'name');
  }

  /** Takes the operator or word if it is next. */
  accept(value: string): boolean {
    if (!this.sees(value)) return false;
    this.#next += 1;
    return true;
  }

  take(value: string): void {
    if (!this.accept(value)) throw this.error(`expected ${value}`);
  }

  name(): string {
    const token = this.peek();
    if (token?.kind !== 'name') throw this.error('expected a name');
    this.#next += 1;
    return token.value;
  }

  error(problem: string): Error {
    const token = this.peek();
    const found = token === undefined ? 'the end of the tag' : JSON.stringify(token.value.slice(0, 40));
    return syntaxError(this.#template, token?.at ?? this.#tagAt, `${problem}, found ${found}`);
  }

  /** One expression; several with commas are a tuple. */
  tuple(): Expression {
    const at = this.#at();
    const items = [this.expression()];
    if (!this.sees(',')) return items[0] as Expression;
    while (this.accept(',')) {
      if (this.isAtEnd || this.sees(')') || this.sees('=')) break;
      items.push(this.expression());
    }
    return { type: 'list', at, items };
  }

  expression(hasConditional = true): Expression {
    if (++this.#depth > deepest) throw this.error(`nested more than ${deepest} deep`);
    const at = this.#at();
    let result = this.#or();
    for (let i = 0; hasConditional && this.accept('if'); i++) {
      if (i > longestChain) throw this.error('conditions in a row without end');
      const test = this.#or();
      const otherwise = this.accept('else') ? this.expression() : undefined;
      result = { type: 'conditional', at, test, value: result, otherwise };
    }
    this.#depth -= 1;
    return result;
  }

  #at(): number {
    return this.peek()?.at ?? this.#tagAt;
  }

  #row(operators: readonly string[], operand: () => Expression): Expression {
    const at = this.#at();
    const operands = [operand()];
    const found: string[] = [];
    for (;;) {
      const operator = operators.find((one) => this.accept(one));
      if (operator === undefined) break;
      found.push(operator);
      operands.push(operand());
    }
    return found.length === 0 ? (operands[0] as Expression) : { type: 'operation', at, operators: found, operands };
  }

  #or(): Expression {
    return this.#row(['or'], () => this.#row(['and'], () => this.#not()));
  }

  #not(): Expression {
    const at = this.#at();
    if (!this.sees('not') || this.sees('in', 1)) return this.#compare();
    this.take('not');
    if (++this.#depth > deepest) throw this.error(`nested more than ${deepest} deep`);
    const operand = this.#not();
    this.#depth -= 1;
    return { type: 'unary', operator: 'not', at, operand };
  }

  #compare(): Expression {
    const at = this.#at();
    const operands = [this.#sum()];
    const operators: string[] = [];
    for (;;) {
      const operator = ['==', '!=', '<=', '>=', '<', '>', 'in'].find((one) => this.accept(one));
      if (operator !== undefined) operators.push(operator);
      else if (this.sees('not') && this.sees('in', 1)) {
        this.#next += 2;
        operators.push('not in');
      } else break;
      operands.push(this.#sum());
    }
    return operators.length === 0 ? (operands[0] as Expression) : { type: 'operation', at, operators, operands };
  }

  #sum(): Expression {
    return this.#row(['+', '-'], () => this.#row(['~'], () => this.#row(['*', '//', '/', '%'], () => this.#unary())));
  }

  #unary(): Expression {
    const at = this.#at();
    const operator = ['-', '+'].find((one) => this.accept(one));
    if (operator === undefined) return this.#row(['**'], () => this.#chain(this.#primary()));
    if (++this.#depth > deepest) throw this.error(`nested more than ${deepest} deep`);
    const operand = this.#unary();
    this.#depth -= 1;
    return { type: 'unary', operator, at, operand };
  }

  #primary(): Expression {
    const token = this.peek();
    if (token === undefined) throw this.error('expected an expression');
    const { at, kind, value } = token;
    this.#next += 1;
    if (kind === 'string') return this.#strings(token);
    if (kind === 'number') return { type: 'constant', at, value: Number(value.replaceAll('_', '')) };
    if (kind === 'name') {
      const constant = { true: true, True: true, false: false, False: false, none: null, None: null }[value];
      return constant === undefined ? { type: 'name', at, name: value } : { type: 'constant', at, value: constant };
    }
    if (value === '(') {
      const inner: Expression = this.sees(')') ? { type: 'list', at, items: [] } : this.tuple();
      this.take(')');
      return inner;
    }
    if (value === '[') return { type: 'list', at, items: this.#listed(']', () => this.expression()) };
    if (value === '{') {
      const entry = (): readonly [Expression, Expression] => {
        const key = this.expression();
        this.take(':');
        return [key, this.expression()];
      };
      return { type: 'dict', at, entries: this.#listed('}', entry) };
    }
    this.#next -= 1;
    throw this.error('expected an expression');
  }

  /** Strings that follow one another are one. */
  #strings(first: Token): Expression {
    let { value } = first;
    let isEscaped = first.isEscaped === true;
    for (let token = this.peek(); token?.kind === 'string'; token = this.peek()) {
      value += token.value;
      isEscaped ||= token.isEscaped === true;
      this.#next += 1;
    }
    return { type: 'constant', at: first.at, value, ...(isEscaped ? { isEscaped } : {}) };
  }

  #listed<Item>(closing: string, item: () => Item): readonly Item[] {
    const items: Item[] = [];
    while (!this.sees(closing)) {
      items.push(item());
      if (!this.accept(',')) break;
    }
    this.take(closing);
    return items;
  }

  /** What follows a value: members, indices, calls, filters, tests. */
  #chain(start: Expression): Expression {
    let result = start;
    for (let length = 0; ; length++) {
      if (length > longestChain) throw this.error(`more than ${longestChain} members and filters in a row`);
      const { at } = result;
      if (this.accept('.')) {
        const token = this.peek();
        if (token?.kind === 'number') {
          this.#next += 1;
          result = { type: 'index', at, object: result, key: { type: 'constant', at: token.at, value: token.value } };
        } else result = { type: 'member', at, object: result, name: this.name() };
      } else if (this.accept('[')) result = { type: 'index', at, object: result, key: this.#subscript() };
      else if (this.sees('(')) result = { type: 'call', at, callee: result, given: this.#given() };
      else if (this.sees('|')) result = this.filters(result);
      else if (this.sees('is')) result = this.#test(result);
      else return result;
    }
  }

  #subscript(): Expression {
    const at = this.#at();
    const parts: (Expression | undefined)[] = [];
    let isSlice = false;
    while (!this.sees(']')) {
      if (this.accept(':')) {
        if (!isSlice && parts.length === 0) parts.push(undefined);
        isSlice = true;
        if (this.sees(':') || this.sees(']')) parts.push(undefined);
      } else {
        parts.push(this.expression());
        if (!isSlice && this.accept(',')) continue;
        if (!this.sees(':') && !this.sees(']')) throw this.error('expected ]');
      }
    }
    this.take(']');
    const [first] = parts;
    return isSlice || parts.length !== 1 || first === undefined ? { type: 'slice', at, parts } : first;
  }

  /** `|name(…)|name`, also as the head of a filter block, where there is no input. */
  filters(input: Expression | undefined): Expression {
    const at = this.#at();
    if (input !== undefined) this.take('|');
    let name = this.name();
    while (this.accept('.')) name += `.${this.name()}`;
    const given = this.sees('(') ? this.#given() : nothing;
    return { type: 'filter', at: input?.at ?? at, input, name, given };
  }

  #test(input: Expression): Expression {
    this.take('is');
    const isNegated = this.accept('not');
    let name = this.name();
    while (this.accept('.')) name += `.${this.name()}`;
    const token = this.peek();
    let given = nothing;
    if (this.sees('(')) given = this.#given();
    else if (token !== undefined && this.#beginsArgument(token)) {
      if (++this.#depth > deepest) throw this.error(`nested more than ${deepest} deep`);
      given = { plain: [this.#chain(this.#primary())], named: [] };
      this.#depth -= 1;
    }
    const { at } = input;
    const test: Expression = { type: 'test', at, input, name, given };
    return isNegated ? { type: 'unary', operator: 'not', at, operand: test } : test;
  }

  #beginsArgument({ kind, value }: Token): boolean {
    return kind === 'operator' ? value === '[' || value === '{' : kind !== 'name' || !keywords.has(value);
  }

  #given(): Arguments {
    this.take('(');
    const named: (readonly [string, Expression])[] = [];
    const plain: Expression[] = [];
    this.#listed(')', () => {
      while (this.accept('*') || this.accept('**'));
      if (this.peek()?.kind === 'name' && this.sees('=', 1)) {
        const name = this.name();
        this.take('=');
        named.push([name, this.expression()]);
      } else plain.push(this.expression());
    });
    return { plain, named };
  }
}

const nothing: Arguments = { plain: [], named: [] };
