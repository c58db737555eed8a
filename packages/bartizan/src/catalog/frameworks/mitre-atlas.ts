import { entriesOf, type Framework } from '../framework.ts';
import { mitigations, release, tactics, techniques } from './mitre-atlas.generated.ts';

const names: Readonly<Record<string, string>> = {
  ...tactics,
  ...Object.fromEntries(Object.keys(techniques).map((id) => [id, techniqueName(id)])),
  ...Object.fromEntries(Object.entries(mitigations).map(([id, { name }]) => [id, name])),
};

export const mitreAtlas: Framework = {
  id: 'mitre-atlas',
  title: 'MITRE ATLAS, Adversarial Threat Landscape for AI Systems',
  version: release.version,
  source: 'https://github.com/mitre-atlas/atlas-data',
  licence: 'Apache-2.0',
  checkedOn: release.checkedOn,
  entries: entriesOf(names, (id) => `https://atlas.mitre.org/${section(id)}/${id}`),
};

/** Tactics that a technique serves; a subtechnique serves those of its technique. */
export function tacticsOf(technique: string): readonly string[] {
  return techniques[technique]?.tactics ?? techniques[parentOf(technique)]?.tactics ?? [];
}

/** Mitigations of a technique, its own and those of the technique above it, sorted. */
export function mitigationsOf(technique: string): readonly string[] {
  const wanted = [technique, parentOf(technique)];
  return Object.entries(mitigations).flatMap(([id, { mitigates }]) =>
    mitigates.some((candidate) => wanted.includes(candidate)) ? [id] : [],
  );
}

/** `AML.T0051.001` lies under `AML.T0051`. */
function parentOf(technique: string): string {
  return technique.split('.').slice(0, 2).join('.');
}

/** A subtechnique's own name says little (`Direct`): it is shown with that of its technique. */
function techniqueName(id: string): string {
  const own = techniques[id]?.name ?? id;
  const parent = parentOf(id);
  return parent === id ? own : `${techniques[parent]?.name ?? parent}: ${own}`;
}

function section(id: string): string {
  if (id.startsWith('AML.TA')) return 'tactics';
  return id.startsWith('AML.M') ? 'mitigations' : 'techniques';
}
