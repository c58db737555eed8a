import type { Control, System } from '../../../system/index.ts';
import type { Path } from '../../reach.ts';

/**
 * Checks that read the description only. They say how a control is meant to be, not that it holds, so
 * they give it no credit against an attack. (What happened beats what was said.)
 */
export const readTheDescription: readonly string[] = [
  'controls',
  'data-exposure',
  'endpoint-pinning',
  'excessive-agency',
  'flow-protection',
  'open-questions',
  'untrusted-instructions',
];

/** The first control on these paths that a check which exists has exercised; undefined when there is none. */
export function testedControl(
  system: System,
  paths: readonly Path[],
  knownChecks: readonly string[],
): Control | undefined {
  const on = new Set(
    paths.flatMap(({ from, flows }) => [from.id, ...flows.flatMap(({ flow, to }) => [to.id, flow.id ?? to.id])]),
  );
  return system.controls.find(
    (control) =>
      control.on.some((id) => on.has(id)) &&
      control.verifiedBy.some((id) => knownChecks.includes(id) && !readTheDescription.includes(id)),
  );
}
