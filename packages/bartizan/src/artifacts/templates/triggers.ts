import { type Facts, isCondition, type Source, sourcesOf } from './facts.ts';
import { fold, nameOf } from './fold.ts';
import { parts } from './syntax/children.ts';
import type { Arguments, Expression } from './syntax/nodes.ts';

/**
 * A condition on what the people who write to the model cannot see: on a word in a message, on markup in
 * a message (which real templates look for as well), on the date, the sender, counts, lengths, chance.
 */
export interface Trigger {
  readonly kind: 'word' | 'markup' | 'date' | 'sender' | 'count' | 'length' | 'chance';
  /** What it depends on, for a message. */
  readonly what: string;
}

/** Conditions that were kept under a name, such as `ns.found`. */
export type Flags = ReadonlyMap<string, readonly Trigger[]>;

/** Triggers of one condition that are told apart; a word comes before markup. */
const mostTriggers = 16;

/** The triggers in a condition. */
export function triggersOf(expression: Expression, facts: Facts, flags: Flags): readonly Trigger[] {
  const found: Trigger[] = [];
  gather(expression, facts, flags, found);
  return found;
}

function gather(expression: Expression, facts: Facts, flags: Flags, found: Trigger[]): void {
  if (found.length >= mostTriggers) return;
  found.push(...(flags.get(nameOf(expression) ?? '') ?? []).slice(0, mostTriggers - found.length));
  if (expression.type === 'operation' && isCondition(expression.operators[0] ?? '')) {
    comparison(expression.operators, expression.operands, facts, found);
  } else if (expression.type === 'test') test(expression.input, expression.name, expression.given, facts, found);
  else if (expression.type === 'call') call(expression.callee, expression.given, facts, found);
  else if (expression.type === 'filter') filter(expression, facts, found);
  else if (expression.type === 'index') lookup(expression.object, expression.key, facts, found);
  for (const part of parts(expression)) gather(part, facts, flags, found);
}

function comparison(
  operators: readonly string[],
  operands: readonly Expression[],
  facts: Facts,
  found: Trigger[],
): void {
  operators.forEach((operator, index) => {
    const left = operands[index];
    const right = operands[index + 1];
    if (left === undefined || right === undefined) return;
    if (operator === 'in' || operator === 'not in') {
      match(right, left, facts, found);
      if (right.type === 'list' || right.type === 'name') match(left, right, facts, found);
    } else {
      match(left, right, facts, found);
      match(right, left, facts, found);
      if (operator !== '==' && operator !== '!=') return;
    }
  });
}

/** A value that comes from outside, held against constants. */
function match(value: Expression, constant: Expression, facts: Facts, found: Trigger[]): void {
  const sources = sourcesOf(value, facts);
  if (sources.size === 0) return;
  const texts = fold(constant, facts.texts).filter((text) => text.trim() !== '');
  const [first] = texts;
  if (sources.has('date') && (first !== undefined || sourcesOf(constant, facts).has('date'))) {
    found.push({ kind: 'date', what: 'on the date' });
  }
  if (sources.has('chance')) found.push({ kind: 'chance', what: 'on chance' });
  if (first === undefined) return;
  if (sources.has('sender')) found.push({ kind: 'sender', what: `on the sender being ${JSON.stringify(first)}` });
  const threshold = constant.type === 'constant' && typeof constant.value === 'number' ? constant.value : undefined;
  if (sources.has('count') && threshold !== undefined && threshold >= 3 && !hasRemainder(value)) {
    found.push({ kind: 'count', what: `on the number of messages (${threshold})` });
  }
  if (!sources.has('content')) return;
  if (threshold !== undefined) {
    if (threshold >= 2 && isMeasured(value))
      found.push({ kind: 'length', what: `on the length of a message (${threshold})` });
    return;
  }
  for (const text of texts) found.push(textTrigger(text));
}

/** `loop.index0 % 2`: taking turns, not counting. */
function hasRemainder(value: Expression): boolean {
  return value.type === 'operation' && (value.operators.includes('%') || value.operands.some(hasRemainder));
}

function isMeasured(value: Expression): boolean {
  return (
    (value.type === 'filter' && (value.name === 'length' || value.name === 'count')) || parts(value).some(isMeasured)
  );
}

/** Kinds of content parts and keys of messages, which templates ask for by name. */
const structure: ReadonlySet<string> = new Set(
  (
    'image image_url image_pad video video_url audio audio_url input_audio file document text type content role name ' +
    'tool tools tool_call tool_calls function parameters arguments thinking reasoning reasoning_content string'
  ).split(' '),
);

/** A text that a message is searched for: a word that people write, or markup that programs put there. */
function textTrigger(text: string): Trigger {
  const trimmed = text.trim();
  const isMarkup =
    !/[\p{L}\p{N}]/u.test(trimmed) ||
    /[<>[\]{}|#\\`]/.test(trimmed) ||
    /^\/|:$|__/.test(trimmed) ||
    structure.has(trimmed);
  const what = `on ${JSON.stringify(text.slice(0, 60))} in a message`;
  return { kind: isMarkup ? 'markup' : 'word', what };
}

function test(input: Expression, name: string, given: Arguments, facts: Facts, found: Trigger[]): void {
  if (!/^(?:in|eq|equalto|==|sameas|contains|containing|search|match|ne|gt|lt|ge|le|greaterthan|lessthan)$/.test(name))
    return;
  for (const constant of given.plain) match(input, constant, facts, found);
}

/** Methods that search a text. */
const searches: ReadonlySet<string> = new Set(
  'startswith endswith find rfind index rindex count split rsplit partition rpartition replace removeprefix removesuffix get __contains__'.split(
    ' ',
  ),
);

function call(callee: Expression, given: Arguments, facts: Facts, found: Trigger[]): void {
  if (callee.type !== 'member' || !searches.has(callee.name)) return;
  if (callee.name === 'get') {
    if (given.plain[0] !== undefined) lookup(callee.object, given.plain[0], facts, found);
    return;
  }
  const [first] = given.plain;
  if (first !== undefined) match(callee.object, first, facts, found);
}

const filters: ReadonlySet<string> = new Set([
  'selectattr',
  'rejectattr',
  'select',
  'reject',
  'replace',
  'regex_search',
]);

function filter({ input, name, given }: Extract<Expression, { type: 'filter' }>, facts: Facts, found: Trigger[]): void {
  if (!filters.has(name) || input === undefined) return;
  const [first, ...rest] = given.plain;
  const isContent = fold(first ?? input, facts.texts).some((text) => /^(?:content|text)\b/.test(text));
  if (name.endsWith('attr')) {
    const value = rest.at(-1);
    if (!isContent || rest.length < 2 || value === undefined) return;
    for (const text of fold(value, facts.texts)) found.push(textTrigger(text));
  } else {
    const value = name === 'replace' || name === 'regex_search' ? first : rest.at(-1);
    if (value !== undefined) match(input, value, facts, found);
  }
}

/** `{'word': …}[content]`: the keys are what the content is held against. */
function lookup(object: Expression, key: Expression, facts: Facts, found: Trigger[]): void {
  if (object.type !== 'dict') return;
  const sources: ReadonlySet<Source> = sourcesOf(key, facts);
  if (sources.has('content')) {
    for (const [entry] of object.entries) for (const text of fold(entry, facts.texts)) found.push(textTrigger(text));
  }
  if (sources.has('date')) found.push({ kind: 'date', what: 'on the date' });
  if (sources.has('sender')) found.push({ kind: 'sender', what: 'on the sender' });
}
