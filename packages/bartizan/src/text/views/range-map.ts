import type { TextRange } from '../span.ts';

/** Leads ranges of a text back to the text it was made from. */
export interface RangeMap {
  /** The smallest range of the source that covers all that the range was made from. */
  toSource(range: TextRange): TextRange;
}

/** Puts a text together piece by piece and remembers where each piece came from. */
export interface TextBuilder {
  /** Takes over the source from `start` to `end` as it is. */
  copy(start: number, end: number): void;
  /** Adds text that as a whole was made from `start` to `end`. */
  put(text: string, start: number, end: number): void;
  /** Adds text whose characters are spread evenly over `start` to `end`: three of base64 over four. */
  spread(text: string, start: number, end: number): void;
  finish(): Mapped;
}

export interface Mapped {
  readonly text: string;
  readonly map: RangeMap;
}

/** Runs as columns: four numbers each, not one object for each character. */
interface Runs {
  readonly viewAt: number[];
  readonly sourceAt: number[];
  readonly sourceLength: number[];
  readonly isSpread: boolean[];
}

export function buildText(source: string): TextBuilder {
  const runs: Runs = { viewAt: [], sourceAt: [], sourceLength: [], isSpread: [] };
  let text = '';
  let isOrdered = true;
  const add = (piece: string, start: number, end: number, isSpread: boolean): void => {
    if (piece === '') return;
    const last = runs.viewAt.length - 1;
    const lastSource = runs.sourceAt[last] ?? 0;
    const lastLength = runs.sourceLength[last] ?? 0;
    if (last >= 0 && start < lastSource + lastLength) isOrdered = false;
    const lastView = text.length - (runs.viewAt[last] ?? 0);
    const canExtend =
      isSpread &&
      runs.isSpread[last] === true &&
      start === lastSource + lastLength &&
      lastLength * piece.length === (end - start) * lastView;
    if (canExtend) {
      runs.sourceLength[last] = end - lastSource;
    } else {
      runs.viewAt.push(text.length);
      runs.sourceAt.push(start);
      runs.sourceLength.push(end - start);
      runs.isSpread.push(isSpread);
    }
    text += piece;
  };
  return {
    copy: (start, end) => add(source.slice(start, end), start, end, true),
    put: (piece, start, end) => add(piece, start, end, false),
    spread: (piece, start, end) => add(piece, start, end, true),
    finish: () => ({ text, map: mapOf(runs, text.length, isOrdered) }),
  };
}

/** A map through two steps: `outer` leads to the source of `inner`'s views. */
export function chainMaps(outer: RangeMap, inner: RangeMap): RangeMap {
  return { toSource: (range) => inner.toSource(outer.toSource(range)) };
}

/** The map of a text that is a part of its source, shifted. */
export function shiftMap(offset: number): RangeMap {
  return { toSource: ({ start, end }) => ({ start: start + offset, end: end + offset }) };
}

function mapOf(runs: Runs, length: number, isOrdered: boolean): RangeMap {
  const { viewAt, sourceAt, sourceLength, isSpread } = runs;
  const within = (run: number, from: number, to: number): TextRange => {
    const start = sourceAt[run] ?? 0;
    const size = sourceLength[run] ?? 0;
    const view = viewAt[run] ?? 0;
    const viewLength = (viewAt[run + 1] ?? length) - view;
    if (isSpread[run] !== true || viewLength === 0) return { start, end: start + size };
    const first = Math.max(0, from - view);
    const last = Math.min(viewLength, to - view);
    return {
      start: start + Math.floor((first * size) / viewLength),
      end: start + Math.ceil((last * size) / viewLength),
    };
  };
  return {
    toSource(range) {
      const from = Math.max(0, Math.min(range.start, length));
      const to = Math.max(from, Math.min(range.end, length));
      if (viewAt.length === 0) return { start: 0, end: 0 };
      const first = lastAtOrBefore(viewAt, from);
      if (from === to) {
        const at = from === length ? within(first, from - 1, from).end : within(first, from, from + 1).start;
        return { start: at, end: at };
      }
      const last = lastAtOrBefore(viewAt, to - 1);
      let { start, end } = within(first, from, to);
      for (let run = isOrdered ? last : first + 1; run <= last; run++) {
        const part = within(run, from, to);
        start = Math.min(start, part.start);
        end = Math.max(end, part.end);
      }
      return { start, end };
    },
  };
}

/** The index of the last of some sorted starts that is not beyond `offset`; 0 where all are. */
export function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
