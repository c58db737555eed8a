import type { Arguments, Expression, Statement } from './nodes.ts';

function given({ plain, named }: Arguments): readonly Expression[] {
  return [...plain, ...named.map(([, value]) => value)];
}

/** The expressions directly within an expression. */
export function parts(expression: Expression): readonly Expression[] {
  switch (expression.type) {
    case 'constant':
    case 'name':
      return [];
    case 'member':
      return [expression.object];
    case 'index':
      return [expression.object, expression.key];
    case 'slice':
      return expression.parts.filter((part) => part !== undefined);
    case 'call':
      return [expression.callee, ...given(expression.given)];
    case 'filter':
      return [...(expression.input === undefined ? [] : [expression.input]), ...given(expression.given)];
    case 'test':
      return [expression.input, ...given(expression.given)];
    case 'unary':
      return [expression.operand];
    case 'operation':
      return expression.operands;
    case 'conditional':
      return [expression.test, expression.value, ...(expression.otherwise === undefined ? [] : [expression.otherwise])];
    case 'list':
      return expression.items;
    case 'dict':
      return expression.entries.flat();
  }
}

/** An expression and all within it. */
export function* within(expression: Expression): Generator<Expression, void> {
  yield expression;
  for (const part of parts(expression)) yield* within(part);
}

/** The expressions that stand in a statement itself, not in its body. */
export function expressionsOf(statement: Statement): readonly Expression[] {
  switch (statement.type) {
    case 'text':
    case 'load':
      return [];
    case 'output':
      return [statement.expression];
    case 'set':
      return statement.value === undefined ? [] : [statement.value];
    case 'if':
      return statement.branches.map(({ test }) => test);
    case 'for':
      return statement.filter === undefined ? [statement.iterable] : [statement.iterable, statement.filter];
    case 'macro':
      return statement.parameters.flatMap(({ value }) => (value === undefined ? [] : [value]));
    case 'other':
      return statement.expressions;
  }
}

/** The statements directly within a statement. */
export function bodyOf(statement: Statement): readonly Statement[] {
  switch (statement.type) {
    case 'if':
      return [...statement.branches.flatMap(({ body }) => body), ...statement.otherwise];
    case 'for':
      return [...statement.body, ...statement.otherwise];
    case 'set':
    case 'macro':
    case 'other':
      return statement.body;
    default:
      return [];
  }
}

/** All statements, outer ones first. */
export function* everyStatement(statements: readonly Statement[]): Generator<Statement, void> {
  for (const statement of statements) {
    yield statement;
    yield* everyStatement(bodyOf(statement));
  }
}
