import { concludeOutcome, type Gap, type Outcome } from '../../findings/index.ts';
import { BartizanError, systemErrorCode } from '../../foundation/index.ts';
import type { TextFormat } from '../hidden/index.ts';
import { createLeakScanner, type LeakOptions, type LeakScanner } from '../leaks/index.ts';
import type { Channel, Span, View } from '../span.ts';
import { languageViews, type ReadView, readViews } from '../views/index.ts';
import { type InspectorId, type InspectorInput, inspectorIds, type Piece } from './inspector.ts';
import { inspectors } from './inspectors.ts';
import { mergeSpans } from './merge-spans.ts';
import type { TextPattern } from './patterns.ts';
import { piecesOf } from './pieces.ts';

export interface InspectOptions {
  /** Which inspectors run; all when left out. */
  readonly only?: readonly InspectorId[];
  /** Where the words come from; `user` when left out. */
  readonly channel?: Channel;
  /** `plain` when left out. */
  readonly format?: TextFormat;
  /** What may not leave; without it the inspector of leaks has nothing to look for. */
  readonly leaks?: LeakOptions | LeakScanner;
  /** Patterns of one's own, compiled by `compilePatterns`. */
  readonly patterns?: readonly TextPattern[];
  /** Scores from which spans are reported, where they are to be higher than what is calibrated. */
  readonly thresholds?: Partial<Record<InspectorId, number>>;
  /** Inspects as prose, or as data, alone. */
  readonly purpose?: 'prose' | 'data';
}

/** What came of the inspection of a text. */
export interface Inspection<S extends Span = Span> {
  /** In the order of the text; without two of one rule that overlap. */
  readonly spans: readonly S[];
  readonly outcome: Outcome;
}

/**
 * Looks at a text in all its readings for instructions that do not belong, hidden text, secrets, personal
 * data, and leaks.
 *
 * @example
 * const { spans, outcome } = inspectText(answerOfTheTool, { channel: 'tool-output' });
 * @throws BartizanError `unknown-name` for an inspector that does not exist
 */
export function inspectText(text: string, options: InspectOptions = {}): Inspection {
  const { only = inspectorIds, format = 'plain', channel = 'user', purpose } = options;
  const unknown = only.find((id) => !inspectorIds.includes(id));
  if (unknown !== undefined) {
    const hint = `there is: ${inspectorIds.join(', ')}`;
    throw new BartizanError('unknown-name', `no inspector '${unknown}'`, { hint });
  }
  const input = inputOf(text, format, channel, options);
  const spans: Span[] = [];
  const gaps: Gap[] = [];
  for (const inspector of inspectors) {
    if (!only.includes(inspector.id)) continue;
    if (purpose !== undefined && inspector.purpose !== undefined && inspector.purpose !== purpose) continue;
    const least = options.thresholds?.[inspector.id] ?? 0;
    try {
      for (const span of inspector.inspect(input)) {
        const threshold = Math.max(span.threshold, least);
        if (span.score >= threshold) spans.push(threshold === span.threshold ? span : { ...span, threshold });
      }
    } catch (error) {
      gaps.push({ what: `inspector ${inspector.id}`, reason: whyNot(error) });
    }
  }
  const merged = mergeSpans(spans);
  return { spans: merged, outcome: concludeOutcome({ findings: merged.length, gaps, examined: 1, noun: 'text' }) };
}

/** Bad input and missing files keep one inspector from its work, not the others; anything else is a defect. */
function whyNot(error: unknown): string {
  if (error instanceof BartizanError) return error.message;
  const code = systemErrorCode(error);
  if (code === undefined) throw error;
  return `a file that it needs cannot be read (${code})`;
}

function inputOf(text: string, format: TextFormat, channel: Channel, options: InspectOptions): InspectorInput {
  const { leaks, patterns = [] } = options;
  let all: readonly ReadView[] | undefined;
  let views: readonly View[] | undefined;
  const allViews = (): readonly ReadView[] => {
    all ??= readViews(text);
    return all;
  };
  let pieces: readonly Piece[] | undefined;
  return {
    text,
    format,
    channel,
    patterns,
    leaks: leaks === undefined || 'scan' in leaks ? leaks : createLeakScanner(leaks),
    views() {
      views ??= languageViews(allViews());
      return views;
    },
    allViews,
    pieces() {
      pieces ??= piecesOf(text, format);
      return pieces;
    },
  };
}
