import { compareText } from '../../foundation/index.ts';
import type { Component, DataAsset, Flow, SystemFile, Zone } from '../schema.ts';
import { effectiveTrust } from '../trust.ts';
import type { ComponentKind, DataClass, Known } from '../vocabulary.ts';

/** A component as it is drawn. */
export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly kind: ComponentKind;
  /** Its own, else that of the zones around it. */
  readonly trust: Zone['trust'];
  readonly zone?: string;
}

/** A flow as it is drawn. */
export interface GraphEdge {
  /** The flow's own id, else made from its ends; unique. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Classes of the data that flow, sorted; empty when the file does not say what flows. */
  readonly classes: readonly DataClass[];
  readonly authn: Flow['authn'];
  readonly encrypted: Known;
  readonly instructionBearing: Known;
  /** A call within one machine of one zone: nothing travels where somebody else could read it. */
  readonly staysOnOneMachine: boolean;
}

/** A trust zone as it is drawn; `parent` is the zone around it. */
export interface GraphZone {
  readonly id: string;
  readonly label: string;
  readonly trust: Zone['trust'];
  readonly parent?: string;
}

/** The data-flow diagram of a system. */
export interface SystemGraph {
  readonly title: string;
  readonly description: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly zones: readonly GraphZone[];
}

type Described = Pick<SystemFile, 'system' | 'zones' | 'data' | 'components' | 'flows'>;

/** What is drawn of a system, in the order of its file. */
export function systemGraph(system: Described): SystemGraph {
  const data = new Map(system.data.map((asset) => [asset.id, asset]));
  const taken = new Set<string>();
  const zoneOf = new Map(system.components.map((component) => [component.id, component.zone]));
  return {
    title: system.system.name,
    description: `Data flows of ${system.system.name}: ${system.components.length} components, ${system.flows.length} flows, ${system.zones.length} trust zones.`,
    nodes: system.components.map((component) => node(component, system)),
    edges: system.flows.map((flow) => edge(flow, data, taken, zoneOf)),
    zones: system.zones.map(zone),
  };
}

function node(component: Component, system: Described): GraphNode {
  const { id, name = id, kind, zone } = component;
  const base = { id, label: name, kind, trust: effectiveTrust(system, component) };
  return zone === undefined ? base : { ...base, zone };
}

function edge(
  flow: Flow,
  data: ReadonlyMap<string, DataAsset>,
  taken: Set<string>,
  zoneOf: ReadonlyMap<string, string | undefined>,
): GraphEdge {
  const { from, to, authn, encrypted, instructionBearing } = flow;
  const base = flow.id ?? `${from}->${to}`;
  let id = base;
  for (let count = 2; taken.has(id); count++) id = `${base}#${count}`;
  taken.add(id);
  const classes = new Set(flow.carries.flatMap((name) => data.get(name)?.classes ?? (['unknown'] as const)));
  const zone = zoneOf.get(from);
  const staysOnOneMachine = authn === 'local' && zone !== undefined && zone === zoneOf.get(to);
  const sorted = [...classes].sort(compareText);
  return { id, from, to, classes: sorted, authn, encrypted, instructionBearing, staysOnOneMachine };
}

function zone({ id, name = id, trust, parent }: Zone): GraphZone {
  return parent === undefined ? { id, label: name, trust } : { id, label: name, trust, parent };
}
