/** A Python expression; `at` is the index of its first character, of a call or attribute that of its name. */
export type Expression = { readonly at: number } & (
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string; readonly isBytes: boolean }
  /** An f-string: texts and what is put between them. */
  | { readonly kind: 'format'; readonly parts: readonly (string | Expression)[] }
  /** `None`, `True`, `False`, `...` */
  | { readonly kind: 'constant'; readonly value: string }
  | { readonly kind: 'attribute'; readonly object: Expression; readonly name: string }
  | { readonly kind: 'call'; readonly callee: Expression; readonly args: readonly Argument[] }
  | { readonly kind: 'subscript'; readonly object: Expression; readonly index: Expression }
  | { readonly kind: 'slice'; readonly bounds: readonly (Expression | undefined)[] }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'dict'; readonly entries: readonly DictEntry[] }
  /** Arithmetic, comparisons and boolean operators, from left to right. */
  | { readonly kind: 'binary'; readonly operators: readonly string[]; readonly operands: readonly Expression[] }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: Expression }
  | { readonly kind: 'conditional'; readonly test: Expression; readonly chosen: Expression; readonly other: Expression }
  | { readonly kind: 'lambda'; readonly parameters: readonly Parameter[]; readonly body: Expression }
  | { readonly kind: 'comprehension'; readonly elements: readonly Expression[]; readonly clauses: readonly Clause[] }
  /** `await x`, `yield x`, `yield from x`, `*x` */
  | { readonly kind: 'wrap'; readonly word: string; readonly value: Expression | undefined }
  | { readonly kind: 'walrus'; readonly name: string; readonly value: Expression }
);

export interface Argument {
  /** The keyword, `*`, `**`, or undefined for a positional one. */
  readonly name: string | undefined;
  readonly value: Expression;
}

export interface DictEntry {
  /** Undefined for `**value`. */
  readonly key: Expression | undefined;
  readonly value: Expression;
}

export interface Clause {
  readonly target: Expression;
  readonly iterable: Expression;
  readonly conditions: readonly Expression[];
}

export interface Parameter {
  readonly name: string;
  readonly annotation: Expression | undefined;
  readonly initial: Expression | undefined;
}

export type Statement = { readonly at: number } & (
  | { readonly kind: 'expression'; readonly value: Expression }
  | {
      readonly kind: 'assign';
      readonly targets: readonly Expression[];
      readonly value: Expression | undefined;
      readonly annotation: Expression | undefined;
      /** `+=` and its like: the target keeps what it had. */
      readonly isAugmented: boolean;
    }
  | { readonly kind: 'import'; readonly names: readonly ImportedName[] }
  | {
      readonly kind: 'from';
      readonly module: string;
      /** How many dots stand in front. */
      readonly level: number;
      /** Empty for `*`. */
      readonly names: readonly ImportedName[];
    }
  | FunctionStatement
  | ClassStatement
  | { readonly kind: 'if'; readonly branches: readonly Branch[]; readonly otherwise: readonly Statement[] }
  | {
      readonly kind: 'while';
      readonly test: Expression;
      readonly body: readonly Statement[];
      readonly otherwise: readonly Statement[];
    }
  | {
      readonly kind: 'for';
      readonly target: Expression;
      readonly iterable: Expression;
      readonly body: readonly Statement[];
      readonly otherwise: readonly Statement[];
    }
  | { readonly kind: 'with'; readonly items: readonly WithItem[]; readonly body: readonly Statement[] }
  /** The body, then handlers, else and finally, in this order. */
  | { readonly kind: 'try'; readonly body: readonly Statement[]; readonly handlers: readonly Handler[] }
  | { readonly kind: 'match'; readonly subject: Expression; readonly cases: readonly MatchCase[] }
  | { readonly kind: 'return'; readonly value: Expression | undefined }
  /** `raise`, `assert`, `del`: expressions that are only evaluated. */
  | { readonly kind: 'plain'; readonly word: string; readonly values: readonly Expression[] }
  | { readonly kind: 'global'; readonly names: readonly string[] }
);

export interface ImportedName {
  readonly name: string;
  readonly as: string | undefined;
}

export interface FunctionStatement {
  readonly kind: 'function';
  readonly at: number;
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly returns: Expression | undefined;
  readonly decorators: readonly Expression[];
  readonly body: readonly Statement[];
}

export interface ClassStatement {
  readonly kind: 'class';
  readonly at: number;
  readonly name: string;
  readonly bases: readonly Argument[];
  readonly decorators: readonly Expression[];
  readonly body: readonly Statement[];
}

export interface Branch {
  readonly test: Expression;
  readonly body: readonly Statement[];
}

export interface WithItem {
  readonly value: Expression;
  readonly target: Expression | undefined;
}

export interface Handler {
  readonly type: Expression | undefined;
  readonly name: string | undefined;
  readonly body: readonly Statement[];
}

export interface MatchCase {
  readonly pattern: Expression;
  readonly guard: Expression | undefined;
  readonly body: readonly Statement[];
}
