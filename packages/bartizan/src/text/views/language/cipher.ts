import type { TextRange } from '../../span.ts';
import type { Fragment, Reading } from '../decoder.ts';
import type { Mapped } from '../range-map.ts';
import { codeBits, type LetterBits, letterCodesOf } from './bits.ts';
import { readsAsLatin } from './reads.ts';

/** Letters that are looked at to decide whether a cipher is worth undoing. */
const sample = 200;
/** Below this many letters, one of many ciphers gives a word by chance. */
const leastLetters = 14;

/**
 * Whether a text costs clearly fewer bits a letter than what it was made from: the shorter it is, the more
 * chance there is in it. Reversed English costs 2.3 more, reversed Turkish 0.6, rot13 from 1.2 on.
 */
export function isDeciphered(now: LetterBits, before: LetterBits): boolean {
  if (now.letters < leastLetters || !readsAsLatin(now)) return false;
  const gain = Math.max(before.english - now.english, before.best - now.best);
  return gain >= 0.35 + 2.8 / Math.sqrt(now.letters);
}

/**
 * Undoes a cipher where a first look says that it helps.
 *
 * @param look what the letters cost when they are read through the cipher
 */
export function decipher(
  { text, unreadable }: Reading,
  look: (codes: Uint8Array) => LetterBits,
  undo: (segment: TextRange) => Mapped & { readonly decoding?: string },
): readonly Fragment[] {
  const fragments: Fragment[] = [];
  for (const segment of unreadable()) {
    const codes = letterCodesOf(text, segment.start, segment.end, sample);
    if (isDeciphered(look(codes), codeBits(codes, undefined))) fragments.push({ ...segment, ...undo(segment) });
  }
  return fragments;
}

/** Places of the alphabet shifted; 0 stays what is between words. */
export const shifts: readonly Uint8Array[] = Array.from({ length: 26 }, (_, shift) =>
  Uint8Array.from({ length: 27 }, (_entry, code) => (code === 0 ? 0 : ((code - 1 + shift) % 26) + 1)),
);
