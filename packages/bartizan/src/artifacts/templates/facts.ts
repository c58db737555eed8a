import { fold, nameOf, type Texts } from './fold.ts';
import { everyStatement, expressionsOf, within } from './syntax/children.ts';
import type { Expression, Statement } from './syntax/nodes.ts';

/** Where a value comes from, as far as it matters for what a template does in secret. */
export type Source = 'content' | 'date' | 'sender' | 'count' | 'chance';

/** What is known of the names of a template, wherever in it they are assigned. */
export interface Facts {
  /** Sources that a name's value is made from. */
  readonly sources: ReadonlyMap<string, ReadonlySet<Source>>;
  /** Constants that a name may stand for. */
  readonly texts: Texts;
}

/** A value and what it is assigned to. */
export interface Assignment {
  readonly name: string;
  readonly value: Expression;
  /** Whether the name stands for each item of the value in turn. */
  readonly isItem: boolean;
}

/** Rounds in which facts are handed on from name to name; real templates need three. */
const rounds = 12;

/** Templates with more assignments than this are followed in the first ones only. */
const mostAssignments = 20_000;

/** Everything that gets a name: by `set`, by `for`, as the parameter of a macro that is called. */
export function assignmentsOf(statements: readonly Statement[]): readonly Assignment[] {
  const found: Assignment[] = [];
  const parameters = new Map<string, readonly string[]>();
  for (const statement of everyStatement(statements)) {
    if (found.length > mostAssignments) break;
    if (statement.type === 'macro')
      parameters.set(
        statement.name,
        statement.parameters.map(({ name }) => name),
      );
    if (statement.type === 'set' && statement.value !== undefined)
      add(found, statement.targets, statement.value, false);
    if (statement.type === 'for') add(found, statement.targets, statement.iterable, true);
    if (statement.type === 'set') {
      // The value of a block is what stands in it.
      for (const inner of everyStatement(statement.body)) {
        for (const value of expressionsOf(inner)) add(found, statement.targets, value, false);
        if (inner.type === 'text') {
          add(found, statement.targets, { type: 'constant', at: inner.at, value: inner.value }, false);
        }
      }
    }
  }
  for (const statement of everyStatement(statements)) {
    for (const expression of expressionsOf(statement)) {
      for (const part of within(expression)) {
        if (part.type === 'call') callee(part, parameters, found);
      }
    }
  }
  return found;
}

function add(found: Assignment[], targets: readonly Expression[], value: Expression, isItem: boolean): void {
  for (const target of targets) {
    const name = nameOf(target);
    if (name !== undefined) found.push({ name, value, isItem });
  }
}

/** Arguments go to the parameters of a macro, and to the members of a namespace. */
function callee(
  expression: Extract<Expression, { type: 'call' }>,
  parameters: ReadonlyMap<string, readonly string[]>,
  found: Assignment[],
): void {
  const name = nameOf(expression.callee);
  const names = name === undefined ? undefined : parameters.get(name);
  if (names === undefined || found.length > 2 * mostAssignments) return;
  expression.given.plain.forEach((value, index) => {
    const parameter = names[index];
    if (parameter !== undefined) found.push({ name: parameter, value, isItem: false });
  });
  for (const [parameter, value] of expression.given.named) found.push({ name: parameter, value, isItem: false });
}

/** What is known of the names, handed on until nothing is added. */
export function gatherFacts(assignments: readonly Assignment[]): Facts {
  const sources = new Map<string, Set<Source>>();
  const texts = new Map<string, readonly string[]>();
  const facts: Facts = { sources, texts };
  for (let round = 0; round < rounds; round++) {
    let isChanged = false;
    for (const { name, value } of assignments) {
      const known = sources.get(name) ?? new Set();
      const before = known.size;
      for (const source of sourcesOf(value, facts)) known.add(source);
      if (known.size > before) {
        sources.set(name, known);
        isChanged = true;
      }
      const had = texts.get(name) ?? [];
      const all = [...new Set([...had, ...fold(value, texts)])].slice(0, 12);
      if (all.length > had.length) {
        texts.set(name, all);
        isChanged = true;
      }
    }
    if (!isChanged) break;
  }
  return facts;
}

