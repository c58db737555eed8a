import type { Span } from '../span.ts';

/**
 * The text with what was found replaced by its kind in brackets, such as `[email]`: secrets, personal data
 * and leaks. For data that has to come back, see `createPseudonymSession`.
 */
export function redactSpans(text: string, spans: readonly Span[]): string {
  let out = '';
  let done = 0;
  for (const { kind, rule, start, end } of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (kind !== 'secret' && kind !== 'personal-data' && kind !== 'leak') continue;
    if (end <= done) continue;
    // What overlaps is taken out to its end, with the name of the first.
    if (start >= done) out += `${text.slice(done, start)}[${rule.slice(rule.indexOf('/') + 1)}]`;
    done = end;
  }
  return out + text.slice(done);
}
