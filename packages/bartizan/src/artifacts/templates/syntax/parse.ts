import { ExpressionReader } from './expressions.ts';
import type { Branch, Expression, Parameter, Statement } from './nodes.ts';
import { type Piece, syntaxError, tokenise } from './tokens.ts';

/** Published templates stay below fifteen. */
const deepest = 100;

/** Statements with a body, up to `end` and their own name. */
const blocks: ReadonlySet<string> = new Set(['call', 'filter', 'with', 'autoescape', 'block', 'generation', 'trans']);

const loads: ReadonlySet<string> = new Set(['include', 'import', 'from', 'extends']);

/**
 * Reads a Jinja template into statements. Nothing of it is rendered; statements that Jinja does not know
 * are kept with the expressions in them.
 *
 * @throws BartizanError `file-unreadable` with line and column
 */
export function parseTemplate(template: string): readonly Statement[] {
  return new TemplateReader(template).all();
}

class TemplateReader {
  readonly #template: string;
  readonly #pieces: readonly Piece[];
  #next = 0;

  constructor(template: string) {
    this.#template = template;
    this.#pieces = tokenise(template);
  }

  all(): readonly Statement[] {
    const statements = this.#until([], 0);
    const rest = this.#pieces[this.#next];
    if (rest !== undefined) throw syntaxError(this.#template, rest.at, `${this.#keyword()} without a beginning`);
    return statements;
  }

  /** The name of the statement that is next. */
  #keyword(): string | undefined {
    const piece = this.#pieces[this.#next];
    return piece?.kind === 'statement' ? (piece.tokens[0]?.value ?? '') : undefined;
  }

  /** Statements up to one of these keywords, which is not passed. */
  #until(closing: readonly string[], depth: number): readonly Statement[] {
    if (depth > deepest) throw syntaxError(this.#template, this.#at(), `nested more than ${deepest} deep`);
    const statements: Statement[] = [];
    for (let piece = this.#pieces[this.#next]; piece !== undefined; piece = this.#pieces[this.#next]) {
      const keyword = this.#keyword();
      if (keyword !== undefined && (closing.includes(keyword) || /^(?:end\w+|else|elif)$/.test(keyword))) break;
      this.#next += 1;
      const { at } = piece;
      if (piece.kind === 'text') statements.push({ type: 'text', at, value: piece.value });
      else {
        const reader = new ExpressionReader(this.#template, piece.tokens, at);
        if (piece.kind === 'statement') statements.push(this.#statement(reader, at, depth));
        else if (!reader.isAtEnd) {
          statements.push({ type: 'output', at, expression: reader.tuple() });
          this.#end(reader);
        }
      }
    }
    return statements;
  }

  #at(): number {
    return this.#pieces[this.#next]?.at ?? this.#template.length;
  }

  #end(reader: ExpressionReader): void {
    if (!reader.isAtEnd) throw reader.error('expected the end of the tag');
  }

  /** Passes the statement that closes a body. */
  #close(keyword: string, openedAt: number): void {
    if (this.#keyword() !== keyword) throw syntaxError(this.#template, openedAt, `there is no ${keyword} for it`);
    this.#next += 1;
  }

