import type { Rule } from '../../checks/index.ts';
import type { TextFormat } from '../hidden/index.ts';
import type { LeakScanner } from '../leaks/index.ts';
import type { Channel, Span, TextRange, View } from '../span.ts';
import type { TextPattern } from './patterns.ts';

/** A piece of a text that is read in one go: what people see of a page, or one passage that is hidden. */
export interface Piece {
  readonly text: string;
  /** Where ranges of the piece stand in the text. */
  toText(range: TextRange): TextRange;
}

/** What an inspector gets to see of one text. */
export interface InspectorInput {
  readonly text: string;
  readonly format: TextFormat;
  readonly channel: Channel;
  /** The text in all its readings that are language, worked out once for all inspectors. */
  views(): readonly View[];
  /** Other readings as well: keys and numbers are no language. */
  allViews(): readonly View[];
  /** What is read in one go; the text itself unless markup has to be taken off. */
  pieces(): readonly Piece[];
  /** Patterns of the user. */
  readonly patterns: readonly TextPattern[];
  /** Knows what may not leave; undefined where nobody said what that is. */
  readonly leaks: LeakScanner | undefined;
}

/** One thing that is looked for: one entry in `inspectors.ts`. */
export interface Inspector {
  readonly id: InspectorId;
  readonly rules: readonly Rule[];
  /** Whether it reads words, or values beside their names; undefined for both. */
  readonly purpose?: 'prose' | 'data';
  /** Spans in any order; those below their threshold are left out later. */
  inspect(input: InspectorInput): readonly Span[];
}

export const inspectorIds = ['injection', 'hidden', 'secrets', 'personal', 'leaks', 'patterns'] as const;

export type InspectorId = (typeof inspectorIds)[number];
