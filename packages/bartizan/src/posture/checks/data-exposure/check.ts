import type { CheckResult, ComponentCheck } from '../../../checks/index.ts';
import { type Component, type DataClass, privateDataClasses, type System } from '../../../system/index.ts';
import { crossing } from '../../boundary.ts';
import {
  areGrave,
  classesOf,
  componentPointer,
  flowIdentity,
  flowName,
  knownPrivate,
  listed,
  nameOf,
  placedFlows,
} from '../../describe.ts';
import { examined, finding, openFact } from '../../yield.ts';
import { publicMemorisation, publicPrivateData, rules, unauthenticatedStore } from './rules.ts';

/** Looks at where private data rest: who can reach them, and how long they stay. */
export const check: ComponentCheck = {
  id: 'data-exposure',
  version: '1',
  title: 'Private data are out of reach where they rest',
  description:
    'Looks at every component that holds data or was trained on them: whether the public reaches private data, whether a store asks for a login inside its own zone, and whether it is known how long private data are kept.',
  addresses: publicPrivateData.references,
  rules,
  noun: 'component',
  scope: 'component',
  appliesTo: ({ holds, training }) =>
    holds.length > 0 || training !== undefined || 'it holds no data and was trained on none',
  async *run({ system, component }) {
    if (component === undefined) return;
    const results = [
      ...reachable(system, component),
      ...unauthenticated(system, component),
      ...memorised(system, component),
      ...retention(system, component),
    ];
    yield* results;
    if (!results.some(({ type }) => type === 'gap')) yield examined;
  },
};

function* reachable(system: System, component: Component): Generator<CheckResult, void> {
  const classes = classesOf(system, component.holds);
  if (!couldBePrivate(classes)) return;
  const pointer = componentPointer(system, component, 'access');
  const harmful = knownPrivate(classes);
  if (component.access === 'unknown') {
    yield openFact(system, nameOf(component), 'it holds private data, and who can reach it is not known', pointer);
  } else if (component.access === 'public' && harmful.length === 0) {
    yield openFact(
      system,
      nameOf(component),
      'everybody can reach it, and of which class its data are is not known',
      pointer,
    );
  } else if (component.access === 'public') {
    yield finding(system, publicPrivateData, {
      message: `${nameOf(component)} can be reached by everybody and holds ${listed(harmful)} data.`,
      pointer,
      identity: [],
      severity: areGrave(harmful) ? 'critical' : 'high',
    });
  }
}

/** Flows that cross zones are the business of `flow-protection`; here it is about those within one zone. */
function* unauthenticated(system: System, component: Component): Generator<CheckResult, void> {
  const harmful = knownPrivate(classesOf(system, component.holds));
  if (harmful.length === 0) return;
  for (const placed of placedFlows(system)) {
    const { flow, pointer, from, to } = placed;
    if (flow.authn !== 'none' || to.kind === 'human' || crossing(system, placed) !== 'no') continue;
    if (from.id !== component.id && to.id !== component.id) continue;
    yield finding(system, unauthenticatedStore, {
      message: `${nameOf(component)} holds ${listed(harmful)} data, and ${flowName(placed)} needs no login.`,
      pointer: `${pointer}/authn`,
      identity: [flowIdentity(flow)],
    });
  }
}

function* memorised(system: System, component: Component): Generator<CheckResult, void> {
  if (component.training === undefined) return;
  const { datasets } = component.training;
  const held = system.components.filter(({ id }) => datasets.includes(id)).flatMap(({ holds }) => holds);
  const classes = classesOf(system, held);
  if (component.access === 'unknown' && couldBePrivate(classes)) {
    const reason = 'it was trained on private data, and who can reach it is not known';
    yield openFact(system, nameOf(component), reason, componentPointer(system, component, 'access'));
  }
  const harmful = knownPrivate(classes);
  if (component.access !== 'public' || harmful.length === 0) return;
  yield finding(system, publicMemorisation, {
    message: `${nameOf(component)} can be reached by everybody and was trained on ${listed(harmful)} data.`,
    pointer: componentPointer(system, component, 'training'),
    identity: [],
  });
}

function* retention(system: System, component: Component): Generator<CheckResult, void> {
  for (const [index, asset] of system.data.entries()) {
    if (!component.holds.includes(asset.id) || asset.retention !== undefined) continue;
    if (!couldBePrivate(new Set(asset.classes))) continue;
    const what = `${asset.name ?? asset.id} in ${nameOf(component)}`;
    yield openFact(system, what, 'how long these private data are kept is not said', `/data/${index}/retention`);
  }
}

/** A class that is not known may be a private one. */
function couldBePrivate(classes: ReadonlySet<DataClass>): boolean {
  return privateDataClasses.some((candidate) => classes.has(candidate));
}
