import type { Lexicon } from './concept.ts';
import { english } from './english.ts';

/** Every lexicon; where two languages claim a stem for different concepts, the first keeps it. */
export const lexicons: readonly Lexicon[] = [english];
