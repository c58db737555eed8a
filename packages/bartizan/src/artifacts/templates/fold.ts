import type { Arguments, Expression } from './syntax/nodes.ts';

/** Texts that a name may stand for, by its name (`found`, `ns.found`). */
export type Texts = ReadonlyMap<string, readonly string[]>;

/** Texts that are followed for one expression, and how long one may become. */
const mostTexts = 8;
const longestText = 4000;

/** The name that an expression refers to: of a variable, or of the member of one. */
export function nameOf(expression: Expression): string | undefined {
  if (expression.type === 'name') return expression.name;
  if (expression.type === 'member' && expression.object.type === 'name')
    return `${expression.object.name}.${expression.name}`;
  return undefined;
}

/**
 * The texts that an expression may come to where it is put together from constants, as far as they can
 * be told without rendering: joined, reversed, formatted, under another name. Empty where it cannot.
 */
export function fold(expression: Expression, texts: Texts): readonly string[] {
  const found = new Set<string>();
  for (const text of foldOnce(expression, texts)) {
    if (text.length <= longestText) found.add(text);
    if (found.size >= mostTexts) break;
  }
  return [...found];
}

function foldOnce(expression: Expression, texts: Texts): readonly string[] {
  switch (expression.type) {
    case 'constant':
      return typeof expression.value === 'string' || typeof expression.value === 'number'
        ? [String(expression.value)]
        : [];
    case 'name':
    case 'member':
      return texts.get(nameOf(expression) ?? '') ?? [];
    case 'list':
      return expression.items.flatMap((item) => fold(item, texts));
    case 'conditional':
      return [expression.value, ...(expression.otherwise === undefined ? [] : [expression.otherwise])].flatMap((part) =>
        fold(part, texts),
      );
    case 'operation':
      return operation(expression.operators, expression.operands, texts);
    case 'filter':
      return expression.input === undefined ? [] : apply(expression.name, expression.input, expression.given, texts);
    case 'call':
      return call(expression.callee, expression.given, texts);
    case 'index':
      return index(expression.object, expression.key, texts);
    default:
      return [];
  }
}

function operation(operators: readonly string[], operands: readonly Expression[], texts: Texts): readonly string[] {
  if (operators.every((operator) => operator === 'or')) return operands.flatMap((operand) => fold(operand, texts));
  if (operators.every((operator) => operator === '%')) {
    return fold(operands[0] as Expression, texts).map((format) => formatted(format, operands.slice(1), texts));
  }
  if (operators.every((operator) => operator === '*')) return repeated(operands, texts);
  if (!operators.every((operator) => operator === '~' || operator === '+')) return [];
  let sums: readonly string[] = [''];
  for (const operand of operands) {
    const more = fold(operand, texts);
    if (more.length === 0) return [];
    sums = sums.flatMap((sum) => more.map((text) => sum + text)).slice(0, mostTexts);
    if ((sums[0]?.length ?? 0) > longestText) return [];
  }
  return sums;
}

/** `'_' * 2`. */
function repeated(operands: readonly Expression[], texts: Texts): readonly string[] {
  const [text, times, ...more] = operands.flatMap((operand) => fold(operand, texts).slice(0, 1));
  if (text === undefined || times === undefined || more.length > 0 || operands.length !== 2) return [];
  const [what, count] = /^\d{1,3}$/.test(times) ? [text, Number(times)] : [times, Number(text)];
  return count > 0 && count <= 100 ? [what.repeat(count).slice(0, longestText)] : [];
}

/** `'%c%c' % (95, 95)`, `'%s' % x`. */
function formatted(format: string, given: readonly Expression[], texts: Texts): string {
  const values = given.flatMap((one) => (one.type === 'list' ? one.items : [one]));
  let next = 0;
  return format.replace(/%([cds])/g, (whole, kind: string) => {
    const value = values[next++];
    const text = value === undefined ? undefined : fold(value, texts)[0];
    if (text === undefined) return whole;
    return kind === 'c' && /^\d{1,7}$/.test(text) && Number(text) <= 0x10ffff
      ? String.fromCodePoint(Number(text))
      : text;
  });
}

