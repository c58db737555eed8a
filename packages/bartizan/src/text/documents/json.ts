import { isChat, stringSegments } from './chat.ts';
import type { DocumentGap, Parts, Segment } from './document.ts';
import { type JsonNode, readJson } from './json-tree.ts';

interface Line {
  readonly node: JsonNode | undefined;
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

/** Values of a JSON text or of JSON lines; undefined where it is neither. */
export function jsonValues(text: string): { readonly isChat: boolean; readonly values: readonly Line[] } | undefined {
  if (!/^\s{0,1000}[[{]/.test(text)) return undefined;
  const whole = readJson(text);
  if (whole !== undefined)
    return { isChat: isChat(whole), values: [{ node: whole, start: 0, end: text.length, number: 0 }] };
  const values: Line[] = [];
  let number = 0;
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    number += 1;
    if (line.trim() === '') continue;
    const end = index + line.length;
    values.push({ node: readJson(text, index, end), start: index, end, number });
    if (values.length === 1 && values[0]?.node === undefined) return undefined;
  }
  if (values.length < 2) return undefined;
  return { isChat: values.some(({ node }) => node !== undefined && isChat(node)), values };
}

/** Strings as prose, with the channel that their message has; and the whole as data, where keys stand beside values. */
export function readJsonParts(text: string): Parts {
  const read = jsonValues(text);
  const data: Segment = { text, place: '', format: 'plain', purpose: 'data', toInput: (range) => range };
  if (read === undefined) {
    return { segments: [{ text, place: '', format: 'plain', toInput: (range) => range }], gaps: [broken('the text')] };
  }
  const isLines = read.values.length > 1;
  const gaps: DocumentGap[] = [];
  const segments: Segment[] = [data];
  for (const { node, start, end, number } of read.values) {
    const place = isLines ? `line ${number} $` : '$';
    if (node !== undefined) {
      // One at a time: a file may have more strings than a call takes arguments.
      for (const segment of stringSegments(node, place)) segments.push(segment);
      continue;
    }
    gaps.push(broken(`line ${number}`));
    const toInput: Segment['toInput'] = (range) => ({ start: range.start + start, end: range.end + start });
    segments.push({ text: text.slice(start, end), place, format: 'plain', purpose: 'prose', toInput });
  }
  return { segments, gaps };
}

function broken(what: string): DocumentGap {
  return { what, reason: 'is no JSON, and was read as plain text' };
}
