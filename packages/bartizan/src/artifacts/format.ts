import type { CheckResult, Rule } from '../checks/index.ts';
import type { Context } from '../foundation/index.ts';
import type { ScanObserver } from './pickle/listing/observed.ts';
import type { PickleSummary } from './pickle/options.ts';
import type { ByteSource } from './source.ts';

/** A piece of content that a format is asked to examine. */
export interface ArtifactInput {
  readonly source: ByteSource;
  /** Path of the file on disk, as it is shown. */
  readonly path: string;
  /** The way through containers to this content, outermost first; empty for the file itself. */
  readonly members: readonly string[];
  readonly context: Context;
  /** Why the format was asked: its signature is there, or a loader might accept the content all the same. */
  readonly recognition: Exclude<Recognition, 'no'>;
  /**
   * Examines content that was found inside (a member, an unpacked stream, bytes that look like another
   * file) with every format that recognises it. Depth and expansion limits are kept there. Yields what
   * the formats yield: `examined` once some format has read it all, `notApplicable` when none knows it.
   */
  nested(source: ByteSource, member: string, options?: NestedOptions): AsyncGenerator<CheckResult, void>;
  /**
   * Turns a stream of unpacked bytes into a source, in memory or in a temporary file. Never throws for
   * bad content: what was unpacked before a failure is what a loader would have seen.
   *
   * @throws BartizanError `cancelled`
   */
  unpack(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<UnpackedSource>;
  /**
   * Opens a file of the folder in which the content lies, or below it: repository rules follow what a
   * configuration refers to. Paths that lead out of the folder, through `..` or links, are refused
   * like those of files that are not there. Missing where there is no such folder: standard input, and
   * archives other than zip. What it gives is closed with the file's scan.
   *
   * @param relativePath with forward slashes, such as `modeling_x.py`
   * @throws BartizanError `file-unreadable` for what is there and cannot be read, `limit-exceeded`
   */
  sibling?(relativePath: string): Promise<ByteSource | undefined>;
  /** Names a layout that turned out on reading, such as `torch-zip` for a zip archive. */
  also(format: string): void;
  /** Tells how a pickle came out, beside what was found in it. */
  pickle?(summary: PickleSummary): void;
  /** Who looks over the scan's shoulder; nobody, mostly. */
  readonly observer?: ScanObserver | undefined;
}

export interface NestedOptions {
  /** The loader reads this with one format whatever it looks like: no other is tried, and not parsing is a gap. */
  readonly as?: Format;
  /** Looks up what lies beside the content in its container, see `ArtifactInput.sibling`. */
  readonly sibling?: ArtifactInput['sibling'];
}

export interface UnpackedSource extends ByteSource {
  /** Why unpacking ended early: a damaged stream, a limit. */
  readonly failure?: string;
  /** Releases the memory or the temporary file. */
  close(): void;
}

/**
 * How a format sees a piece of content: `certain` (its signature is there), `possible` (a loader of
 * this format might accept it: it is tried, and failing to parse is no gap: the format then yields
 * `notApplicable`), `no`.
 */
export type Recognition = 'certain' | 'possible' | 'no';

/** A file format of model artifacts: one folder under `formats/`, one line in the generated index. */
export interface Format {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly Rule[];
  /** Decides by content, never by name. `head` holds the first 64 KiB, `tail` the last 66,000 bytes. */
  recognise(head: Uint8Array, tail: Uint8Array, sizeBytes: number): Recognition;
  /**
   * Examines the content. Yields `examined` only after everything that a loader of this format would
   * read has been looked at; else a gap that says what was not and why. Never throws for bad content.
   */
  examine(input: ArtifactInput): AsyncGenerator<CheckResult, void>;
}
