import type { CheckResult, Rule } from '../checks/index.ts';
import type { Context } from '../foundation/index.ts';
import type { ByteSource } from './source.ts';

/** A piece of content that a format is asked to examine. */
export interface ArtifactInput {
  readonly source: ByteSource;
  /** Path of the file on disk, as it is shown. */
  readonly path: string;
  /** The way through containers to this content, outermost first; empty for the file itself. */
  readonly members: readonly string[];
  readonly context: Context;
  /**
   * Examines content that was found inside (a member, an unpacked stream, bytes that look like another
   * file) with every format that recognises it. Depth and expansion limits are kept there.
   */
  nested(source: ByteSource, member: string): AsyncGenerator<CheckResult, void>;
}

/**
 * How a format sees a piece of content: `certain` (its signature is there), `possible` (a loader of
 * this format might accept it: it is tried, and failing to parse is no gap), `no`.
 */
export type Recognition = 'certain' | 'possible' | 'no';

/** A file format of model artifacts: one folder under `formats/`, one line in the generated index. */
export interface Format {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly Rule[];
  /** Decides by content, never by name. `head` holds the first 64 KiB, `tail` the last 64 KiB. */
  recognise(head: Uint8Array, tail: Uint8Array, sizeBytes: number): Recognition;
  /**
   * Examines the content. Yields `examined` only after everything that a loader of this format would
   * read has been looked at; else a gap that says what was not and why. Never throws for bad content.
   */
  examine(input: ArtifactInput): AsyncGenerator<CheckResult, void>;
}
