import type { Component, ComponentKind, DataClass, System } from '../../../system/index.ts';
import { classesOf, knownPrivate, type PlacedFlow } from '../../describe.ts';

const stores: readonly ComponentKind[] = ['datastore', 'vectorStore', 'memory', 'dataset', 'tool', 'mcpServer'];

/** Which private data a component gets to see. */
export interface Sight {
  readonly classes: readonly DataClass[];
  /** JSON pointer of the fact that leaves it open, where no private class is certain. */
  readonly open?: string;
}

/** What flows into a component, what it holds, and what the stores and tools hold that it uses. */
export function privateDataOf(system: System, component: Component, flows: readonly PlacedFlow[]): Sight {
  const incoming = flows.filter(({ to }) => to.id === component.id);
  const used = flows.flatMap(({ from, to }) => (from.id === component.id && stores.includes(to.kind) ? [to] : []));
  const data = [...component.holds, ...incoming.flatMap(({ flow }) => flow.carries), ...used.flatMap((c) => c.holds)];
  const classes = classesOf(system, data);
  const known = knownPrivate(classes);
  if (known.length > 0) return { classes: known };
  const silent = incoming.find(({ flow }) => flow.carries.length === 0);
  const unclassed = system.data.findIndex((asset) => data.includes(asset.id) && asset.classes.includes('unknown'));
  const open =
    unclassed >= 0 ? `/data/${unclassed}/classes` : silent === undefined ? undefined : `${silent.pointer}/carries`;
  return open === undefined ? { classes: [] } : { classes: [], open };
}
