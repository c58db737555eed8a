import type { Environment } from './environment.ts';
import type { Expression } from './syntax.ts';
import { label, labelsOf, listOf, unknown, unknownWith, type Value, type Values } from './values.ts';

const longest = 2 ** 20;

/** Operators from left to right on values; what is not known stays unknown with all labels. */
export function compute(operators: readonly string[], operands: readonly Values[]): Values {
  let [result = unknown] = operands;
  operators.forEach((operator, index) => {
    const right = operands[index + 1] ?? unknown;
    const [a] = result;
    const [b] = right;
    const isPlain = result.length === 1 && right.length === 1;
    const known = isPlain && a !== undefined && b !== undefined ? binary(operator, a, b) : undefined;
    if (known !== undefined) result = [known];
    else if (operator === 'or' || operator === 'and') result = [...result, ...right].slice(0, 12);
    else if (/^(?:[<>!=]|in|not|is)/.test(operator)) result = unknown;
    else result = unknownWith(labelsOf(result) | labelsOf(right));
  });
  return result;
}

function binary(operator: string, a: Value, b: Value): Value | undefined {
  const labels = a.labels | b.labels;
  if (a.kind === 'text' && b.kind === 'text' && operator === '+') {
    return a.text.length + b.text.length > longest ? undefined : { ...a, text: a.text + b.text, labels };
  }
  if (a.kind === 'text' && operator === '%') return format(a, b);
  if (a.kind === 'text' && b.kind === 'number' && operator === '*') return repeat(a, b.number);
  if (a.kind === 'list' && b.kind === 'list' && operator === '+') {
    const isShort = a.items.length + b.items.length < 10_000;
    return isShort ? listOf([...a.items, ...b.items], labels) : undefined;
  }
  if (a.kind !== 'number' || b.kind !== 'number') return undefined;
  const number = arithmetic(operator, a.number, b.number);
  return number === undefined ? undefined : { kind: 'number', number, labels };
}

function repeat(a: Value & { readonly kind: 'text' }, count: number): Value | undefined {
  const isShort = Number.isInteger(count) && count >= 0 && count * a.text.length <= longest;
  return isShort ? { ...a, text: a.text.repeat(count) } : undefined;
}

/** `'%s%s' % (a, b)` with texts. */
function format(template: Value & { readonly kind: 'text' }, value: Value): Value | undefined {
  const given = value.kind === 'list' ? value.items : [value];
  let index = 0;
  let labels = template.labels;
  let isKnown = true;
  const text = template.text.replaceAll(/%[sc]/g, () => {
    const item = given[index++];
    labels |= item?.labels ?? 0;
    if (item?.kind === 'text') return item.text;
    isKnown = false;
    return '';
  });
  return isKnown && text.length <= longest ? { ...template, text, labels } : undefined;
}

function arithmetic(operator: string, a: number, b: number): number | undefined {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '//':
      return Math.floor(a / b);
    case '%':
      return ((a % b) + b) % b;
    case '^':
      return a ^ b;
    case '|':
      return a | b;
    case '&':
      return a & b;
    case '<<':
      return a << b;
    case '>>':
      return a >> b;
  }
  return undefined;
}

/** The items that a loop over a value goes through, where all are known. */
export function iterated(values: Values): readonly Value[] | undefined {
  const [value] = values;
  if (values.length !== 1 || value === undefined) return undefined;
  if (value.kind === 'list') return value.items.some(({ kind }) => kind === 'unknown') ? undefined : value.items;
  if (value.kind !== 'text') return undefined;
  if (value.isBytes)
    return Array.from(value.text, (part) => ({ kind: 'number', number: part.charCodeAt(0), labels: 0 }));
  return Array.from(value.text, (part) => ({ ...value, text: part }));
}

/** A slice of a known text or list; steps of one forwards or backwards. */
export function sliceOf(owner: Value, bounds: readonly (Expression | undefined)[], environment: Environment): Values {
  const [from, to, step] = bounds.map((bound) => {
    const [value] = bound === undefined ? [] : environment.evaluate(bound, environment);
    return value?.kind === 'number' ? value.number : bound === undefined ? undefined : Number.NaN;
  });
  if (owner.kind !== 'text' && owner.kind !== 'list') return unknownWith(owner.labels);
  if ([from, to, step].some(Number.isNaN)) return unknownWith(labelsOf([owner]));
  const take = <T>(items: readonly T[]): readonly T[] | undefined => {
    if (step === undefined || step === 1) return items.slice(from, to);
    if (step < 0 && from === undefined && to === undefined)
      return items.toReversed().filter((_, at) => at % -step === 0);
    return step > 0 ? items.slice(from, to).filter((_, at) => at % step === 0) : undefined;
  };
  if (owner.kind === 'list') return [{ ...owner, items: take(owner.items) ?? owner.items }];
  const taken = take([...owner.text])?.join('');
  const labels = owner.labels | (step === undefined || step === 1 ? 0 : label.decoded);
  return taken === undefined ? unknownWith(owner.labels) : [{ ...owner, text: taken, labels }];
}
