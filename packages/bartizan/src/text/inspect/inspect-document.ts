import { concludeOutcome, type Gap } from '../../findings/index.ts';
import {
  type Document,
  type DocumentFormat,
  type ReadOptions,
  readDocument,
  type Segment,
} from '../documents/index.ts';
import { createLeakScanner } from '../leaks/index.ts';
import type { Channel, Span } from '../span.ts';
import type { TextClassifier } from '../transformer/index.ts';
import { type Inspection, type InspectOptions, inspectText } from './inspect-text.ts';
import { mergeSpans } from './merge-spans.ts';
import { withSecondOpinion } from './second-opinion.ts';

export interface InspectDocumentOptions extends Omit<InspectOptions, 'format' | 'purpose'>, ReadOptions {
  /** Asked where the small model of injections is not sure. */
  readonly classifier?: TextClassifier;
}

/** A span of a document; its range counts in the document's text where `isPlaced`, else within its place. */
export interface DocumentSpan extends Span {
  /** Where it stands in the document's own words: `Subject`, `$.messages[2].content`, `page 3`. */
  readonly place: string;
  readonly isPlaced: boolean;
}

export interface DocumentInspection extends Inspection<DocumentSpan> {
  readonly document: Document;
}

/** Whose words a document is, unless its parts say so. */
const channels: Readonly<Record<DocumentFormat, Channel>> = {
  plain: 'user',
  markdown: 'document',
  html: 'document',
  email: 'document',
  chat: 'user',
  json: 'document',
  yaml: 'document',
  code: 'document',
  pdf: 'document',
};

/**
 * Reads a document and inspects each of its parts as what it is: a message by its role, an attachment, a
 * comment. What could not be read is a gap of the outcome.
 *
 * @throws BartizanError `unknown-name` for an inspector that does not exist
 */
export async function inspectDocument(
  bytes: Uint8Array,
  options: InspectDocumentOptions = {},
): Promise<DocumentInspection> {
  const document = await readDocument(bytes, options);
  const leaks =
    options.leaks === undefined || 'scan' in options.leaks ? options.leaks : createLeakScanner(options.leaks);
  const gaps: Gap[] = document.gaps.map(({ what, reason }) => ({ what, reason }));
  const spans: DocumentSpan[] = [];
  for (const segment of document.segments) {
    const channel = options.channel ?? segment.channel ?? channels[document.format];
    const inspection = inspectText(segment.text, {
      ...options,
      ...(leaks === undefined ? {} : { leaks }),
      channel,
      format: segment.format,
      ...(segment.purpose === undefined ? {} : { purpose: segment.purpose }),
    });
    const isAsked = options.classifier !== undefined && segment.purpose !== 'data' && readsInjection(options);
    const found = isAsked
      ? await withSecondOpinion(segment.text, channel, inspection.spans, options.classifier)
      : inspection.spans;
    for (const span of found) spans.push(placed(span, segment));
    if ('gaps' in inspection.outcome) addGaps(gaps, inspection.outcome.gaps);
  }
  const merged = comparable(spans).flatMap((group) => mergeSpans(group));
  const examined = document.segments.length > 0 || document.gaps.length === 0 ? 1 : 0;
  const outcome = concludeOutcome({ findings: merged.length, gaps, examined, noun: 'text' });
  return { document, spans: merged, outcome };
}

function readsInjection({ only }: InspectDocumentOptions): boolean {
  return only === undefined || only.includes('injection');
}

/** An inspector that cannot run says so for each part; once is enough. */
function addGaps(gaps: Gap[], more: readonly Gap[]): void {
  for (const gap of more)
    if (!gaps.some(({ what, reason }) => what === gap.what && reason === gap.reason)) gaps.push(gap);
}

function placed(span: Span, segment: Segment): DocumentSpan {
  const range = segment.toInput?.(span);
  return { ...span, ...range, place: segment.place, isPlaced: range !== undefined };
}

/** Ranges compare within one text: those of pages without places page by page. */
function comparable(spans: readonly DocumentSpan[]): readonly (readonly DocumentSpan[])[] {
  const groups = new Map<string, DocumentSpan[]>();
  for (const span of spans) {
    const key = span.isPlaced ? '' : span.place;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [span]);
    else group.push(span);
  }
  return [...groups.values()];
}
