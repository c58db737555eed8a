import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Check, CheckResult } from '../../checks/index.ts';
import { formatLocation } from '../../findings/index.ts';
import { createContext } from '../../foundation/index.ts';
import { type Component, loadSystem, type System } from '../../system/index.ts';

const ids = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

interface Seen {
  readonly findings: readonly object[];
  readonly gaps: readonly object[];
  readonly examined: readonly string[];
}

/** A place without the folder that the repository happens to lie in. */
function place(location: Parameters<typeof formatLocation>[0] | undefined): string {
  return location === undefined ? '' : formatLocation(location).replace(/^.*\/cases\/[^/]+\//, '');
}

async function see(check: Check, system: System): Promise<Seen> {
  const seen = { findings: [] as object[], gaps: [] as object[], examined: [] as string[] };
  for (const component of system.components) {
    if (check.scope !== 'component' || check.appliesTo(component, system) !== true) continue;
    const results = await runOn(check, component, system);
    expect(results.length, `${check.id} on ${component.id} says nothing`).toBeGreaterThan(0);
    for (const result of results) {
      if (result.type === 'finding') {
        const { rule, severity, location } = result.finding;
        seen.findings.push({ component: component.id, rule, severity, at: place(location) });
      } else if (result.type === 'gap') {
        const { what, reason, location } = result.gap;
        seen.gaps.push({ component: component.id, what, reason, at: place(location) });
      } else if (result.type === 'examined') {
        seen.examined.push(`${component.id} ${result.subject?.path ?? ''}`.trim());
      }
    }
  }
  return seen;
}

async function runOn(
  check: Extract<Check, { scope: 'component' }>,
  component: Component,
  system: System,
): Promise<readonly CheckResult[]> {
  const units = (await check.units?.(component, system)) ?? [undefined];
  const results: CheckResult[] = [];
  for (const unit of units) {
    const context = { ...createContext({ root: system.root }), system, component, unit };
    for await (const result of check.run(context)) results.push(result);
  }
  return results;
}

describe.each(ids)('%s', async (id) => {
  const { check } = (await import(`./${id}/check.ts`)) as { check: Check };
  const folder = join(import.meta.dirname, id, 'cases');
  const cases = readdirSync(folder).sort();
  const seenRules = new Set<string>();

  it('stands under the name of its folder, with a case of each sort', () => {
    expect(check.id).toBe(id);
    expect(cases.some((name) => name.startsWith('ok.'))).toBe(true);
    expect(cases.some((name) => name.startsWith('bad.'))).toBe(true);
  });

  it.each(cases)('%s', async (name) => {
    const seen = await see(check, await loadSystem(join(folder, name)));
    for (const finding of seen.findings) seenRules.add((finding as { rule: string }).rule);
    const path = join(folder, name, 'expected.json');
    const expected = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<Seen>) : {};
    const isBad = name.startsWith('bad.');
    expect(seen.findings.length + seen.gaps.length > 0).toBe(isBad);
    expect(seen).toMatchObject({ findings: [], gaps: [], ...expected });
  });

  // The rules of the scan belong to the formats, those of texts to the inspectors, which have cases of their own.
  if (id === 'artifact-scan' || id === 'text-inspection') return;
  it('has a case for each of its rules', () => {
    expect([...seenRules].sort()).toEqual(check.rules.map((rule) => rule.id).sort());
  });
});
