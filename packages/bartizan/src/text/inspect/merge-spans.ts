import { compareText, firstDifference } from '../../foundation/index.ts';
import type { Span } from '../span.ts';

/**
 * Spans in the order of the text. Of those of one rule that overlap, since several views show the same, the
 * strongest is kept: the higher score, then the shorter way to it, then the longer span.
 */
export function mergeSpans<T extends Span>(spans: readonly T[]): readonly T[] {
  const kept: T[] = [];
  /** The last kept span of each rule. */
  const last = new Map<string, number>();
  for (const span of spans.toSorted(byPlace)) {
    const at = last.get(span.rule);
    const rival = at === undefined ? undefined : kept[at];
    if (at === undefined || rival === undefined || rival.end <= span.start) {
      last.set(span.rule, kept.length);
      kept.push(span);
    } else if (isStronger(span, rival)) kept[at] = span;
  }
  return kept.sort(byPlace);
}

function isStronger(a: Span, b: Span): boolean {
  return (
    firstDifference(b.score - a.score, a.decoding.length - b.decoding.length, b.end - b.start - (a.end - a.start)) < 0
  );
}

function byPlace(a: Span, b: Span): number {
  return firstDifference(
    a.start - b.start,
    b.end - a.end,
    compareText(a.rule, b.rule),
    a.decoding.length - b.decoding.length,
    compareText(a.decoding.join('/'), b.decoding.join('/')),
    b.score - a.score,
  );
}
