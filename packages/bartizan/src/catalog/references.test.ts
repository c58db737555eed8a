import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveRef } from './index.ts';

const source = join(import.meta.dirname, '..');

interface Reference {
  readonly framework: string;
  readonly id: string;
}

/** What checks and formats have in common here; the catalog lies below both and does not know their types. */
interface Unit {
  readonly addresses?: readonly Reference[];
  readonly rules: readonly { readonly id: string; readonly references: readonly Reference[] }[];
}

function unitsOnDisk(): readonly string[] {
  const checks = readdirSync(source).flatMap((room) => modules(join(source, room, 'checks'), 'check.ts'));
  return [...checks, ...modules(join(source, 'artifacts/formats'), 'format.ts')];
}

function modules(folder: string, file: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => join(folder, name, file))
    .filter((path) => existsSync(path));
}

describe('every reference of the product', () => {
  const paths = unitsOnDisk();

  it('is looked for where checks and formats are', () => {
    expect(paths.length).toBeGreaterThan(6);
  });

  it.each(paths.map((path) => [path.slice(source.length + 1), path]))('resolves: %s', async (_, path) => {
    const module = (await import(path)) as { check?: Unit; format?: Unit };
    const unit = module.check ?? module.format;
    expect(unit, 'exports check or format').toBeDefined();
    const references = [...(unit?.addresses ?? []), ...(unit?.rules ?? []).flatMap((rule) => rule.references)];
    const unknown = references.filter((reference) => resolveRef(reference) === undefined);
    expect(unknown.map(({ framework, id }) => `${framework}:${id}`)).toEqual([]);
  });
});
