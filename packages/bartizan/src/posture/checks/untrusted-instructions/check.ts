import type { CheckResult, ComponentCheck } from '../../../checks/index.ts';
import { type Severity, severities, severityRank } from '../../../findings/index.ts';
import type { Component, System } from '../../../system/index.ts';
import { deciding, mustBeKnown, needsApproval, toolsOf } from '../../agency.ts';
import { componentPointer, listed, nameOf, type PlacedFlow, placedFlows } from '../../describe.ts';
import { componentsOn, type Path } from '../../reach.ts';
import { examined, finding, openFact } from '../../yield.ts';
import { testedControl } from './credit.ts';
import { privateDataOf, type Sight } from './private-data.ts';
import { lethal, rules, steerable } from './rules.ts';
import { gravestSources, type Source } from './sources.ts';

/** Follows untrusted text through the whole system to whatever can act on it. */
export const check: ComponentCheck = {
  id: 'untrusted-instructions',
  version: '1',
  title: 'Untrusted text cannot steer what sees private data and acts',
  description:
    'Follows text from untrusted sources over every flow that bears instructions, through stores, memories and other models, to each agent, orchestrator and model; then asks what that one sees and which tools it can use without a person.',
  addresses: lethal.references,
  rules,
  noun: 'component',
  scope: 'component',
  appliesTo: ({ kind }) => deciding.includes(kind) || `a component of kind ${kind} does not follow instructions`,
  async *run({ system, component, knownChecks = [] }) {
    if (component === undefined) return;
    const flows = placedFlows(system);
    const results = gravestSources(system, component, flows).flatMap((source) => [
      ...judge(system, component, source, flows, knownChecks),
    ]);
    yield* results;
    if (!results.some(({ type }) => type === 'gap')) yield examined;
  },
};

function* judge(
  system: System,
  actor: Component,
  source: Source,
  flows: readonly PlacedFlow[],
  knownChecks: readonly string[],
): Generator<CheckResult, void> {
  const sight = privateDataOf(system, actor, flows);
  for (const use of waysToAct(actor, flows)) {
    const tool = use.to;
    const isTool = mustBeKnown.includes(tool.kind);
    const leaks =
      (tool.outbound === true || (tool.outbound === 'unknown' && isTool)) &&
      (sight.classes.length > 0 || sight.open !== undefined);
    const destroys = tool.sideEffect === 'irreversible' || (tool.sideEffect === 'unknown' && isTool);
    const approved = needsApproval(actor, tool);
    if (approved === true || (!leaks && !destroys)) continue;
    const open = firstOpen(system, actor, source, sight, tool, approved);
    if (open !== undefined) {
      const what = `${way(source.path)}${use.flows.length === 0 ? '' : ` → ${way(use).split(' → ').slice(1).join(' → ')}`}`;
      yield openFact(system, what, open.reason, open.pointer);
      continue;
    }
    const isLethal = tool.outbound === true && sight.classes.length > 0;
    const control = testedControl(system, [source.path, use], knownChecks);
    yield finding(system, isLethal ? lethal : steerable, {
      message: `${tells(source, actor, sight, use, isLethal)}${control === undefined ? '' : ` The control '${control.id}' on the way was tested, which lowers the severity by one step.`}`,
      pointer: componentPointer(system, actor),
      identity: [source.path.from.id, tool.id],
      severity: lowered(
        isLethal && tool.sideEffect === 'irreversible' ? 'critical' : 'high',
        (source.trust === 'partlyTrusted' ? 1 : 0) + (control === undefined ? 0 : 1),
      ),
    });
  }
}

/** The tools of a component, and the component itself where it reaches out by itself. */
function waysToAct(actor: Component, flows: readonly PlacedFlow[]): readonly Path[] {
  const itself: Path = { flows: [], from: actor, to: actor };
  return [
    ...(actor.outbound === true || actor.sideEffect === 'irreversible' ? [itself] : []),
    ...toolsOf(actor, flows),
  ];
}

/** The first fact without which nobody can say whether the combination is there. */
function firstOpen(
  system: System,
  actor: Component,
  source: Source,
  sight: Sight,
  tool: Component,
  approved: boolean | 'unknown',
): { readonly reason: string; readonly pointer: string } | undefined {
  if (source.open !== undefined) {
    return { reason: 'whether untrusted text takes this way is not known', pointer: source.open };
  }
  if (approved === 'unknown') {
    const pointer = componentPointer(system, actor, 'autonomy');
    return {
      reason: `untrusted text reaches ${nameOf(actor)}; whether it acts without a person is not known`,
      pointer,
    };
  }
  // What cannot be undone is a finding whatever else is open.
  if (tool.sideEffect === 'irreversible') return undefined;
  if (tool.outbound === 'unknown' && (sight.classes.length > 0 || sight.open !== undefined)) {
    const pointer = componentPointer(system, tool, 'outbound');
    return { reason: `whether ${nameOf(tool)} can send private data out is not known`, pointer };
  }
  if (tool.outbound === true && sight.classes.length > 0) return undefined;
  if (tool.sideEffect === 'unknown') {
    const pointer = componentPointer(system, tool, 'sideEffect');
    return { reason: `whether the effect of ${nameOf(tool)} can be undone is not known`, pointer };
  }
  if (sight.open !== undefined) {
    return { reason: `whether ${nameOf(actor)} sees private data is not known`, pointer: sight.open };
  }
  return undefined;
}

function tells(source: Source, actor: Component, sight: Sight, use: Path, isLethal: boolean): string {
  const who = source.trust === 'untrusted' ? 'Untrusted' : 'Only partly trusted';
  const reached = `${who} text reaches ${nameOf(actor)}: ${way(source.path)}.`;
  const sees = isLethal ? ` It sees ${listed(sight.classes)} data` : ' It acts by itself';
  const effect =
    use.to.sideEffect === 'irreversible'
      ? isLethal
        ? 'sends data out irreversibly'
        : 'cannot be undone'
      : 'sends data out';
  const means =
    use.flows.length === 0
      ? `, and what it does ${effect}`
      : ` and can use ${nameOf(use.to)}, which ${effect} (${way(use)})`;
  return `${reached}${sees}${means}, without anybody's approval.`;
}

function way(path: Path): string {
  return componentsOn(path).map(nameOf).join(' → ');
}

function lowered(severity: Severity, steps: number): Severity {
  return severities[Math.max(severityRank(severity) - steps, severityRank('low'))] ?? severity;
}
