import type { TextFormat } from '../hidden/index.ts';
import type { Channel, TextRange } from '../span.ts';

/** What an input is written in. */
export const documentFormats = ['plain', 'markdown', 'html', 'email', 'chat', 'json', 'yaml', 'code', 'pdf'] as const;

export type DocumentFormat = (typeof documentFormats)[number];

/** A part of a document that is inspected on its own. */
export interface Segment {
  readonly text: string;
  /** Where it stands in the document's own words: `Subject`, `$.messages[2].content`, `page 3`. */
  readonly place: string;
  /** Where the words come from, if the document says so. */
  readonly channel?: Channel;
  /** What is looked for: `prose` is read by people and models, `data` may hold secrets and names; else both. */
  readonly purpose?: 'prose' | 'data';
  readonly format: TextFormat;
  /** The range of the input that a range of the segment was made from; undefined where formats have no places, as PDF. */
  readonly toInput?: (range: TextRange) => TextRange;
}

/** Something that could not be read, and why. */
export interface DocumentGap {
  readonly what: string;
  readonly reason: string;
}

export interface Document {
  readonly format: DocumentFormat;
  /** The input as text: what ranges count in. */
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly gaps: readonly DocumentGap[];
}

/** What a reader of one format finds in a text. */
export type Parts = Pick<Document, 'segments' | 'gaps'>;

/** A document that is one segment. */
export function wholeText(text: string, format: TextFormat): Parts {
  return { segments: [{ text, place: '', format, toInput: (range) => range }], gaps: [] };
}
