import type { RE2JS } from 're2js';
import type { Rule } from '../../checks/index.ts';
import { refs } from '../../findings/index.ts';
import { BartizanError } from '../../foundation/index.ts';
import { showText } from '../shown.ts';
import type { Span } from '../span.ts';

/** A pattern of the user, compiled for an engine that takes linear time whatever the pattern. */
export interface TextPattern {
  readonly source: string;
  readonly compiled: RE2JS;
}

export const patternRule: Rule = {
  id: 'pattern/match',
  title: 'A pattern of your own matches',
  severity: 'medium',
  description: 'A regular expression that was given for this inspection matches the text, or a reading of it.',
  remediation: 'What to do follows from what the pattern is for.',
  references: refs('owasp-llm-2026:LLM02'),
};

const longest = 4_000;
const mostMatches = 1_000;

/**
 * Compiles patterns in the syntax of RE2, which has no back-references and no look-around.
 *
 * @throws BartizanError `usage` for a pattern that is none
 */
export async function compilePatterns(sources: readonly string[]): Promise<readonly TextPattern[]> {
  if (sources.length === 0) return [];
  const { RE2JS: engine } = await import('re2js');
  return sources.map((source) => {
    if (source.length > longest)
      throw new BartizanError('usage', `a pattern has ${source.length} characters, at most ${longest} are taken`);
    try {
      return { source, compiled: engine.compile(source) };
    } catch (error) {
      const why = error instanceof Error ? error.message : 'unknown';
      const hint = 'the syntax is that of RE2: no back-references, no look-around';
      throw new BartizanError('usage', `'${source}' is no pattern: ${why}`, { hint, cause: error });
    }
  });
}

/** Matches in order, the first thousand. */
export function findPattern(text: string, { source, compiled }: TextPattern): readonly Span[] {
  const spans: Span[] = [];
  const matcher = compiled.matcher(text);
  while (spans.length < mostMatches && matcher.find()) {
    const start = matcher.start();
    const end = matcher.end();
    if (end === start) continue;
    spans.push({
      kind: 'pattern',
      rule: patternRule.id,
      start,
      end,
      score: 1,
      threshold: 0.5,
      decoding: [],
      reasons: [{ code: 'pattern', text: `matches ${showText(source)}` }],
      shown: showText(text.slice(start, end)),
    });
  }
  return spans;
}
