import type { Decoder, Spelling } from '../decoder.ts';
import { accents } from './accents.ts';
import { atbash } from './atbash.ts';
import { base32 } from './base32.ts';
import { base64 } from './base64.ts';
import { base85Family } from './base85.ts';
import { caesar } from './caesar.ts';
import { characterCodes } from './character-codes.ts';
import { confusables } from './confusables.ts';
import { entities } from './entities.ts';
import { escapes } from './escapes.ts';
import { flipped } from './flipped.ts';
import { hex } from './hex.ts';
import { invisible } from './invisible.ts';
import { leet } from './leet.ts';
import { markup } from './markup.ts';
import { morse } from './morse.ts';
import { nato } from './nato.ts';
import { nfkc } from './nfkc.ts';
import { percent } from './percent.ts';
import { pigLatin } from './pig-latin.ts';
import { quotedPrintable } from './quoted-printable.ts';
import { reversed } from './reversed.ts';
import { reversedWords } from './reversed-words.ts';
import { rot47 } from './rot47.ts';
import { separators } from './separators.ts';
import { spacing } from './spacing.ts';
import { styled } from './styled.ts';
import { tags } from './tags.ts';
import { variationSelectors } from './variation-selectors.ts';
import { zeroWidthBits } from './zero-width-bits.ts';

/**
 * What writes the same words otherwise, in the order in which it is undone: one after the other and in one
 * layer, since such tricks come together.
 */
export const spellings: readonly Spelling[] = [
  escapes,
  percent,
  entities,
  quotedPrintable,
  invisible,
  nfkc,
  confusables,
  accents,
  styled,
  markup,
  leet,
  separators,
];

/** All others, what is commonest and cheapest first: limits of a search are then spent on it. */
export const decoders: readonly Decoder[] = [
  tags,
  variationSelectors,
  zeroWidthBits,
  base64,
  hex,
  spacing,
  caesar,
  reversed,
  reversedWords,
  atbash,
  base32,
  characterCodes,
  morse,
  base85Family,
  rot47,
  flipped,
  pigLatin,
  nato,
];
