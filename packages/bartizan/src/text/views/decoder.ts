import type { TextRange } from '../span.ts';
import type { Profile } from './profile.ts';
import type { RangeMap } from './range-map.ts';

/** A text that decoders look at. */
export interface Reading {
  readonly text: string;
  readonly profile: Profile;
  /** Stretches of words that are no English, worked out once for all decoders that ask. */
  unreadable(): readonly TextRange[];
}

/** A piece of a reading in its decoded form; the map leads to offsets in the reading. */
export interface Fragment extends TextRange {
  readonly text: string;
  readonly map: RangeMap;
  /** Names the way more exactly than the decoder's id, such as `caesar-3`. */
  readonly decoding?: string;
}

/** How a decoder's fragments prove themselves. */
export type Evidence =
  /** Bytes that happen to be text are proof: a fragment needs to read as language. */
  | 'encoding'
  /** Every text can be shifted or turned: a fragment must read clearly better than what it was made from. */
  | 'cipher';

/** Another way of writing the same words, undone in their place. One file, and one line in the index. */
export interface Spelling {
  /** Stands in the decode path of a span, such as `html-entities`. */
  readonly id: string;
  /** Cheap: whether what it looks for can stand in such a text at all. */
  applies(profile: Profile): boolean;
  /** Fragments in order, without overlap. */
  decode(reading: Reading): readonly Fragment[];
}

/** A way of hiding words, undone: what comes out has to prove itself. One file, and one line in the index. */
export interface Decoder extends Spelling {
  readonly evidence: Evidence;
}