  #body(keyword: string, at: number, depth: number): readonly Statement[] {
    const body = this.#until([`end${keyword}`], depth + 1);
    this.#close(`end${keyword}`, at);
    return body;
  }

  #statement(reader: ExpressionReader, at: number, depth: number): Statement {
    const keyword = reader.name();
    if (keyword === 'if') return this.#if(reader, at, depth);
    if (keyword === 'for') return this.#for(reader, at, depth);
    if (keyword === 'set') return this.#set(reader, at, depth);
    if (keyword === 'macro') {
      const name = reader.name();
      const parameters = this.#parameters(reader);
      return { type: 'macro', at, name, parameters, body: this.#body('macro', at, depth) };
    }
    if (loads.has(keyword)) return { type: 'load', at, keyword };
    if (keyword === 'call' && reader.sees('(')) this.#parameters(reader);
    if (keyword === 'block') reader.name();
    const expressions = keyword === 'filter' ? [this.#filterHead(reader)] : this.#expressions(reader);
    const body = blocks.has(keyword) ? this.#body(keyword, at, depth) : [];
    return { type: 'other', at, keyword, expressions, body };
  }

  #filterHead(reader: ExpressionReader): Expression {
    let head = reader.filters(undefined);
    while (reader.sees('|')) head = reader.filters(head);
    this.#end(reader);
    return head;
  }

  /** What is left in a tag: values with or without a name and commas. */
  #expressions(reader: ExpressionReader): readonly Expression[] {
    const found: Expression[] = [];
    while (!reader.isAtEnd) {
      if (reader.peek()?.kind === 'name' && reader.sees('=', 1)) {
        reader.name();
        reader.take('=');
      }
      found.push(reader.expression());
      if (!reader.isAtEnd && !reader.accept(',')) reader.accept(';');
    }
    return found;
  }

  #parameters(reader: ExpressionReader): readonly Parameter[] {
    const parameters: Parameter[] = [];
    reader.take('(');
    while (!reader.sees(')')) {
      const name = reader.name();
      parameters.push({ name, value: reader.accept('=') ? reader.expression() : undefined });
      if (!reader.accept(',')) break;
    }
    reader.take(')');
    return parameters;
  }

  #if(reader: ExpressionReader, at: number, depth: number): Statement {
    const branches: Branch[] = [];
    let head = reader;
    for (;;) {
      const test = head.tuple();
      this.#end(head);
      branches.push({ test, body: this.#until(['elif', 'else', 'endif'], depth + 1) });
      const piece = this.#pieces[this.#next];
      if (this.#keyword() !== 'elif' || piece?.kind !== 'statement') break;
      this.#next += 1;
      head = new ExpressionReader(this.#template, piece.tokens, piece.at);
      head.take('elif');
    }
    const otherwise = this.#else('endif', depth);
    this.#close('endif', at);
    return { type: 'if', at, branches, otherwise };
  }

  #else(closing: string, depth: number): readonly Statement[] {
    if (this.#keyword() !== 'else') return [];
    this.#next += 1;
    return this.#until([closing], depth + 1);
  }

  #for(reader: ExpressionReader, at: number, depth: number): Statement {
    const targets = this.#targets(reader);
    reader.take('in');
    const iterable = reader.expression(false);
    const items: Expression[] = [iterable];
    while (reader.accept(',')) items.push(reader.expression(false));
    const filter = reader.accept('if') ? reader.expression() : undefined;
    reader.accept('recursive');
    this.#end(reader);
    const body = this.#until(['else', 'endfor'], depth + 1);
    const otherwise = this.#else('endfor', depth);
    this.#close('endfor', at);
    const all: Expression = items.length === 1 ? iterable : { type: 'list', at: iterable.at, items };
    return { type: 'for', at, targets, iterable: all, filter, body, otherwise };
  }

  /** What is assigned to: names, and members of namespaces. */
  #targets(reader: ExpressionReader): readonly Expression[] {
    const targets: Expression[] = [];
    const isOpen = reader.accept('(');
    do {
      const at = reader.peek()?.at ?? 0;
      let target: Expression = { type: 'name', at, name: reader.name() };
      while (reader.accept('.')) target = { type: 'member', at, object: target, name: reader.name() };
      targets.push(target);
    } while (reader.accept(',') && !reader.sees('in') && !reader.sees('='));
    if (isOpen) reader.take(')');
    return targets;
  }

  #set(reader: ExpressionReader, at: number, depth: number): Statement {
    const targets = this.#targets(reader);
    if (reader.accept('=')) {
      const value = reader.tuple();
      this.#end(reader);
      return { type: 'set', at, targets, value, body: [] };
    }
    let value: Expression | undefined;
    while (reader.sees('|')) value = value === undefined ? this.#firstFilter(reader) : reader.filters(value);
    this.#end(reader);
    return { type: 'set', at, targets, value, body: this.#body('set', at, depth) };
  }

  #firstFilter(reader: ExpressionReader): Expression {
    reader.take('|');
    return reader.filters(undefined);
  }
}
