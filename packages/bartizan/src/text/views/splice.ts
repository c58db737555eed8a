import type { TextRange } from '../span.ts';
import type { Fragment } from './decoder.ts';
import { lastAtOrBefore, type Mapped } from './range-map.ts';

/** Texts up to this length are kept whole. */
const wholeLength = 2_000;
/** What is kept on both sides of a fragment of a longer text: words that a decision may need. */
const context = 400;

/** Columns, one entry for each piece of the new text: where it begins, and what it was made from. */
interface Pieces {
  readonly viewAt: number[];
  readonly sourceAt: number[];
  /** Undefined for what was taken over as it was. */
  readonly fragment: (Fragment | undefined)[];
}

/**
 * The text with its fragments in their decoded form. Of a long text only the surroundings of the fragments
 * are kept, so that work on a view grows with what was decoded and not with what stands around it.
 */
export function spliceFragments(text: string, fragments: readonly Fragment[]): Mapped {
  const pieces: Pieces = { viewAt: [], sourceAt: [], fragment: [] };
  const parts: string[] = [];
  let length = 0;
  const add = (part: string, sourceAt: number, fragment?: Fragment): void => {
    if (part === '') return;
    pieces.viewAt.push(length);
    pieces.sourceAt.push(sourceAt);
    pieces.fragment.push(fragment);
    parts.push(part);
    length += part.length;
  };
  const isWhole = text.length <= wholeLength;
  let at = 0;
  for (const fragment of fragments) {
    const from = isWhole ? at : Math.max(at, fragment.start - context);
    if (from > at) {
      const tail = at === 0 ? 0 : Math.min(context, from - at);
      add(text.slice(at, at + tail), at);
      // What was left out reads as the end of a line, of the first character that is missing.
      if (from > at + tail) add('\n', at + tail);
    }
    add(text.slice(from, fragment.start), from);
    add(fragment.text, fragment.start, fragment);
    at = fragment.end;
  }
  add(text.slice(at, isWhole ? text.length : at + context), at);
  return { text: parts.join(''), map: { toSource: (range) => toSource(range, pieces, length) } };
}

/** Pieces stand in the order of their sources, so that the ends of a range decide. */
function toSource({ start, end }: TextRange, pieces: Pieces, length: number): TextRange {
  const from = Math.max(0, Math.min(start, length));
  const to = Math.max(from, Math.min(end, length));
  if (length === 0) return { start: 0, end: 0 };
  const first = lastAtOrBefore(pieces.viewAt, from);
  const last = from === to ? first : lastAtOrBefore(pieces.viewAt, to - 1);
  const endOfFirst = pieces.viewAt[first + 1] ?? length;
  const head = pieceToSource(pieces, first, from, Math.min(to, endOfFirst));
  if (last === first) return head;
  const tail = pieceToSource(pieces, last, pieces.viewAt[last] ?? 0, to);
  // A fragment that is turned round begins with what was last.
  return { start: Math.min(head.start, tail.start), end: Math.max(head.end, tail.end) };
}

function pieceToSource({ viewAt, sourceAt, fragment }: Pieces, piece: number, from: number, to: number): TextRange {
  const start = viewAt[piece] ?? 0;
  const source = sourceAt[piece] ?? 0;
  const decoded = fragment[piece];
  return decoded === undefined
    ? { start: source + from - start, end: source + to - start }
    : decoded.map.toSource({ start: from - start, end: to - start });
}
