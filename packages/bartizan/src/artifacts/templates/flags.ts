import type { Assignment, Facts } from './facts.ts';
import { nameOf } from './fold.ts';
import { bodyOf } from './syntax/children.ts';
import type { Expression, Statement } from './syntax/nodes.ts';
import { type Flags, type Trigger, triggersOf } from './triggers.ts';

const rounds = 6;
const mostTriggers = 16;

/**
 * The names that hold the answer to a condition: set to it (`{% set found = 'x' in content %}`), or set
 * where it is true (`{% if 'x' in content %}{% set ns.found = true %}`).
 */
export function gatherFlags(statements: readonly Statement[], assignments: readonly Assignment[], facts: Facts): Flags {
  const flags = new Map<string, readonly Trigger[]>();
  const add = (name: string | undefined, triggers: readonly Trigger[]): boolean => {
    if (name === undefined || triggers.length === 0) return false;
    const known = flags.get(name) ?? [];
    const seen = new Set(known.map(({ kind, what }) => `${kind} ${what}`));
    const more = triggers.filter(({ kind, what }) => !seen.has(`${kind} ${what}`));
    if (more.length === 0 || known.length >= mostTriggers) return false;
    // Words weigh more than markup, which real templates look for too.
    const all = [...known, ...more].sort((a, b) => Number(a.kind === 'markup') - Number(b.kind === 'markup'));
    flags.set(name, all.slice(0, mostTriggers));
    return true;
  };
  for (let round = 0; round < rounds; round++) {
    let isChanged = false;
    for (const { name, value, isItem } of assignments) {
      // What a text is cut into is a value, not the answer to a condition.
      if (isItem || isText(value)) continue;
      isChanged = add(name, triggersOf(value, facts, flags)) || isChanged;
    }
    isChanged = underConditions(statements, [], facts, flags, add) || isChanged;
    if (!isChanged) break;
  }
  return flags;
}

/** Values made of the content itself, by a search or without: `content.split('</think>')[-1]`. */
function isText(value: Expression): boolean {
  if (value.type === 'call') {
    return (
      value.callee.type === 'member' &&
      /^(?:l|r)?(?:strip|split|partition|replace)$|^removeprefix$|^removesuffix$/.test(value.callee.name)
    );
  }
  if (value.type === 'index' || value.type === 'filter') {
    const inner = value.type === 'index' ? value.object : value.input;
    return inner !== undefined && isText(inner);
  }
  return false;
}

function underConditions(
  statements: readonly Statement[],
  triggers: readonly Trigger[],
  facts: Facts,
  flags: Flags,
  add: (name: string | undefined, triggers: readonly Trigger[]) => boolean,
): boolean {
  let isChanged = false;
  for (const statement of statements) {
    if (statement.type === 'set' && isAnswer(statement.value)) {
      for (const target of statement.targets) isChanged = add(nameOf(target), triggers) || isChanged;
    }
    if (statement.type === 'if') {
      let active = triggers;
      for (const { test, body } of statement.branches) {
        active = [...active, ...triggersOf(test, facts, flags)].slice(0, mostTriggers);
        isChanged = underConditions(body, active, facts, flags, add) || isChanged;
      }
      isChanged = underConditions(statement.otherwise, active, facts, flags, add) || isChanged;
    } else isChanged = underConditions(bodyOf(statement), triggers, facts, flags, add) || isChanged;
  }
  return isChanged;
}

/** A value that says yes or no, or how often. */
function isAnswer(value: Expression | undefined): boolean {
  if (value === undefined) return false;
  if (value.type === 'constant') return typeof value.value !== 'string' || value.value.length < 20;
  return value.type === 'operation' || value.type === 'unary' || value.type === 'list';
}
