import type { CheckResult, SystemCheck } from '../../../checks/index.ts';
import { nearestName } from '../../../foundation/index.ts';
import type { System } from '../../../system/index.ts';
import { examined, finding, openFact } from '../../yield.ts';
import { legalRoles } from './roles.ts';
import { expiredException, rules, unknownCheck, untested } from './rules.ts';

/** Holds what the description promises against what tests it: controls, exceptions, roles under law. */
export const check: SystemCheck = {
  id: 'controls',
  version: '1',
  title: 'Controls are tested, exceptions are alive, roles are known',
  description:
    'Asks of every control which existing check tests it, of every exception whether its day has passed, and of the system which roles under law its jurisdictions and data call for.',
  addresses: [],
  rules,
  noun: 'statement',
  scope: 'system',
  appliesTo: () => true,
  async *run({ system, knownChecks, clock }) {
    const results = [
      ...controls(system, knownChecks),
      ...exceptions(system, clock.now().toISOString().slice(0, 10)),
      ...legalRoles(system),
    ];
    yield* results;
    const statements = system.controls.length + system.exceptions.length + system.system.jurisdictions.length;
    for (let index = 0; index < statements; index++) yield examined;
  },
};

function* controls(system: System, knownChecks: readonly string[] | undefined): Generator<CheckResult, void> {
  for (const [index, control] of system.controls.entries()) {
    const pointer = `/controls/${index}`;
    if (control.verifiedBy.length === 0) {
      yield finding(system, untested, {
        message: `The control '${control.id}' (${control.title}) names no check that tests it: it is claimed, not tested.`,
        pointer,
        identity: [control.id],
      });
    }
    for (const [position, id] of control.verifiedBy.entries()) {
      const place = `${pointer}/verifiedBy/${position}`;
      if (knownChecks === undefined) {
        yield openFact(system, `control '${control.id}'`, `whether there is a check '${id}' is not known here`, place);
      } else if (!knownChecks.includes(id)) {
        const near = nearestName(id, knownChecks);
        yield finding(system, unknownCheck, {
          message: `The control '${control.id}' (${control.title}) is said to be verified by '${id}', which is no check.${near === undefined ? '' : ` Did somebody mean '${near}'?`}`,
          pointer: place,
          identity: [control.id, id],
        });
      }
    }
  }
}

function* exceptions(system: System, today: string): Generator<CheckResult, void> {
  for (const [index, exception] of system.exceptions.entries()) {
    // The day itself still counts: ISO dates compare as text.
    if (exception.expires >= today) continue;
    const names = [
      exception.finding ?? exception.rule ?? '',
      ...(exception.component === undefined ? [] : [exception.component]),
    ];
    yield finding(system, expiredException, {
      message: `The exception for ${names.join(' on ')}, accepted by ${exception.owner}, expired on ${exception.expires}: “${exception.reason}”`,
      pointer: `/exceptions/${index}/expires`,
      identity: [...names, exception.expires],
    });
  }
}
