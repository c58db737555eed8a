import { type Facts, isCondition } from './facts.ts';
import { nameOf } from './fold.ts';
import { bodyOf } from './syntax/children.ts';
import type { Arguments, Expression, Statement } from './syntax/nodes.ts';
import { type Flags, type Trigger, triggersOf } from './triggers.ts';

/** Text that a template writes by itself, and on what it depends whether it does. */
export interface Insertion {
  readonly text: string;
  readonly at: number;
  /** Empty where it depends on nothing that is hidden. */
  readonly triggers: readonly Trigger[];
}

/** Stands in the text for what is only known when the template is rendered. */
const unknown = '{…}';

/** How deep macros that call macros are followed. */
const deepestCall = 4;

/** Insertions of one template: macros that call macros multiply. */
const mostInsertions = 50_000;

interface State {
  readonly facts: Facts;
  readonly flags: Flags;
  readonly macros: ReadonlyMap<string, readonly Statement[]>;
  readonly found: Insertion[];
}

/** All text that a template can insert, in its order, macros where they are called under a condition. */
export function insertionsOf(statements: readonly Statement[], facts: Facts, flags: Flags): readonly Insertion[] {
  const macros = new Map<string, readonly Statement[]>();
  const gatherMacros = (list: readonly Statement[]): void => {
    for (const statement of list) {
      if (statement.type === 'macro') macros.set(statement.name, statement.body);
      gatherMacros(bodyOf(statement));
    }
  };
  gatherMacros(statements);
  const state: State = { facts, flags, macros, found: [] };
  visit(statements, [], 0, state);
  return state.found;
}

function visit(statements: readonly Statement[], triggers: readonly Trigger[], calls: number, state: State): void {
  for (const statement of statements) {
    if (state.found.length > mostInsertions) return;
    const { at } = statement;
    switch (statement.type) {
      case 'text':
        state.found.push({ text: statement.value, at, triggers });
        break;
      case 'output':
        value(statement.expression, triggers, calls, state);
        break;
      case 'set':
        if (statement.value !== undefined) value(statement.value, triggers, calls, state);
        visit(statement.body, triggers, calls, state);
        break;
      case 'if':
        visitIf(statement, triggers, calls, state);
        break;
      case 'for': {
        const more = [statement.iterable, statement.filter].flatMap((part) => conditions(part, state));
        value(statement.iterable, triggers, calls, state);
        visit(statement.body, [...triggers, ...more], calls, state);
        visit(statement.otherwise, [...triggers, ...more], calls, state);
        break;
      }
      case 'load':
        break;
      default:
        if (statement.type === 'other') {
          for (const expression of statement.expressions) value(expression, triggers, calls, state);
        }
        visit(statement.body, triggers, calls, state);
    }
  }
}

function conditions(expression: Expression | undefined, { facts, flags }: State): readonly Trigger[] {
  return expression === undefined ? [] : triggersOf(expression, facts, flags);
}

/** What comes after a condition depends on it as well: it is what happens otherwise. */
function visitIf(
  { branches, otherwise }: Extract<Statement, { type: 'if' }>,
  triggers: readonly Trigger[],
  calls: number,
  state: State,
): void {
  let active = triggers;
  for (const { test, body } of branches) {
    active = [...active, ...conditions(test, state)].slice(0, 64);
    visit(body, active, calls, state);
  }
  visit(otherwise, active, calls, state);
}

/** Calls whose texts do not get into the prompt. */
const notInserted: ReadonlySet<string> = new Set(
  'raise_exception strftime_now split rsplit startswith endswith find rfind index count strip lstrip rstrip get range removeprefix removesuffix partition keys items'.split(
    ' ',
  ),
);

const filtersThatInsert: ReadonlySet<string> = new Set(['default', 'd', 'join', 'format']);

