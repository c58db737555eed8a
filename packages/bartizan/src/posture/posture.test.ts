import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Check, CheckResult } from '../checks/index.ts';
import { wholeSystem } from '../checks/index.ts';
import { formatRef } from '../findings/index.ts';
import { createContext } from '../foundation/index.ts';
import { loadSystem, type System } from '../system/index.ts';
import { readTheDescription } from './checks/untrusted-instructions/credit.ts';

const checksFolder = join(import.meta.dirname, 'checks');
const ids = readdirSync(checksFolder).sort();
const knownChecks = [...ids, 'artifact-scan'];
const clock = { now: () => new Date('2026-06-15T12:00:00Z'), monotonicMs: () => 0 };

interface Seen {
  readonly findings: readonly { component: string; rule: string; severity: string; at: string }[];
  readonly gaps: readonly { component: string; what: string; at: string }[];
}

async function loadCheck(id: string): Promise<Check> {
  return ((await import(`./checks/${id}/check.ts`)) as { check: Check }).check;
}

async function results(check: Check, system: System): Promise<readonly (readonly [string, CheckResult])[]> {
  const applies =
    check.scope === 'system' ? [undefined] : system.components.filter((c) => check.appliesTo(c, system) === true);
  const context = { ...createContext({ root: system.root, clock }), system, unit: undefined, knownChecks };
  const all = applies.map(async (component) => {
    const found: (readonly [string, CheckResult])[] = [];
    for await (const result of check.run({ ...context, component })) found.push([component?.id ?? wholeSystem, result]);
    expect(found, 'a check that yields nothing says nothing').not.toHaveLength(0);
    return found;
  });
  return (await Promise.all(all)).flat();
}

function summarise(all: readonly (readonly [string, CheckResult])[]): Seen {
  return {
    findings: all.flatMap(([component, result]) => {
      if (result.type !== 'finding') return [];
      const { rule, severity, location } = result.finding;
      return [{ component, rule, severity, at: location.kind === 'system' ? location.pointer : location.kind }];
    }),
    gaps: all.flatMap(([component, result]) => {
      if (result.type !== 'gap') return [];
      const { what, location } = result.gap;
      return [{ component, what, at: location?.kind === 'system' ? location.pointer : '' }];
    }),
  };
}

describe.each(ids)('%s', async (id) => {
  const check = await loadCheck(id);
  const folder = join(checksFolder, id, 'cases');
  const cases = readdirSync(folder).sort();
  const seenRules = new Set<string>();

  it('stands under the name of its folder, with a case of each sort', () => {
    expect(check.id).toBe(id);
    expect(cases.some((name) => name.startsWith('ok.'))).toBe(true);
    expect(cases.some((name) => name.startsWith('bad.'))).toBe(true);
    expect(check.addresses.map(formatRef).every((reference) => reference.includes(':'))).toBe(true);
  });

  it.each(cases)('%s', async (name) => {
    const seen = summarise(await results(check, await loadSystem(join(folder, name))));
    for (const { rule } of seen.findings) seenRules.add(rule);
    const path = join(folder, name, 'expected.json');
    const expected = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Seen) : { findings: [], gaps: [] };
    if (name.startsWith('bad.')) expect(expected.findings.length + expected.gaps.length).toBeGreaterThan(0);
    expect(seen).toEqual(expected);
  });

  it('has a case for each of its rules', () => {
    expect([...seenRules].sort()).toEqual(check.rules.map((rule) => rule.id).sort());
  });
});

it('gives no credit to the checks of this room, which read the description only', () => {
  expect(readTheDescription).toEqual(ids);
});
