import { anyCodeLike } from './arguments.ts';
import { type Cell, cellGlobal, cellKind } from './cells.ts';
import type { GlobalRecord } from './globals.ts';
import { literalOf, type Machine } from './machine.ts';
import { isDangerousName } from './policy/heuristics.ts';
import { isReachingMethod } from './policy/methods.ts';
import { qualifiedName } from './snapshot.ts';

/** Why a deferred call is refused, as the end of “calls partial …”; undefined where it is fine. */
type Refusal = string | undefined | 'want';

/** Whether a value is a call that waits: a partial, a method by name, or a bound method. */
export function isDeferred(m: Machine, cell: Cell): boolean {
  const shape = m.globals.records[cellGlobal(cell)]?.entry.shape;
  const kind = cellKind(cell);
  if (kind === 'result') return shape === 'attribute';
  return kind === 'instance' && (shape === 'defers' || shape === 'method');
}

/** `methodcaller(name, …)` calls one method, `attrgetter(name, …)` takes attributes. */
export function judgeMethods(m: Machine, record: GlobalRecord, items: readonly Cell[]): Refusal {
  const isCalled = record.name === 'methodcaller';
  for (const cell of isCalled ? items.slice(0, 1) : items) {
    const literal = literalOf(m, cell);
    if (literal === undefined && cellKind(cell) === 'literal') return 'want';
    if (literal?.kind !== 'text') return 'with a name that is computed while loading';
    const isReaching = literal.text.split('.').some((part) => isReachingMethod(part, isCalled));
    if (isReaching || /(^|\.)__/.test(literal.text)) return `for ${literal.text.slice(0, 60)}`;
  }
  return items.length === 0 ? 'without a name' : undefined;
}

/** `partial(function, …)`: judged like the call that it will be. */
export function judgeDeferred(m: Machine, items: readonly Cell[]): Refusal {
  const [target = 0, ...rest] = items;
  const callee = m.globals.records[cellGlobal(target)];
  if (callee === undefined || cellKind(target) !== 'global') return undefined;
  const { tier, role, shape } = callee.entry;
  if (shape === 'method') return judgeMethods(m, callee, rest);
  const name = `of ${qualifiedName(callee.module, callee.name)}`;
  if (tier === 'dangerous' || callee.entry.whenCalled !== undefined) return name;
  if (tier === 'safe' && role === 'reducer') return name;
  if (tier !== 'safe' && isDangerousName(callee.name)) return name;
  const found = anyCodeLike(m, rest);
  if (found === 'want') return found;
  return found && role !== 'constructor' ? name : undefined;
}
