import { type Component, effectiveTrust, type System, zonesAround } from '../system/index.ts';
import type { PlacedFlow } from './describe.ts';

/** Whether a flow crosses into other hands; `unknown` is no `no`. */
export type Crossing = 'yes' | 'no' | 'unknown';

/**
 * A flow crosses when its ends lie in zones of different trust, or when it begins with somebody who is
 * not relied on: an untrusted component, or an external one that is not said to be trusted.
 */
export function crossing(system: System, { from, to }: PlacedFlow): Crossing {
  if (comesFromOutside(system, from)) return 'yes';
  if (from.zone !== undefined && from.zone === to.zone) return 'no';
  const trusts = [zoneTrust(system, from), zoneTrust(system, to)] as const;
  if (trusts.includes('unknown')) return 'unknown';
  return trusts[0] === trusts[1] ? 'no' : 'yes';
}

/** Whether a component speaks for people or systems that nobody here answers for. */
function comesFromOutside(system: System, component: Component): boolean {
  const trust = effectiveTrust(system, component);
  return trust === 'untrusted' || (component.kind === 'external' && trust !== 'trusted');
}

function zoneTrust(system: System, component: Component): Component['trust'] {
  return zonesAround(system, component).find(({ trust }) => trust !== 'unknown')?.trust ?? 'unknown';
}

/** A call within one machine: nothing travels where somebody else could read or change it. */
export function staysOnOneMachine({ flow, from, to }: PlacedFlow): boolean {
  return flow.authn === 'local' && from.zone !== undefined && from.zone === to.zone;
}
