import type { GraphEdge } from './graph.ts';

/** What is wrong with a flow, or not known of it. */
export interface Mark {
  readonly text: string;
  /** Known to be bad, or merely not known to be good. */
  readonly sort: 'danger' | 'unknown';
}

/** The remarks on a flow, most important first. */
export function edgeMarks(edge: GraphEdge): readonly Mark[] {
  const marks: Mark[] = [];
  if (edge.authn === 'none') marks.push({ text: 'no authn', sort: 'danger' });
  if (edge.encrypted === false && !edge.staysOnOneMachine) marks.push({ text: 'unencrypted', sort: 'danger' });
  if (edge.authn === 'unknown') marks.push({ text: 'authn?', sort: 'unknown' });
  if (edge.encrypted === 'unknown' && !edge.staysOnOneMachine) marks.push({ text: 'encrypted?', sort: 'unknown' });
  if (edge.instructionBearing === 'unknown') marks.push({ text: 'instructions?', sort: 'unknown' });
  return marks;
}

/** The classes of the data in short; harmless ones only where nothing else flows. */
export function classesText(edge: GraphEdge): string {
  if (edge.classes.length === 0) return 'data?';
  const telling = edge.classes.filter((name) => name !== 'public' && name !== 'internal');
  const shown = (telling.length > 0 ? telling : edge.classes).map((name) =>
    name === 'unknown' ? 'data?' : words(name),
  );
  return shown.length > 3 ? `${shown.slice(0, 3).join(', ')} +${shown.length - 3}` : shown.join(', ');
}

/** `vectorStore` → `vector store`. */
export function words(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();
}
