import type { TextRange } from '../../span.ts';
import type { DocumentGap, Parts, Segment } from '../document.ts';
import { type Headers, parameter, readHeaders } from './headers.ts';
import { decodeBody } from './transfer.ts';

const deepest = 12;
const mostParts = 1_000;
/** Fields that people read or that a model is given. */
const shownFields = new Set(['subject', 'from', 'to', 'reply-to', 'comments', 'keywords', 'list-unsubscribe']);

interface State {
  readonly input: string;
  readonly segments: Segment[];
  readonly gaps: DocumentGap[];
  parts: number;
}

/** Headers, bodies and attachments that are text (RFC 5322, RFC 2045 to 2047); others are gaps. */
export function readEmailParts(input: string): Parts {
  const state: State = { input, segments: [], gaps: [], parts: 0 };
  readEntity(state, { start: 0, end: input.length }, '', 0);
  return { segments: state.segments, gaps: state.gaps };
}

function readEntity(state: State, range: TextRange, place: string, depth: number): void {
  state.parts += 1;
  if (depth > deepest || state.parts > mostParts) {
    state.gaps.push({ what: place, reason: 'parts are nested too deep, or too many' });
    return;
  }
  const headers = readHeaders(state.input, range.start);
  if (depth === 0 || place.endsWith('message')) addFields(state, headers, place);
  const body = { start: Math.min(headers.end, range.end), end: range.end };
  const type = headerOf(headers, 'content-type');
  const boundary = /^\s{0,10}multipart\//i.test(type) ? parameter(type, 'boundary') : undefined;
  if (boundary !== undefined && boundary !== '') {
    const parts = splitParts(state.input, body, boundary);
    if (parts.length === 0) state.gaps.push({ what: place || 'the body', reason: 'has no parts at its boundary' });
    parts.forEach((part, at) => {
      readEntity(state, part, `${place}${place === '' ? '' : ' '}part ${at + 1}`, depth + 1);
    });
    return;
  }
  if (/^\s{0,10}message\/rfc822/i.test(type)) readEntity(state, body, `${place} message`, depth + 1);
  else addBody(state, headers, body, place === '' ? 'body' : place);
}

function addFields(state: State, { fields }: Headers, place: string): void {
  for (const { name, value, map } of fields) {
    if (!shownFields.has(name) || value === '') continue;
    const where = `${place}${place === '' ? '' : ' '}${name}`;
    state.segments.push({ text: value, place: where, format: 'plain', toInput: (range) => map.toSource(range) });
  }
}

function addBody(state: State, headers: Headers, body: TextRange, place: string): void {
  const type = headerOf(headers, 'content-type');
  const kind = /^\s{0,10}([\w.+-]{1,60}\/[\w.+-]{1,60})/.exec(type)?.[1]?.toLowerCase() ?? 'text/plain';
  const name = parameter(headerOf(headers, 'content-disposition'), 'filename') ?? parameter(type, 'name');
  const what = name === undefined ? place : `${place} ${name}`;
  if (!/^text\/|^application\/(?:json|xml|yaml|x-yaml|javascript)$|\+(?:json|xml)$/.test(kind)) {
    state.gaps.push({ what, reason: `an attachment of type ${kind} is not read` });
    return;
  }
  const encoding = headerOf(headers, 'content-transfer-encoding').trim().toLowerCase();
  const charset = parameter(type, 'charset') ?? '';
  const decoded = decodeBody(state.input, body, encoding, charset);
  if (decoded === undefined) {
    state.gaps.push({ what, reason: `the character set ${charset.slice(0, 40)} is not known` });
    return;
  }
  const { text, map } = decoded;
  const format = kind === 'text/html' ? 'html' : kind === 'text/markdown' ? 'markdown' : 'plain';
  if (text.trim() !== '') state.segments.push({ text, place: what, format, toInput: (range) => map.toSource(range) });
}

function headerOf({ fields }: Headers, name: string): string {
  return fields.find((field) => field.name === name)?.value ?? '';
}

function splitParts(input: string, body: TextRange, boundary: string): readonly TextRange[] {
  const parts: TextRange[] = [];
  const mark = `--${boundary}`;
  let start: number | undefined;
  for (let at = input.indexOf(mark, body.start); at !== -1 && at < body.end; at = input.indexOf(mark, at + 1)) {
    if (at > body.start && input[at - 1] !== '\n') continue;
    if (start !== undefined) parts.push({ start, end: Math.max(start, at - (input[at - 2] === '\r' ? 2 : 1)) });
    const lineEnd = input.indexOf('\n', at);
    const isLast = input.startsWith('--', at + mark.length);
    start = isLast || lineEnd === -1 ? undefined : lineEnd + 1;
    if (isLast) return parts;
  }
  // A message that was cut off ends within its last part.
  if (start !== undefined && start < body.end) parts.push({ start, end: body.end });
  return parts;
}
