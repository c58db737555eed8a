/** What a span is. */
export type SpanKind = 'injection' | 'secret' | 'personal-data' | 'leak' | 'hidden-text' | 'exfiltration' | 'pattern';

/** Where a text comes from; thresholds differ, since an order is normal in a prompt and out of place in a document. */
export type Channel = 'user' | 'document' | 'tool-output' | 'tool-description' | 'assistant' | 'system';

export const channels = [
  'user',
  'document',
  'tool-output',
  'tool-description',
  'assistant',
  'system',
] as const satisfies readonly Channel[];

/** Half-open range of UTF-16 code units in the text as it was given. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Why an inspector holds a span for what it says. */
export interface Reason {
  /** Stable and lower-case with hyphens, such as `override-instructions` or `checksum-valid`. */
  readonly code: string;
  /** For people; holds no secret. */
  readonly text: string;
}

/** Something that an inspector found in a text. */
export interface Span extends TextRange {
  readonly kind: SpanKind;
  /** Id of the rule, such as `secret/github-token`. */
  readonly rule: string;
  /** From 0 to 1. A span is reported when it reaches `threshold`. */
  readonly score: number;
  readonly threshold: number;
  /** How the text had to be decoded to see it, outermost first, such as `['base64', 'rot13']`; empty when it stands there as it is. */
  readonly decoding: readonly string[];
  readonly reasons: readonly Reason[];
  /** What was found, short and fit to be shown: secrets and personal data are masked, control characters escaped. */
  readonly shown: string;
}

/** The text in another reading: decoded, normalised, put together. */
export interface View {
  /** The way to it, outermost first; empty for the text itself. */
  readonly decoding: readonly string[];
  readonly text: string;
  /** Where a range of the view stands in the text as it was given: the smallest range that covers all it was made from. */
  toOriginal(range: TextRange): TextRange;
}
