/** What a judge's answer holds. */
export interface Opinion {
  readonly verdict: 'complied' | 'refused' | 'unclear';
  readonly word: string;
  readonly reason: string;
}

const verdicts = ['complied', 'refused', 'unclear'] as const;

/** UTF-16 units of an answer in which the object is looked for. */
const longest = 20_000;

/** The one JSON object in an answer, whatever stands around it; undefined for anything else. */
export function parseOpinion(text: string): Opinion | undefined {
  const shown = text.slice(0, longest).replace(/^[\s\S]*<\/think>/, '');
  const start = shown.indexOf('{');
  const end = shown.lastIndexOf('}');
  if (start < 0 || end < start) return undefined;
  let value: unknown;
  try {
    // Models leave a comma behind the last member.
    value = JSON.parse(shown.slice(start, end + 1).replace(/,\s{0,20}\}$/, '}'));
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { verdict, word, reason } = value as Readonly<Record<string, unknown>>;
  const known = verdicts.find((one) => one === String(verdict).trim().toLowerCase());
  if (known === undefined || typeof word !== 'string') return undefined;
  return { verdict: known, word: word.trim(), reason: typeof reason === 'string' ? reason.slice(0, 300) : '' };
}