const contentNames: ReadonlySet<string> = new Set(['content', 'text', 'parts', 'reasoning_content', 'thinking']);
const senderNames: ReadonlySet<string> = new Set([
  'user',
  'username',
  'user_name',
  'user_id',
  'email',
  'hostname',
  'locale',
]);

/** The sources of a value. A test of a value is not the value: conditions are looked at by themselves. */
export function sourcesOf(expression: Expression, facts: Facts): ReadonlySet<Source> {
  const found = new Set<Source>();
  collect(expression, facts, found);
  return found;
}

function collect(expression: Expression, facts: Facts, found: Set<Source>): void {
  const name = nameOf(expression);
  for (const source of facts.sources.get(name ?? '') ?? []) found.add(source);
  switch (expression.type) {
    case 'name':
      if (senderNames.has(expression.name)) found.add('sender');
      return;
    case 'member':
      collectMember(expression.object, expression.name, facts, found);
      return;
    case 'index':
      if (expression.key.type === 'constant' && typeof expression.key.value === 'string') {
        collectMember(expression.object, expression.key.value, facts, found);
      } else collect(expression.object, facts, found);
      return;
    case 'call':
      if (name0(expression.callee)?.endsWith('strftime_now') || name0(expression.callee) === 'now') found.add('date');
      if (expression.callee.type === 'member' && expression.callee.name === 'get') {
        const key = expression.given.plain[0];
        if (key?.type === 'constant' && typeof key.value === 'string') {
          collectMember(expression.callee.object, key.value, facts, found);
        }
      }
      collect(expression.callee, facts, found);
      for (const value of [...expression.given.plain, ...expression.given.named.map(([, one]) => one)]) {
        collect(value, facts, found);
      }
      return;
    case 'filter':
      collectFilter(expression, facts, found);
      return;
    case 'conditional':
      collect(expression.value, facts, found);
      if (expression.otherwise !== undefined) collect(expression.otherwise, facts, found);
      return;
    case 'operation':
      if (isCondition(expression.operators[0] ?? '')) return;
      for (const operand of expression.operands) collect(operand, facts, found);
      return;
    case 'list':
      for (const item of expression.items) collect(item, facts, found);
      return;
    case 'dict':
      for (const [, value] of expression.entries) collect(value, facts, found);
      return;
    case 'unary':
      if (expression.operator !== 'not') collect(expression.operand, facts, found);
      return;
    default:
  }
}

/** Whether an operator yields true or false rather than a value made from its operands. */
export function isCondition(operator: string): boolean {
  return ['==', '!=', '<', '>', '<=', '>=', 'in', 'not in'].includes(operator);
}

function name0(expression: Expression): string | undefined {
  return expression.type === 'member' ? expression.name : nameOf(expression);
}

function collectMember(object: Expression, member: string, facts: Facts, found: Set<Source>): void {
  if (contentNames.has(member)) found.add('content');
  else if (member === 'name' && /^(?:m|msg|message|last\w*|first\w*)$/.test(rootOf(object))) found.add('sender');
  else if (object.type === 'name' && object.name === 'loop' && /^(?:index0?|revindex0?|length)$/.test(member)) {
    found.add('count');
  } else if (member !== 'role' && member !== 'type') collect(object, facts, found);
}

/** The name that members are taken of, `messages[-1].x` counting as a message. */
function rootOf(expression: Expression): string {
  if (expression.type === 'name') return expression.name;
  if (expression.type === 'index' || expression.type === 'member') {
    const root = rootOf(expression.object);
    return root === 'messages' ? 'message' : root;
  }
  return '';
}

const asText: ReadonlySet<string> = new Set(['string', 'tojson', 'join', 'pprint', 'e', 'escape']);

function collectFilter(
  { input, name, given }: Extract<Expression, { type: 'filter' }>,
  facts: Facts,
  found: Set<Source>,
): void {
  if (name === 'random' || name === 'shuffle') found.add('chance');
  const isMessages = input !== undefined && rootOf(input) !== '' && /^messages?$/.test(rootOf(input));
  if (isMessages && (name === 'length' || name === 'count') && input.type === 'name') found.add('count');
  if (isMessages && asText.has(name)) found.add('content');
  for (const value of [...given.plain, ...given.named.map(([, one]) => one)]) {
    if (value.type === 'constant' && typeof value.value === 'string' && contentNames.has(value.value))
      found.add('content');
  }
  if (input !== undefined) collect(input, facts, found);
}
