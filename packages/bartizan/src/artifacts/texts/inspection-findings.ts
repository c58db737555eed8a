import type { Rule } from '../../checks/index.ts';
import type { FileLocation, FindingDraft } from '../../findings/index.ts';
import { compareText, firstDifference } from '../../foundation/index.ts';
import { type DocumentInspection, type DocumentSpan, inspectionRules } from '../../text/index.ts';

const rules = new Map<string, Rule>(inspectionRules.map((rule) => [rule.id, rule]));

/** What an inspection found in a file, as findings, sorted by place. */
export function inspectionFindings(path: string, { document, spans }: DocumentInspection): readonly FindingDraft[] {
  const lineStarts = startsOfLines(document.text);
  const times = new Map<string, number>();
  return spans.toSorted(byPlace).map((span) => {
    const draft = draftOf(path, span, lineStarts);
    // The same words twice in a file are two findings.
    const key = draft.identity.join('\0');
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return time === 1 ? draft : { ...draft, identity: [...draft.identity, `occurrence ${time}`] };
  });
}

function draftOf(path: string, span: DocumentSpan, lineStarts: readonly number[]): FindingDraft {
  const rule = rules.get(span.rule);
  if (rule === undefined) throw new TypeError(`a span of the rule ${span.rule}, which no inspector has`);
  const how = span.decoding.join(' → ');
  const sentences = [
    `${span.reasons.map(({ text }) => text).join('; ') || rule.title}.`,
    how === '' ? '' : `It is written as ${how}.`,
    span.kind === 'injection' ? `Score ${span.score.toFixed(2)}, threshold ${span.threshold.toFixed(2)}.` : '',
  ];
  const message = sentences.filter((sentence) => sentence !== '').join(' ');
  return {
    rule: rule.id,
    title: rule.title,
    severity: rule.severity,
    message: message.charAt(0).toUpperCase() + message.slice(1),
    location: locationOf(path, span, lineStarts),
    excerpts: [{ label: 'text', text: span.shown }, ...(how === '' ? [] : [{ label: 'decoding', text: how }])],
    references: rule.references,
    remediation: rule.remediation,
    identity: [span.place.replaceAll(/\d+/g, '#'), how, span.shown],
  };
}

function locationOf(
  path: string,
  { start, place, isPlaced }: DocumentSpan,
  lineStarts: readonly number[],
): FileLocation {
  const element = place === '' ? {} : { element: place };
  if (!isPlaced) return { kind: 'file', path, ...element };
  const line = lineOf(lineStarts, start);
  return { kind: 'file', path, line, column: start - (lineStarts[line - 1] ?? 0) + 1, ...element };
}

function startsOfLines(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Counts from 1. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

function byPlace(a: DocumentSpan, b: DocumentSpan): number {
  return firstDifference(a.start - b.start, a.end - b.end, compareText(a.rule, b.rule), compareText(a.place, b.place));
}
