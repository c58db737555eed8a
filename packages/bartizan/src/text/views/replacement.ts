import type { Fragment } from './decoder.ts';

/** A fragment that as a whole was made from `start` to `end`. */
export function replacement(start: number, end: number, text: string): Fragment {
  const source = { start, end };
  return { start, end, text, map: { toSource: () => source } };
}
