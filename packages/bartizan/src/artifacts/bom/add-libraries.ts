import type { BomComponent } from './cyclonedx.ts';
import type { Inventory } from './inventory.ts';
import { type LibraryDependency, readManifests } from './manifests/index.ts';
import { packageUrl } from './package-url.ts';
import { compact } from './untyped.ts';

/** Adds the libraries that a folder's manifests ask for, as what `owner` needs. */
export async function addLibraries(
  inventory: Inventory,
  owner: string,
  absolutePath: string,
  path: string,
): Promise<void> {
  const { dependencies, unreadable } = await readManifests(absolutePath);
  for (const { path: file, reason } of unreadable) {
    inventory.gap(owner, { path: path === '.' ? file : `${path}/${file}`, reason });
  }
  for (const dependency of dependencies) inventory.needs(owner, [addLibrary(inventory, dependency)]);
}

/** The same library with the same version is one component, whoever needs it. */
function addLibrary(inventory: Inventory, library: LibraryDependency): string {
  const { ecosystem, namespace, name, version, constraint, scope, address, sha256 } = library;
  const purl = packageUrl(ecosystem, namespace, name, version);
  const range = version === undefined && constraint !== undefined ? ` ${constraint}` : '';
  const reference = `${purl ?? `${ecosystem}:${name}`}${range}`;
  if (inventory.has(reference)) return reference;
  inventory.add(
    compact<BomComponent>({
      type: 'library',
      'bom-ref': reference,
      group: namespace,
      name,
      version,
      scope,
      hashes: sha256 === undefined ? undefined : [{ alg: 'SHA-256', content: sha256 }],
      purl,
      externalReferences: address === undefined ? undefined : [{ type: 'distribution', url: address }],
      properties: constraint === undefined ? undefined : [{ name: 'bartizan:versionConstraint', value: constraint }],
    }),
  );
  return reference;
}
