import type { CheckResult, ComponentCheck } from '../../../checks/index.ts';
import { type ComponentKind, privateDataClasses, type System } from '../../../system/index.ts';
import { crossing, staysOnOneMachine } from '../../boundary.ts';
import {
  areGrave,
  classesOf,
  flowIdentity,
  flowName,
  knownPrivate,
  listed,
  type PlacedFlow,
  placedFlows,
} from '../../describe.ts';
import { examined, finding, openFact } from '../../yield.ts';
import { credentialsInContext, rules, unauthenticated, unencrypted } from './rules.ts';

/** Examines each flow at the component that receives it: that one can insist on proof and encryption. */
export const check: ComponentCheck = {
  id: 'flow-protection',
  version: '1',
  title: 'Flows are authenticated and encrypted where it matters',
  description:
    'Looks at every flow into a component: whether the sender proves who it is where trust changes, whether private data are encrypted on the way, and whether credentials flow to where a model can repeat them.',
  addresses: unauthenticated.references,
  rules,
  noun: 'flow',
  scope: 'component',
  appliesTo: (component, system) => system.flows.some(({ to }) => to === component.id) || 'nothing flows into it',
  async *run({ system, component }) {
    for (const placed of placedFlows(system)) {
      if (placed.to.id !== component?.id) continue;
      const results = [
        ...authentication(system, placed),
        ...encryption(system, placed),
        ...credentials(system, placed),
      ];
      yield* results;
      if (!results.some(({ type }) => type === 'gap')) yield examined;
    }
  },
};

function* authentication(system: System, placed: PlacedFlow): Generator<CheckResult, void> {
  const { flow, pointer, to } = placed;
  // A person does not check certificates; what protects a reply is the channel, which `encrypted` tells.
  if (to.kind === 'human') return;
  if (flow.authn !== 'none' && flow.authn !== 'unknown') return;
  const crosses = crossing(system, placed);
  if (crosses === 'no') return;
  const name = flowName(placed);
  if (flow.authn === 'unknown') {
    yield openFact(system, name, 'how the sender proves who it is, is not known', `${pointer}/authn`);
  } else if (crosses === 'unknown') {
    yield openFact(system, name, 'it has no authentication, and whether it crosses trust zones is not known', pointer);
  } else {
    const classes = knownPrivate(classesOf(system, flow.carries));
    const harm = [
      ...(classes.length > 0 ? [`carries ${listed(classes)} data`] : []),
      ...(flow.instructionBearing === true ? ['brings text that a model may obey'] : []),
    ];
    yield finding(system, unauthenticated, {
      message: `${sentence(name)} comes from a zone of other trust or from outside, and the sender does not prove who it is: anybody can take its place.${harm.length === 0 ? '' : ` It ${harm.join(' and ')}.`}`,
      pointer: `${pointer}/authn`,
      identity: [flowIdentity(flow)],
      severity: harm.length > 0 ? 'high' : 'medium',
    });
  }
}

function* encryption(system: System, placed: PlacedFlow): Generator<CheckResult, void> {
  const { flow, pointer } = placed;
  if (flow.encrypted === true || staysOnOneMachine(placed)) return;
  const classes = classesOf(system, flow.carries);
  const harmful = knownPrivate(classes);
  const name = flowName(placed);
  if (flow.carries.length === 0) {
    yield openFact(system, name, 'it is not known to be encrypted, nor what it carries', `${pointer}/carries`);
  } else if (flow.encrypted === 'unknown') {
    if (privateDataClasses.some((candidate) => classes.has(candidate))) {
      yield openFact(system, name, 'whether these private data are encrypted is not known', `${pointer}/encrypted`);
    }
  } else if (harmful.length === 0) {
    if (classes.has('unknown')) {
      yield openFact(system, name, 'it is not encrypted, and of which class its data are is not known', pointer);
    }
  } else {
    const crosses = crossing(system, placed);
    yield finding(system, unencrypted, {
      message: `${sentence(name)} carries ${listed(harmful)} data without encryption: whoever sits on the way can read and change them.`,
      pointer: `${pointer}/encrypted`,
      identity: [flowIdentity(flow)],
      severity: crosses !== 'no' || areGrave(harmful) ? 'high' : 'medium',
    });
  }
}

/** Where data become part of what a model reads. */
const contexts: readonly ComponentKind[] = ['model', 'agent', 'orchestrator', 'prompt', 'memory', 'vectorStore'];

function* credentials(system: System, placed: PlacedFlow): Generator<CheckResult, void> {
  const { flow, pointer, to } = placed;
  if (!contexts.includes(to.kind) || !classesOf(system, flow.carries).has('credentials')) return;
  yield finding(system, credentialsInContext, {
    message: `${sentence(flowName(placed))} carries credentials to where a model can read them: what a model has read it can be talked into repeating.`,
    pointer: `${pointer}/carries`,
    identity: [flowIdentity(flow)],
  });
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
