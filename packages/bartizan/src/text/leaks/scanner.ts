import { compareText, firstDifference } from '../../foundation/index.ts';
import { maskSecret } from '../secrets/index.ts';
import { showText } from '../shown.ts';
import type { Span, TextRange } from '../span.ts';
import { readViews } from '../views/index.ts';
import { createEngine } from './engine.ts';
import type { LaneMatch } from './lane.ts';
import { compileLeaks, type LeakOptions } from './patterns.ts';
import { createRelease } from './release.ts';

export interface LeakScanner {
  /** Leaks in a whole text, in its order: as it stands, encoded, and in every other reading. */
  scan(text: string): readonly Span[];
  /** A scanner for a text that comes in chunks; one for each text. */
  stream(options?: StreamOptions): StreamScanner;
}

export interface StreamOptions {
  /**
   * `block`: nothing of a match is released. `audit`: everything is released at once. `hold`: like `block`, and
   * nothing is released before the end, so that leaks which only views show are blocked as well.
   */
  readonly mode?: 'block' | 'audit' | 'hold';
}

export interface StreamStep {
  /** What may be passed on. */
  readonly release: string;
  /** Leaks that became known; offsets count from the beginning of the stream. */
  readonly spans: readonly Span[];
}

/**
 * Spans of all steps together are exactly those of `scan` on the whole text, whatever the chunks. In `block`
 * mode the released parts together are the text without every match that stands there as it is or in one
 * of the forms of `forms.ts`; leaks under other encodings are known at the end, when they have been released.
 */
export interface StreamScanner {
  write(chunk: string): StreamStep;
  end(): StreamStep;
}

/**
 * Recognises canaries, secrets and the words of a system prompt in what a model writes.
 *
 * @example
 * const scanner = createLeakScanner({ canaries: [canary], prompt });
 * scanner.scan(answer).length > 0;
 * @throws BartizanError `usage` for values that are too short
 */
export function createLeakScanner(options: LeakOptions): LeakScanner {
  const patterns = compileLeaks(options);
  const spanOf = (text: string, match: LaneMatch): Span => {
    const { start, end } = match;
    const found = text.slice(start, end);
    if (match.type === 'value') {
      const value = patterns.values[match.pattern];
      const { rule, name, decoding } = value ?? { rule: 'leak/canary' as const, name: '', decoding: [] };
      const how = value !== undefined && found === value.value ? 'as-it-is' : 'respelled';
      const reasons = [{ code: how, text: `${rule === 'leak/canary' ? 'canary' : 'secret'} '${name}'` }];
      return {
        kind: 'leak',
        rule,
        score: 1,
        threshold: 0.5,
        start,
        end,
        decoding,
        reasons,
        shown: maskSecret(found, 3),
      };
    }
    const { windows, decoding } = match;
    const percent = Math.min(100, Math.ceil((100 * windows) / Math.max(1, patterns.grams?.plain ?? 1)));
    const reasons = [{ code: 'own-words', text: `${percent} % of the wording that is the prompt's own` }];
    const score = Math.min(1, 0.6 + windows / 250);
    const shown = decoding.length === 0 ? showText(found) : showText(`${found.slice(0, 40)}…`);
    return { kind: 'leak', rule: 'leak/system-prompt', score, threshold: 0.5, start, end, decoding, reasons, shown };
  };
  const direct = (text: string): readonly Span[] => {
    const spans: Span[] = [];
    const engine = createEngine(
      patterns,
      (match) => spans.push(spanOf(text, match)),
      () => undefined,
    );
    engine.write(text);
    engine.end();
    return spans;
  };
  /** Leaks that only views show. */
  const indirect = (text: string, known: readonly Span[]): readonly Span[] => {
    const spans: Span[] = [];
    for (const view of readViews(text).slice(1)) {
      for (const span of direct(view.text)) {
        const mapped = { ...span, ...view.toOriginal(span), decoding: [...view.decoding, ...span.decoding] };
        if (![...known, ...spans].some((other) => other.rule === mapped.rule && overlaps(other, mapped)))
          spans.push(mapped);
      }
    }
    return spans;
  };
  return {
    scan(text) {
      const spans = direct(text);
      return sortSpans([...spans, ...indirect(text, spans)]);
    },
    stream({ mode = 'block' } = {}) {
      const release = createRelease();
      const spans: Span[] = [];
      let text = '';
      let told = 0;
      const engine = createEngine(
        patterns,
        (match) => spans.push(spanOf(text, match)),
        (range) => release.block(range),
      );
      const step = (until: number): StreamStep => {
        const fresh = spans.slice(told);
        told = spans.length;
        return { release: release.upTo(text, until), spans: fresh };
      };
      return {
        write(chunk) {
          text += chunk;
          engine.write(chunk);
          if (mode === 'audit') return { ...step(0), release: chunk };
          return step(mode === 'hold' ? 0 : engine.safeUntil());
        },
        end() {
          engine.end();
          const hidden = indirect(text, spans);
          spans.push(...hidden);
          if (mode === 'hold') for (const range of hidden) release.block(range);
          const last = step(mode === 'audit' ? 0 : text.length);
          return { ...last, spans: sortSpans(last.spans) };
        },
      };
    },
  };
}

function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

function sortSpans(spans: readonly Span[]): readonly Span[] {
  return spans.toSorted((a, b) =>
    firstDifference(
      a.start - b.start,
      b.end - a.end,
      compareText(a.rule, b.rule),
      compareText(a.decoding.join('/'), b.decoding.join('/')),
    ),
  );
}