/** The texts in a value that is written or kept. */
function value(expression: Expression, triggers: readonly Trigger[], calls: number, state: State): void {
  if (state.found.length > mostInsertions) return;
  switch (expression.type) {
    case 'constant':
      if (typeof expression.value === 'string')
        state.found.push({ text: expression.value, at: expression.at, triggers });
      return;
    case 'conditional': {
      const active = [...triggers, ...conditions(expression.test, state)];
      value(expression.value, active, calls, state);
      if (expression.otherwise !== undefined) value(expression.otherwise, active, calls, state);
      return;
    }
    case 'operation': {
      if (isCondition(expression.operators[0] ?? '')) return;
      // `condition and 'text'`, `'text' * condition`: each operand depends on the others.
      const isGuard = expression.operators.some((operator) => ['and', 'or', '*'].includes(operator));
      const more = isGuard ? conditions(expression, state) : [];
      for (const operand of expression.operands) value(operand, [...triggers, ...more], calls, state);
      return;
    }
    case 'index': {
      state.found.push({ text: unknown, at: expression.at, triggers });
      const more = conditions(expression, state).concat(conditions(expression.key, state));
      if (expression.object.type === 'dict' || expression.object.type === 'list') {
        value(expression.object, [...triggers, ...more], calls, state);
      }
      return;
    }
    case 'list':
      for (const item of expression.items) value(item, triggers, calls, state);
      return;
    case 'dict':
      for (const [, item] of expression.entries) value(item, triggers, calls, state);
      return;
    case 'call':
      called(expression.callee, expression.given, triggers, calls, state);
      return;
    case 'filter':
      filtered(expression, triggers, calls, state);
      return;
    default:
      state.found.push({ text: unknown, at: expression.at, triggers });
  }
}

function called(callee: Expression, given: Arguments, triggers: readonly Trigger[], calls: number, state: State): void {
  const name = callee.type === 'member' ? callee.name : (nameOf(callee) ?? '');
  state.found.push({ text: unknown, at: callee.at, triggers });
  const body = callee.type === 'name' ? state.macros.get(callee.name) : undefined;
  // Where nothing is hidden, what a macro writes was seen where it stands.
  if (body !== undefined && triggers.length > 0 && calls < deepestCall) visit(body, triggers, calls + 1, state);
  if (name === 'replace' && callee.type === 'member') {
    replacement(callee.object, given, triggers, calls, state);
    return;
  }
  if (name === 'get' && callee.type === 'member' && callee.object.type === 'dict') {
    const key = given.plain[0];
    const more =
      key === undefined
        ? []
        : triggersOf({ type: 'index', at: key.at, object: callee.object, key }, state.facts, state.flags);
    value(callee.object, [...triggers, ...more], calls, state);
    return;
  }
  if (callee.type === 'member') value(callee.object, triggers, calls, state);
  if (notInserted.has(name)) return;
  for (const argument of [...given.plain, ...given.named.map(([, one]) => one)])
    value(argument, triggers, calls, state);
}

function filtered(
  { input, name, given }: Extract<Expression, { type: 'filter' }>,
  triggers: readonly Trigger[],
  calls: number,
  state: State,
): void {
  if (input === undefined) return;
  if (name === 'replace') {
    replacement(input, given, triggers, calls, state);
    return;
  }
  value(input, triggers, calls, state);
  if (filtersThatInsert.has(name)) for (const argument of given.plain) value(argument, triggers, calls, state);
}

/** `content.replace('word', 'text')`: the text is there where the word was. */
function replacement(
  input: Expression,
  given: Arguments,
  triggers: readonly Trigger[],
  calls: number,
  state: State,
): void {
  value(input, triggers, calls, state);
  const [from, to] = given.plain;
  if (from === undefined || to === undefined) return;
  const at = input.at;
  const asked: Expression = { type: 'operation', at, operators: ['in'], operands: [from, input] };
  value(to, [...triggers, ...conditions(asked, state)], calls, state);
}
