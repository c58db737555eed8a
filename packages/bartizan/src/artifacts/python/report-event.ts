import type { Environment } from './environment.ts';
import type { Event } from './unit.ts';

/** Events that one unit keeps; whoever does more is known well enough. */
const mostEvents = 200;

/** Notes what the code at hand would do. Code that stands in a text is placed where the text is executed. */
export function report(environment: Environment, event: Omit<Event, 'isDecoded'>): void {
  const { events } = environment.unit;
  if (events.length >= mostEvents) return;
  events.push({ ...event, at: environment.at ?? event.at, isDecoded: environment.isDecoded });
}
