import type { Component, ComponentKind, Known } from '../system/index.ts';
import type { PlacedFlow } from './describe.ts';
import { type Path, pathsFrom } from './reach.ts';

/** Kinds that decide by themselves what to do next. */
export const deciding: readonly ComponentKind[] = ['agent', 'orchestrator', 'model'];

/** Kinds that do what they are asked, and pass requests on: a way leads through them. */
const serving: readonly ComponentKind[] = ['tool', 'mcpServer', 'api', 'pipeline'];

/**
 * Kinds of which it must be known what they can do. Of an API or a pipeline only what it says counts:
 * most of them are the door through which an answer goes back to whoever asked.
 */
export const mustBeKnown: readonly ComponentKind[] = ['tool', 'mcpServer'];

/** Tools that a component can use, with the way to each; a way ends at a person, who decides anew. */
export function toolsOf(component: Component, flows: readonly PlacedFlow[]): readonly Path[] {
  const paths = pathsFrom(component, flows, ({ kind }) => serving.includes(kind));
  return [...paths.values()].filter(({ to }) => serving.includes(to.kind));
}

/** Whether a person has to agree before the component acts. */
export function asksAPerson({ autonomy }: Component): Known {
  return autonomy === 'unknown' ? 'unknown' : autonomy !== 'acts';
}

/**
 * Whether a person has to agree before this actor uses this tool. The tool's side counts only when it
 * says so: an approval that nobody claims does not exist.
 */
export function needsApproval(actor: Component, tool: Component): Known {
  const atActor = asksAPerson(actor);
  return atActor === true || asksAPerson(tool) === true ? true : atActor;
}
