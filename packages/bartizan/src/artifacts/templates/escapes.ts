import { fold, type Texts } from './fold.ts';
import { everyStatement, expressionsOf, within } from './syntax/children.ts';
import type { Arguments, Expression, Statement } from './syntax/nodes.ts';

/** A way from a template to Python. */
export interface Escape {
  readonly what: string;
  readonly at: number;
}

/** Attributes of Python's objects that lead on to others, beside those with underscores in front. */
const internal: ReadonlySet<string> = new Set(
  'mro func_globals func_code func_defaults gi_frame gi_code cr_frame cr_code ag_frame ag_code f_globals f_builtins f_locals f_back tb_frame tb_next'.split(
    ' ',
  ),
);

/** Objects that Jinja gives to every template and that templates for chats have no use for. */
const ways: ReadonlySet<string> = new Set(['lipsum', 'cycler', 'joiner', 'self']);

const modules: ReadonlySet<string> = new Set(['os', 'sys', 'subprocess', 'builtins', 'importlib']);
const calls: ReadonlySet<string> = new Set([
  'popen',
  'system',
  'eval',
  'exec',
  'getattr',
  'globals',
  '__import__',
  'open',
  'compile',
  'setattr',
  'vars',
]);

/** Filters that take the name of an attribute. */
const attributeFilters: ReadonlySet<string> = new Set([
  'map',
  'selectattr',
  'rejectattr',
  'sort',
  'groupby',
  'sum',
  'unique',
  'min',
  'max',
]);

/**
 * Where a template reaches for Python: every expression of it is looked at, with constants put together
 * (`'__cl' ~ 'ass__'`) and names followed to what they were set to.
 */
export function* escapesIn(statements: readonly Statement[], texts: Texts): Generator<Escape> {
  const own = namesOf(statements);
  for (const statement of everyStatement(statements)) {
    if (statement.type === 'load') yield { what: 'a statement that loads another template', at: statement.at };
    for (const expression of expressionsOf(statement)) {
      for (const part of within(expression)) {
        const what = escapeOf(part, texts, own);
        if (what !== undefined) yield { what, at: part.at };
      }
    }
  }
}

/** Names that the template itself gives to something. */
function namesOf(statements: readonly Statement[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of everyStatement(statements)) {
    if (statement.type === 'macro') for (const { name } of statement.parameters) names.add(name);
    if (statement.type === 'macro') names.add(statement.name);
    if (statement.type !== 'set' && statement.type !== 'for') continue;
    for (const target of statement.targets) if (target.type === 'name') names.add(target.name);
  }
  return names;
}

function escapeOf(part: Expression, texts: Texts, own: ReadonlySet<string>): string | undefined {
  switch (part.type) {
    case 'constant':
      return part.isEscaped === true ? 'an escaped underscore' : undefined;
    case 'name':
      return ways.has(part.name) && !own.has(part.name) ? 'an object of Jinja with ways to Python' : undefined;
    case 'member':
      if (part.object.type === 'name' && modules.has(part.object.name) && !own.has(part.object.name))
        return 'a module of Python';
      return attribute(part.name);
    case 'index':
      return (
        fold(part.key, texts)
          .map(attribute)
          .find((what) => what !== undefined) ?? attribute(pieceOf(part.key, texts))
      );
    case 'filter':
      return filter(part.name, part.input, part.given, texts);
    case 'call':
      return call(part.callee, part.given, texts, own);
    default:
      return undefined;
  }
}

/** Jinja's own sandbox refuses names with an underscore in front. */
function attribute(name: string): string | undefined {
  for (const step of name.split('.')) {
    if (/^_/.test(step) || internal.has(step)) return 'a Python-internal attribute';
  }
  return undefined;
}

/** A constant in a key that is put together with something unknown: `'__' ~ x`. */
function pieceOf(key: Expression, texts: Texts): string {
  if (key.type !== 'operation') return '';
  return key.operands.flatMap((operand) => fold(operand, texts)).find((text) => text.startsWith('__')) ?? '';
}

function filter(name: string, input: Expression | undefined, given: Arguments, texts: Texts): string | undefined {
  if (name === 'attr') return 'the attr filter, which reaches attributes by name';
  if (name === 'format' && input !== undefined)
    return fold(input, texts)
      .map(fields)
      .find((what) => what !== undefined);
  if (!attributeFilters.has(name)) return undefined;
  for (const value of [...given.plain, ...given.named.map(([, one]) => one)]) {
    const names = fold(value, texts);
    const what = names.map(attribute).find((one) => one !== undefined) ?? attribute(pieceOf(value, texts));
    if (what !== undefined) return what;
    if (name === 'map' && value === given.plain[0] && (names.includes('attr') || names.length === 0)) {
      return 'the attr filter, which reaches attributes by name';
    }
  }
  return undefined;
}

function call(callee: Expression, given: Arguments, texts: Texts, own: ReadonlySet<string>): string | undefined {
  if (callee.type === 'name') return calls.has(callee.name) && !own.has(callee.name) ? 'a call of Python' : undefined;
  if (callee.type !== 'member') return undefined;
  if (callee.name === 'format' || callee.name === 'format_map') {
    return fold(callee.object, texts)
      .map(fields)
      .find((what) => what !== undefined);
  }
  if (callee.name === '__getattribute__' || callee.name === '__getitem__') return 'a Python-internal attribute';
  if (callee.name === 'get' && given.plain[0] !== undefined) {
    return fold(given.plain[0], texts).map((text) =>
      /^__\w+__$/.test(text) ? 'a Python-internal attribute' : undefined,
    )[0];
  }
  return calls.has(callee.name) ? 'a call of Python' : undefined;
}

/** Fields of a format string reach attributes: `'{0.__class__}'.format(x)`. */
function fields(format: string): string | undefined {
  for (const [, field = ''] of format.matchAll(/\{([^{}]{0,200})\}/g)) {
    if (/[.[]_|\b(?:mro|f_globals|func_globals|gi_frame)\b/.test(field))
      return 'a format string that reads Python-internal attributes';
  }
  return undefined;
}