/** Filters and methods that change a text in a way that is known. */
function apply(name: string, input: Expression, given: Arguments, texts: Texts): readonly string[] {
  if (name === 'join')
    return [joined(input, given.plain[0] ?? given.named[0]?.[1], texts)].filter((text) => text !== undefined);
  const inputs = input.type === 'list' && name !== 'first' && name !== 'last' ? [] : fold(input, texts);
  switch (name) {
    case 'reverse':
      return inputs.map((text) => [...text].reverse().join(''));
    case 'lower':
      return inputs.map((text) => text.toLowerCase());
    case 'upper':
      return inputs.map((text) => text.toUpperCase());
    case 'format':
      return inputs.map((format) => formatted(format, given.plain, texts));
    case 'replace':
      return inputs.map((text) => replaced(text, given, texts));
    case 'default':
    case 'd':
      return [...inputs, ...given.plain.flatMap((one) => fold(one, texts))];
    case 'string':
    case 'safe':
    case 'trim':
    case 'strip':
    case 'list':
    case 'first':
    case 'last':
    case 'escape':
    case 'e':
      return name === 'trim' || name === 'strip' ? inputs.map((text) => text.trim()) : inputs;
    default:
      return [];
  }
}

function replaced(text: string, { plain }: Arguments, texts: Texts): string {
  const [from, to] = plain.map((one) => fold(one, texts)[0]);
  return from === undefined || to === undefined || from === '' ? text : text.split(from).join(to).slice(0, longestText);
}

/** `['a', 'b']|join`, and `dict(a=1, b=2)|join`, which joins the names. */
function joined(input: Expression, separator: Expression | undefined, texts: Texts): string | undefined {
  const between = separator === undefined ? '' : fold(separator, texts)[0];
  if (between === undefined) return undefined;
  if (input.type === 'list') {
    const items = input.items.map((item) => fold(item, texts)[0]);
    return items.some((item) => item === undefined) ? undefined : items.join(between).slice(0, longestText);
  }
  if (input.type === 'dict') return input.entries.map(([key]) => fold(key, texts)[0] ?? '').join(between);
  if (input.type === 'call' && input.callee.type === 'name' && input.callee.name === 'dict') {
    return input.given.named.map(([name]) => name).join(between);
  }
  if (input.type === 'filter' && input.input !== undefined && (input.name === 'list' || input.name === 'reverse')) {
    const inner = joined(input.input, separator, texts) ?? fold(input.input, texts)[0];
    return inner === undefined || input.name === 'list' ? inner : [...inner].reverse().join('');
  }
  return undefined;
}

function call(callee: Expression, given: Arguments, texts: Texts): readonly string[] {
  if (callee.type !== 'member') return [];
  if (callee.name === 'join' && given.plain[0] !== undefined) {
    const text = joined(given.plain[0], callee.object, texts);
    return text === undefined ? [] : [text];
  }
  if (callee.name === 'format') {
    return fold(callee.object, texts).map((format) => {
      let next = 0;
      return format.replace(/\{(\d*)(?::c)?\}/g, (whole, place: string) => {
        const value = given.plain[place === '' ? next++ : Number(place)];
        const text = value === undefined ? undefined : fold(value, texts)[0];
        if (text === undefined) return whole;
        return whole.endsWith(':c}') && /^\d{1,6}$/.test(text) ? String.fromCodePoint(Number(text)) : text;
      });
    });
  }
  return apply(callee.name, callee.object, given, texts);
}

/** A slice with a step of -1 turns a text round; an index into a list of constants takes any of them. */
function index(object: Expression, key: Expression, texts: Texts): readonly string[] {
  if (key.type === 'slice') {
    const step = key.parts[2];
    const isReversed = step?.type === 'unary' && step.operator === '-';
    return fold(object, texts).map((text) => (isReversed ? [...text].reverse().join('') : text));
  }
  if (object.type === 'list') return fold(object, texts);
  if (object.type === 'dict') return object.entries.flatMap(([, value]) => fold(value, texts));
  return [];
}
