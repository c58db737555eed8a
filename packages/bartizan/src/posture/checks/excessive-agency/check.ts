import type { CheckResult, ComponentCheck } from '../../../checks/index.ts';
import type { Component, ComponentKind, System } from '../../../system/index.ts';
import { asksAPerson, deciding, mustBeKnown, needsApproval, toolsOf } from '../../agency.ts';
import { componentPointer, nameOf, placedFlows } from '../../describe.ts';
import { componentsOn } from '../../reach.ts';
import { examined, finding, openFact } from '../../yield.ts';
import { rules, sharedIdentity, unapproved } from './rules.ts';

/** Kinds that act towards others. */
const acting: readonly ComponentKind[] = ['agent', 'orchestrator', 'tool', 'mcpServer'];

/** Follows agents to the tools that they can use, and asks who stands between. */
export const check: ComponentCheck = {
  id: 'excessive-agency',
  version: '1',
  title: 'Nothing irreversible happens without a person',
  description:
    'Follows every agent, orchestrator and model to the tools that it can use, through other tools, and looks for effects that cannot be undone and need no approval. Also looks under whose account agents and tools act.',
  addresses: unapproved.references,
  rules,
  noun: 'component',
  scope: 'component',
  appliesTo: ({ kind }) =>
    acting.includes(kind) || deciding.includes(kind) || `a component of kind ${kind} does not act`,
  async *run({ system, component }) {
    if (component === undefined) return;
    const results = [...approval(system, component), ...identity(system, component)];
    yield* results;
    if (!results.some(({ type }) => type === 'gap')) yield examined;
  },
};

function* approval(system: System, actor: Component): Generator<CheckResult, void> {
  if (!deciding.includes(actor.kind)) return;
  if (actor.sideEffect === 'irreversible' && asksAPerson(actor) === false) {
    yield finding(system, unapproved, {
      message: `${nameOf(actor)} acts by itself, and what it does cannot be undone.`,
      pointer: componentPointer(system, actor, 'autonomy'),
      identity: [],
    });
  }
  for (const path of toolsOf(actor, placedFlows(system))) {
    const tool = path.to;
    const approved = needsApproval(actor, tool);
    if (approved === true || tool.sideEffect === 'none' || tool.sideEffect === 'reversible') continue;
    const way = componentsOn(path).map(nameOf).join(' → ');
    if (tool.sideEffect === 'unknown' && !mustBeKnown.includes(tool.kind)) continue;
    if (tool.sideEffect === 'unknown') {
      const reason = 'whether its effect can be undone is not known, and no approval is needed';
      yield openFact(system, way, reason, componentPointer(system, tool, 'sideEffect'));
    } else if (approved === 'unknown') {
      const reason = `whether ${nameOf(actor)} acts without a person is not known, and the effect cannot be undone`;
      yield openFact(system, way, reason, componentPointer(system, actor, 'autonomy'));
    } else {
      yield finding(system, unapproved, {
        message: `${nameOf(actor)} acts by itself and can use ${nameOf(tool)}, whose effect cannot be undone: ${way}. Nobody has to agree.`,
        pointer: componentPointer(system, actor, 'autonomy'),
        identity: [tool.id],
      });
    }
  }
}

function* identity(system: System, component: Component): Generator<CheckResult, void> {
  if (!acting.includes(component.kind)) return;
  const pointer = componentPointer(system, component, 'identity');
  if (component.identity === 'unknown') {
    yield openFact(system, nameOf(component), 'under whose account it acts is not known', pointer);
  } else if (component.identity === 'shared') {
    yield finding(system, sharedIdentity, {
      message: `${nameOf(component)} acts under an account that others use too: it can do whatever any of them may do, and its deeds cannot be told from theirs.`,
      pointer,
      identity: [],
    });
  }
}
