import type { Explanation } from './explanation.ts';

export const explanationFormats = ['text', 'json'] as const;
export type ExplanationFormat = (typeof explanationFormats)[number];

/** Writes an explanation; what comes from the file is shown and never acts. */
export async function writeExplanation(format: ExplanationFormat, explanation: Explanation): Promise<string> {
  if (format === 'json') return (await import('./json.ts')).renderExplanationJson(explanation);
  return (await import('./text.ts')).renderExplanation(explanation);
}
