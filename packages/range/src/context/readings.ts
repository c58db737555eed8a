import { viewsOf } from '../../../bartizan/src/text/index.ts';
import { assembledOf } from './assemble.ts';

/** A text as the agent understands it in one reading. */
export interface Reading {
  readonly text: string;
  /** How it was decoded, outermost first; empty for the text as it stands. */
  readonly decoding: readonly string[];
}

/** Characters of one message that are read closely: the end counts most, as in every window that slides. */
const closeCharacters = 12_000;

/** A text as it stands, decoded, and put together from its pieces. */
export function readingsOf(text: string): readonly Reading[] {
  const close = text.length <= closeCharacters ? text : text.slice(-closeCharacters);
  const views = viewsOf(close, { views: 16 }).map(({ text: view, decoding }) => ({ text: view, decoding }));
  return [...views, ...assembledOf(close).map((joined) => ({ text: joined, decoding: ['assembled'] }))];
}
