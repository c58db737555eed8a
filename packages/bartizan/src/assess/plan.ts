import { type Check, wholeSystem } from '../checks/index.ts';
import { BartizanError, compareText, nearestName, sha256 } from '../foundation/index.ts';
import type { NotApplicable, Plan, Task } from '../runs/index.ts';
import type { Component, System } from '../system/index.ts';

export interface PlanOptions {
  /** Only these checks. */
  readonly only?: readonly string[];
  /** All but these. */
  readonly skip?: readonly string[];
}

/**
 * What an assessment of this system does, in a stable order: by component as in the file, then by check.
 *
 * @throws BartizanError `unknown-name` for a check in `only` or `skip` that does not exist
 */
export async function planTasks(system: System, checks: readonly Check[], options: PlanOptions = {}): Promise<Plan> {
  const chosen = chooseChecks(checks, options);
  const tasks: Task[] = [];
  const notApplicable: NotApplicable[] = [];
  for (const check of chosen) {
    if (check.scope !== 'system') continue;
    const applies = check.appliesTo(system);
    const named = { check: check.id, checkVersion: check.version, component: wholeSystem };
    if (applies === true) tasks.push({ key: taskKey(check.id, wholeSystem), ...named });
    else notApplicable.push({ ...named, reason: applies });
  }
  for (const component of system.components) {
    for (const check of chosen) {
      if (check.scope !== 'component') continue;
      const applies = check.appliesTo(component, system);
      const named = { check: check.id, checkVersion: check.version, component: component.id };
      if (applies !== true) notApplicable.push({ ...named, reason: applies });
      else for (const unit of await unitsOf(check, component, system)) tasks.push(taskFor(named, unit));
    }
  }
  return { tasks, notApplicable };
}

async function unitsOf(
  check: Check & { readonly scope: 'component' },
  component: Component,
  system: System,
): Promise<readonly (string | undefined)[]> {
  const units = await check.units?.(component, system);
  // A check that splits into nothing still runs once: it is the one to say why there is nothing.
  return units === undefined || units.length === 0 ? [undefined] : units;
}

function taskFor(named: Omit<Task, 'key'>, unit: string | undefined): Task {
  const key = taskKey(named.check, named.component, unit);
  return unit === undefined ? { key, ...named } : { key, ...named, unit };
}

function taskKey(check: string, component: string, unit?: string): string {
  return unit === undefined ? `${check}|${component}` : `${check}|${component}|${unit}`;
}

function chooseChecks(checks: readonly Check[], options: PlanOptions): readonly Check[] {
  const known = checks.map((check) => check.id).sort(compareText);
  for (const id of [...(options.only ?? []), ...(options.skip ?? [])]) {
    if (known.includes(id)) continue;
    const near = nearestName(id, known);
    const hint = near === undefined ? `known checks: ${known.join(', ')}` : `did you mean '${near}'?`;
    throw new BartizanError('unknown-name', `no check '${id}'`, { hint });
  }
  const only = new Set(options.only ?? known);
  const skip = new Set(options.skip ?? []);
  return checks.filter((check) => only.has(check.id) && !skip.has(check.id));
}

/** Names a plan, so that a resumed run can tell whether it would still do the same. */
export function planHash(plan: Plan): string {
  return sha256(JSON.stringify([plan.tasks, plan.notApplicable]));
}
