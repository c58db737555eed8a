import type { Component, SystemFile } from './schema.ts';

type Trust = Component['trust'];

/** The zones that a component lies in, innermost first. */
export function zonesAround(
  system: Pick<SystemFile, 'zones'>,
  component: Component,
): readonly SystemFile['zones'][number][] {
  const zones: SystemFile['zones'] = [];
  let id = component.zone;
  while (id !== undefined) {
    const zone = system.zones.find((candidate) => candidate.id === id);
    if (zone === undefined || zones.includes(zone)) break;
    zones.push(zone);
    id = zone.parent;
  }
  return zones;
}

/** How far a component can be relied on: what it says itself, else what the innermost zone that knows says. */
export function effectiveTrust(system: Pick<SystemFile, 'zones'>, component: Component): Trust {
  if (component.trust !== 'unknown') return component.trust;
  return zonesAround(system, component).find((zone) => zone.trust !== 'unknown')?.trust ?? 'unknown';
}
