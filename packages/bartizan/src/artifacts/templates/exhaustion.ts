import { everyStatement, expressionsOf, within } from './syntax/children.ts';
import type { Expression, Statement } from './syntax/nodes.ts';

/** Rounds of a loop or repeats of a text that no prompt needs. */
const mostRounds = 100_000;

/** Something in a template that takes memory or time without end. */
export interface Exhaustion {
  readonly what: string;
  readonly at: number;
}

/** Loops over huge ranges, also by loops in loops, and texts and numbers that are multiplied up. */
export function* exhaustionIn(statements: readonly Statement[], rounds = 1): Generator<Exhaustion> {
  for (const statement of everyStatement(statements)) {
    for (const expression of expressionsOf(statement)) {
      for (const part of within(expression)) {
        const what = greed(part);
        if (what !== undefined) yield { what, at: part.at };
      }
    }
  }
  yield* nested(statements, rounds);
}

function* nested(statements: readonly Statement[], rounds: number): Generator<Exhaustion> {
  for (const statement of statements) {
    if (statement.type === 'for') {
      const all = rounds * (lengthOf(statement.iterable) ?? 1);
      if (all > mostRounds && rounds > 1)
        yield { what: `loops in one another that run ${all} times`, at: statement.at };
      else yield* nested(statement.body, all);
    } else if (statement.type === 'if') {
      for (const { body } of statement.branches) yield* nested(body, rounds);
      yield* nested(statement.otherwise, rounds);
    } else if (statement.type === 'macro' || statement.type === 'set' || statement.type === 'other') {
      yield* nested(statement.body, rounds);
    }
  }
}

function greed(part: Expression): string | undefined {
  const length = lengthOf(part);
  if (length !== undefined && length > mostRounds) return `a range of ${length} numbers`;
  if (part.type !== 'operation') return undefined;
  const numbers = part.operands.map(numberOf);
  if (part.operators.includes('**') && numbers.some((number) => number !== undefined && number > 1000))
    return 'a power without measure';
  if (!part.operators.every((operator) => operator === '*')) return undefined;
  const isRepeated = part.operands.some((operand) => isText(operand) || operand.type === 'list');
  const product = numbers.reduce<number>((all, number) => all * (number ?? 1), 1);
  return isRepeated && product > mostRounds ? `a text repeated ${product} times` : undefined;
}

function isText(expression: Expression): boolean {
  return expression.type === 'constant' && typeof expression.value === 'string';
}

function numberOf(expression: Expression): number | undefined {
  if (expression.type === 'constant') return typeof expression.value === 'number' ? expression.value : undefined;
  if (expression.type !== 'operation') return undefined;
  const numbers = expression.operands.map(numberOf);
  if (numbers.some((number) => number === undefined)) return undefined;
  if (expression.operators.every((operator) => operator === '*'))
    return numbers.reduce<number>((all, one) => all * (one ?? 1), 1);
  if (expression.operators.every((operator) => operator === '**'))
    return numbers.reduceRight<number>((power, base) => (base ?? 1) ** power, 1);
  return undefined;
}

/** How many numbers `range(…)` gives. */
function lengthOf(expression: Expression): number | undefined {
  if (expression.type !== 'call' || expression.callee.type !== 'name' || expression.callee.name !== 'range')
    return undefined;
  const [first, second, third] = expression.given.plain.map(numberOf);
  if (first === undefined) return undefined;
  if (second === undefined) return expression.given.plain.length === 1 ? first : undefined;
  return Math.max(0, Math.ceil((second - first) / (third ?? 1)));
}
