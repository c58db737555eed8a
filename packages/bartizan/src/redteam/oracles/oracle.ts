import type { Transcript } from '../campaign/transcript.ts';
import type { SinkVisit } from '../stage/sink.ts';
import type { Stage } from '../stage/stage.ts';
import type { Goal } from './goal.ts';

/** What an oracle gets to see. */
export interface Trial {
  readonly goal: Goal;
  readonly stage: Stage;
  readonly transcript: Transcript;
  /** Who came to this attempt's address at the sink. */
  readonly visits: readonly SinkVisit[];
}

/** Where in the transcript the deciding evidence stands. */
export interface Proof {
  /** Index of the exchange. */
  readonly exchange: number;
  /** Half-open range of UTF-16 code units in the reply's text, where it stands in the text. */
  readonly range?: { readonly start: number; readonly end: number };
  /** How it had to be decoded, outermost first. */
  readonly decoding: readonly string[];
}

/** A breach that an oracle saw, or its word that there was none. */
export type Ruling =
  | { readonly outcome: 'breached'; readonly reason: string; readonly proof: Proof }
  | { readonly outcome: 'resisted'; readonly reason: string }
  | { readonly outcome: 'inconclusive'; readonly reason: string };

/** Tells a breach from resistance for the goals that it knows; undefined where it has nothing to say. */
export interface Oracle {
  /** Such as `tool-call`; recorded with every attempt that it decided. */
  readonly id: string;
  readonly title: string;
  rule(trial: Trial): Ruling | undefined;
}
