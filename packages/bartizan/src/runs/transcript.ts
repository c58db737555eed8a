/** One message of a recorded conversation, as it may be shown. */
export interface TranscriptTurn {
  readonly role: 'system' | 'user' | 'assistant' | 'tool' | 'failure';
  /** Which conversation, counted from 0 in the attempt. */
  readonly session: number;
  /** Secrets other than planted ones are masked, and long texts are cut. */
  readonly text: string;
  /** UTF-16 units of the whole text, where it was cut. */
  readonly cutFrom?: number;
  /** Calls of tools, each as one line. */
  readonly calls: readonly string[];
  /** Whether the deciding evidence stands in this turn. */
  readonly isDeciding: boolean;
  /** Where in the text it stands: half-open range of UTF-16 units. */
  readonly evidence?: { readonly start: number; readonly end: number };
}

/** What was said in one attempt, for people to read; the journal holds all of it. */
export interface AttemptTranscript {
  readonly attempt: string;
  /** Id of the check or attack that it belongs to. */
  readonly check: string;
  readonly outcome: 'breached' | 'resisted' | 'inconclusive' | 'invalid';
  /** Id of the oracle that decided; empty where none could. */
  readonly oracle: string;
  readonly reason: string;
  /** How the evidence had to be decoded, outermost first. */
  readonly decoding: readonly string[];
  readonly turns: readonly TranscriptTurn[];
  /** Turns that are left out. */
  readonly omittedTurns: number;
}
