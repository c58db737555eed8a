import { atoms, type Cell, cellGlobal, cellKind } from './cells.ts';
import type { ContainerView } from './containers.ts';
import { isDeferred, judgeDeferred } from './deferred.ts';
import type { GlobalRecord } from './globals.ts';
import { literalOf, type Machine, type Signal, signals } from './machine.ts';
import { distributionLike, isGeneratedParser, ownKeywords } from './policy/distributions.ts';
import { note } from './record.ts';
import { qualifiedName } from './snapshot.ts';

function refuse(m: Machine, record: GlobalRecord, state: Cell, why: string): Signal {
  note(m, {
    rule: 'pickle/misused-function',
    severity: 'critical',
    global: record,
    argument: state,
    message: `Loading the file gives ${qualifiedName(record.module, record.name)} a state ${why}. scipy runs the text that such a state holds as Python code.`,
  });
  return signals.none;
}

/** The text of a key; `want` when it must be read first, undefined when it is no text of the file. */
function textOf(m: Machine, cell: Cell): string | undefined | typeof signals.want {
  if (cellKind(cell) !== 'literal') return undefined;
  const literal = literalOf(m, cell);
  if (literal === undefined) return signals.want;
  return literal.kind === 'text' && literal.length <= 16_384 ? literal.text : undefined;
}

type Verdict = 'fine' | 'unreadable' | 'code' | typeof signals.want;

/** Looks at every pair of a dict that becomes the attributes of a distribution. */
function judgePairsOf(m: Machine, view: ContainerView | undefined, allowed?: ReadonlySet<string>): Verdict {
  if (view === undefined || view.kind !== 'dict' || view.count > view.items.length) return 'unreadable';
  for (let i = 0; i + 1 < view.items.length; i += 2) {
    const key = textOf(m, view.items[i] ?? 0);
    if (key === signals.want) return key;
    if (key === undefined || (allowed !== undefined && !allowed.has(key))) return 'unreadable';
    if (key !== '_parse_arg_template') continue;
    const template = textOf(m, view.items[i + 1] ?? 0);
    if (template === signals.want) return template;
    if (template === undefined || !isGeneratedParser(template)) return 'code';
  }
  return 'fine';
}

/** Old versions of scipy: the keywords of the constructor and the random state. */
function judgeKeywords(m: Machine, view: ContainerView): Verdict {
  const [keywords = 0, random = 0] = view.items;
  const isRandom = random === atoms.none || cellKind(random) === 'instance' || cellKind(random) === 'result';
  if (view.count !== 2 || !isRandom) return 'unreadable';
  return judgePairsOf(m, m.containers.view(keywords), ownKeywords);
}

function refuseState(m: Machine, record: GlobalRecord, state: Cell, why: string): Signal {
  const name = qualifiedName(record.module, record.name);
  note(m, {
    rule: 'pickle/misused-function',
    severity: 'high',
    global: record,
    argument: state,
    message: `Loading the file gives ${name} a state ${why}. Saved objects do not hold such a state; attacks do.`,
  });
  return signals.none;
}

/** The function that an object of `numpy.vectorize` calls: a bound method of an object of the file. */
function judgeVectorized(m: Machine, record: GlobalRecord, state: Cell): Signal {
  const items = m.containers.view(state)?.items ?? [];
  for (let i = 0; i + 1 < items.length; i += 2) {
    const key = textOf(m, items[i] ?? 0);
    if (key === signals.want) return key;
    if (key === 'pyfunc' && isDeferred(m, items[i + 1] ?? 0)) return signals.none;
  }
  return refuseState(m, record, state, 'with a function that is not a method of an object of the file');
}

/** A partial gets its function by BUILD. */
function judgePartial(m: Machine, record: GlobalRecord, state: Cell): Signal {
  const view = m.containers.view(state);
  if (view?.kind !== 'tuple') return refuseState(m, record, state, 'that cannot be read from the file');
  const why = judgeDeferred(m, view.items);
  if (why === 'want') return signals.want;
  return why === undefined ? signals.none : refuseState(m, record, state, `that makes it a call ${why}`);
}

/** Libraries whose objects hold functions of the user: of an activation, a scorer, a hook. */
const holdersOfFunctions = /^(scipy|scikit-learn|torch|xgboost|lightgbm|catboost|imbalanced-learn|joblib)\b/;

/** Classes of the other libraries that hold functions all the same. */
const holders: ReadonlySet<string> = new Set([
  'vectorize',
  'SimpleNamespace',
  'Namespace',
  'defaultdict',
  'partialmethod',
]);

function holdsDeferred(m: Machine, state: Cell): boolean {
  if (m.containers.mayDefer(state)) return true;
  const view = m.containers.view(state);
  return view?.kind === 'tuple' && view.items.some((item) => m.containers.mayDefer(item) || isDeferred(m, item));
}

/** Whether the state shadows a method of a class that stores no functions of the user. */
function shadowsMethod(m: Machine, record: GlobalRecord, state: Cell): boolean {
  const { tier, library = '', shape } = record.entry;
  if (tier !== 'safe' || shape === 'defers' || shape === 'method' || holdersOfFunctions.test(library)) return false;
  return !holders.has(record.name) && holdsDeferred(m, state);
}

const freeObjects: ReadonlySet<string> = new Set(['SimpleNamespace', 'Namespace', 'partial', 'methodcaller']);

/** An object whose attributes the file chooses stands in for the dict that a class expects. */
function isStandIn(m: Machine, record: GlobalRecord, state: Cell): boolean {
  const owner = m.globals.records[cellGlobal(state)];
  return record.entry.tier === 'safe' && cellKind(state) === 'instance' && freeObjects.has(owner?.name ?? '');
}

/** BUILD of a scipy distribution, whose `__setstate__` runs `_parse_arg_template` as Python code. */
export function judgeState(m: Machine, target: Cell, state: Cell): Signal {
  const record = m.globals.records[cellGlobal(target)];
  if (record === undefined || cellKind(target) === 'global') return signals.none;
  if (record.entry.shape === 'defers') return judgePartial(m, record, state);
  if (/^(numpy\b.*)$/.test(record.module) && record.name === 'vectorize') return judgeVectorized(m, record, state);
  if (isStandIn(m, record, state))
    return refuseState(m, record, state, 'that is an object with attributes of its choice');
  if (shadowsMethod(m, record, state))
    return refuseState(m, record, state, 'that puts a callable in place of a method');
  const likeness = distributionLike(record.module, record.name);
  if (likeness === 'no') return signals.none;
  const view = m.containers.view(state);
  const verdict = view?.kind === 'tuple' ? judgeKeywords(m, view) : judgePairsOf(m, view);
  if (verdict === signals.want) return verdict;
  if (verdict === 'code') return refuse(m, record, state, 'whose text is not what scipy generates');
  const isKnown = likeness === 'yes' && record.entry.tier !== 'unknown';
  if (verdict === 'unreadable' && isKnown) return refuse(m, record, state, 'that cannot be read from the file');
  return signals.none;
}
