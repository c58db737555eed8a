import type { Check } from '../checks/index.ts';
import { BartizanError, compareText, nearestName } from '../foundation/index.ts';
import { checkLoaders } from './registry.generated.ts';

/** Ids of all checks, sorted. */
export function checkIds(): readonly string[] {
  return Object.keys(checkLoaders).sort(compareText);
}

/**
 * Loads one check.
 *
 * @throws BartizanError `unknown-name` with the nearest id
 */
export async function loadCheck(id: string): Promise<Check> {
  const loader = checkLoaders[id];
  if (loader === undefined) {
    const near = nearestName(id, checkIds());
    throw new BartizanError('unknown-name', `no check '${id}'`, {
      hint: near === undefined ? `known checks: ${checkIds().join(', ')}` : `did you mean '${near}'?`,
    });
  }
  return await loader();
}

/** Loads all checks, sorted by id. */
export async function loadChecks(): Promise<readonly Check[]> {
  return await Promise.all(checkIds().map(loadCheck));
}
