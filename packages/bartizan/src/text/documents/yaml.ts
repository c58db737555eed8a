import { parseAllDocuments, visit } from 'yaml';
import { type DocumentGap, type Parts, type Segment, wholeText } from './document.ts';

/** Its reader keeps every node: about a hundred bytes a character. */
const largest = 2_000_000;

/** Values of YAML as prose, and the whole as data. Aliases are not followed: their anchor is read once. */
export function readYamlParts(text: string): Parts {
  if (text.length > largest) {
    const gaps = [{ what: 'the values', reason: `YAML of more than ${largest} characters is read as plain text` }];
    return { ...wholeText(text, 'plain'), gaps };
  }
  const gaps: DocumentGap[] = [];
  const segments: Segment[] = [{ text, place: '', format: 'plain', purpose: 'data', toInput: (range) => range }];
  const documents = parseAllDocuments(text, { logLevel: 'silent' });
  for (const document of Array.isArray(documents) ? documents : []) {
    const [error] = document.errors;
    if (error !== undefined) gaps.push({ what: `line ${error.linePos?.[0].line ?? 1}`, reason: 'is no YAML' });
    visit(document, {
      Scalar(key, node) {
        if (key === 'key' || typeof node.value !== 'string') return;
        const [start = 0, end = start] = node.range ?? [];
        if (node.value.length >= 8) segments.push(scalarSegment(text, node.value, start, end));
      },
    });
  }
  return gaps.length === 0 ? { segments, gaps } : { ...wholeText(text, 'plain'), gaps };
}

/** A value that stands there as it is keeps its places; one with escapes or folded lines is found as a whole. */
function scalarSegment(text: string, value: string, start: number, end: number): Segment {
  const at = text.slice(start, end).indexOf(value);
  return {
    text: value,
    place: '',
    format: 'plain',
    purpose: 'prose',
    toInput: (range) => (at === -1 ? { start, end } : { start: start + at + range.start, end: start + at + range.end }),
  };
}
