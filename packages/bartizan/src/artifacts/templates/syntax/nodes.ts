/** An expression of a Jinja template; `at` is the index of its first character in the template. */
export type Expression = { readonly at: number } & (
  | { readonly type: 'constant'; readonly value: string | number | boolean | null; readonly isEscaped?: boolean }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'member'; readonly object: Expression; readonly name: string }
  | { readonly type: 'index'; readonly object: Expression; readonly key: Expression }
  | { readonly type: 'slice'; readonly parts: readonly (Expression | undefined)[] }
  | { readonly type: 'call'; readonly callee: Expression; readonly given: Arguments }
  | {
      readonly type: 'filter';
      readonly input: Expression | undefined;
      readonly name: string;
      readonly given: Arguments;
    }
  | { readonly type: 'test'; readonly input: Expression; readonly name: string; readonly given: Arguments }
  | { readonly type: 'unary'; readonly operator: string; readonly operand: Expression }
  /** All of one precedence in a row: `a + b - c` has three operands and two operators. */
  | { readonly type: 'operation'; readonly operators: readonly string[]; readonly operands: readonly Expression[] }
  | {
      readonly type: 'conditional';
      readonly test: Expression;
      readonly value: Expression;
      readonly otherwise: Expression | undefined;
    }
  /** A list or a tuple. */
  | { readonly type: 'list'; readonly items: readonly Expression[] }
  | { readonly type: 'dict'; readonly entries: readonly (readonly [key: Expression, value: Expression])[] }
);

/** What is given to a call, a filter or a test. */
export interface Arguments {
  readonly plain: readonly Expression[];
  readonly named: readonly (readonly [name: string, value: Expression])[];
}

/** A statement of a Jinja template. */
export type Statement = { readonly at: number } & (
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'output'; readonly expression: Expression }
  | {
      readonly type: 'set';
      readonly targets: readonly Expression[];
      readonly value: Expression | undefined;
      readonly body: readonly Statement[];
    }
  | { readonly type: 'if'; readonly branches: readonly Branch[]; readonly otherwise: readonly Statement[] }
  | {
      readonly type: 'for';
      readonly targets: readonly Expression[];
      readonly iterable: Expression;
      readonly filter: Expression | undefined;
      readonly body: readonly Statement[];
      readonly otherwise: readonly Statement[];
    }
  | {
      readonly type: 'macro';
      readonly name: string;
      readonly parameters: readonly Parameter[];
      readonly body: readonly Statement[];
    }
  /** `include`, `import`, `from`, `extends`: another template is loaded. */
  | { readonly type: 'load'; readonly keyword: string }
  /** Any other statement, with the expressions in it and what stands up to its end: `call`, `filter`, `with`, `do` … */
  | {
      readonly type: 'other';
      readonly keyword: string;
      readonly expressions: readonly Expression[];
      readonly body: readonly Statement[];
    }
);

export interface Branch {
  readonly test: Expression;
  readonly body: readonly Statement[];
}

export interface Parameter {
  readonly name: string;
  readonly value: Expression | undefined;
}
