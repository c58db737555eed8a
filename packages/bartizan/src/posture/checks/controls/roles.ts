import type { CheckResult } from '../../../checks/index.ts';
import type { DataClass, System } from '../../../system/index.ts';
import { openFact } from '../../yield.ts';

/** Members of the European Union, ISO 3166-1; Greece also under EL, as the Union writes it. */
const europeanUnion: readonly string[] =
  'EU AT BE BG HR CY CZ DK EE FI FR DE GR EL HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');

/** Data about people, which the General Data Protection Regulation is about. */
const aboutPeople: readonly DataClass[] = ['personal', 'specialCategory', 'health'];

/** Asks for the roles that the system has under law where they are not said: duties follow from the role. */
export function* legalRoles(system: System): Generator<CheckResult, void> {
  const { jurisdictions } = system.system;
  if (jurisdictions.length === 0) {
    yield openFact(
      system,
      'jurisdictions',
      'where the system is used is not said, so nobody knows which laws apply',
      '/system/jurisdictions',
    );
  }
  for (const [index, { regime, role }] of system.roles.entries()) {
    if (role === 'unknown')
      yield openFact(system, `role under ${regime}`, 'it is not known yet', `/roles/${index}/role`);
  }
  if (!jurisdictions.some((place) => europeanUnion.includes(place.slice(0, 2)))) return;
  const regimes = [
    { regime: 'eu-ai-act', why: 'the system is used in the European Union' },
    ...(system.data.some(({ classes }) => classes.some((one) => aboutPeople.includes(one)))
      ? [{ regime: 'gdpr', why: 'it handles data about people in the European Union' }]
      : []),
  ];
  for (const { regime, why } of regimes) {
    if (system.roles.some((role) => role.regime === regime)) continue;
    yield openFact(system, `role under ${regime}`, `${why}, and no role is said`, '/roles');
  }
}
