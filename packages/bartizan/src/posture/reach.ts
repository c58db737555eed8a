import type { Component } from '../system/index.ts';
import type { PlacedFlow } from './describe.ts';

/** A way through the system: the flows from its first component to its last. */
export interface Path {
  readonly flows: readonly PlacedFlow[];
  readonly from: Component;
  readonly to: Component;
}

/** Components on a path, first to last. */
export function componentsOn(path: Path): readonly Component[] {
  return [path.from, ...path.flows.map(({ to }) => to)];
}

/**
 * The shortest way from every component that leads to `target` over these flows, by the source's id.
 * Breadth first, in the order of the file: the same description gives the same ways.
 */
export function pathsTo(target: Component, flows: readonly PlacedFlow[]): ReadonlyMap<string, Path> {
  const incoming = groupBy(flows, ({ to }) => to.id);
  const found = new Map<string, Path>([[target.id, { flows: [], from: target, to: target }]]);
  for (const path of found.values()) {
    for (const placed of incoming.get(path.from.id) ?? []) {
      if (found.has(placed.from.id)) continue;
      found.set(placed.from.id, { flows: [placed, ...path.flows], from: placed.from, to: target });
    }
  }
  found.delete(target.id);
  return found;
}

/**
 * The shortest way from `source` to every component it leads to, by the end's id.
 *
 * @param goesOn whether the way may lead on through a component that it has come to
 */
export function pathsFrom(
  source: Component,
  flows: readonly PlacedFlow[],
  goesOn: (component: Component) => boolean,
): ReadonlyMap<string, Path> {
  const outgoing = groupBy(flows, ({ from }) => from.id);
  const found = new Map<string, Path>([[source.id, { flows: [], from: source, to: source }]]);
  for (const path of found.values()) {
    if (path.to !== source && !goesOn(path.to)) continue;
    for (const placed of outgoing.get(path.to.id) ?? []) {
      if (found.has(placed.to.id)) continue;
      found.set(placed.to.id, { flows: [...path.flows, placed], from: source, to: placed.to });
    }
  }
  found.delete(source.id);
  return found;
}

function groupBy(flows: readonly PlacedFlow[], key: (placed: PlacedFlow) => string): Map<string, PlacedFlow[]> {
  const groups = new Map<string, PlacedFlow[]>();
  for (const placed of flows) {
    const group = groups.get(key(placed));
    if (group === undefined) groups.set(key(placed), [placed]);
    else group.push(placed);
  }
  return groups;
}
