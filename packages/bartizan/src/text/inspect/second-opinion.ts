import { scoreInjection } from '../injection/index.ts';
import { showText } from '../shown.ts';
import type { Channel, Span } from '../span.ts';
import type { TextClassifier } from '../transformer/index.ts';
import { injectionRules } from './injection-rules.ts';

/** How far from its threshold the small model is not sure of itself. */
const band = 0.2;

/**
 * Asks a model of the user about a text on which the small model is not sure: what it says then counts. Spans of
 * other kinds stay.
 */
export async function withSecondOpinion(
  text: string,
  channel: Channel,
  spans: readonly Span[],
  classifier: TextClassifier,
): Promise<readonly Span[]> {
  const { score, threshold } = scoreInjection(text, { channel });
  if (Math.abs(score - threshold) > band) return spans;
  const probability = await classifier.probability(text);
  const isAttack = probability >= 0.5;
  if (!isAttack) return spans.filter(({ kind }) => kind !== 'injection');
  const reason = {
    code: 'second-opinion',
    text: `your own model is ${Math.round(probability * 100)} % sure of an attack`,
  };
  if (spans.some(({ kind }) => kind === 'injection')) {
    return spans.map((span) => (span.kind === 'injection' ? { ...span, reasons: [...span.reasons, reason] } : span));
  }
  const [rule] = injectionRules;
  return [
    ...spans,
    {
      kind: 'injection',
      rule: rule?.id ?? '',
      start: 0,
      end: text.length,
      score: probability,
      threshold: 0.5,
      decoding: [],
      reasons: [reason],
      shown: showText(text),
    },
  ];
}
