import { atoms, type Cell, cellKind } from './cells.ts';
import { literalOf, type Machine } from './machine.ts';
import { isCodeLike, isOpenMode } from './policy/heuristics.ts';

/** Whether any literal argument may be code, a command, a path or another file. */
export function codeLikeArguments(m: Machine, args: Cell): boolean | 'want' {
  const view = m.containers.view(args);
  if (view === undefined) return args !== atoms.emptyTuple;
  return anyCodeLike(m, view.items, 0);
}

const deepestArgument = 4;

/** The same for some arguments of a call. */
export function anyCodeLike(m: Machine, items: readonly Cell[], depth = 0): boolean | 'want' {
  for (const [index, cell] of items.entries()) {
    const inner = depth < deepestArgument ? m.containers.view(cell)?.items : undefined;
    const found =
      inner === undefined ? isSuspicious(m, cell, depth === 0 && index > 0) : anyCodeLike(m, inner, depth + 1);
    if (found !== false) return found;
  }
  return false;
}

function isSuspicious(m: Machine, cell: Cell, mayBeMode: boolean): boolean | 'want' {
  if (cellKind(cell) !== 'literal') return false;
  const literal = literalOf(m, cell);
  if (literal === undefined) return 'want';
  return isCodeLike(literal) || (mayBeMode && literal.kind === 'text' && isOpenMode(literal.text));
}
