import { type Concept, concepts, type Lexicon } from './concept.ts';

/** A lexicon of lines `concept: stems`; a concept without a line has no words. */
export function parseLexicon(block: string): Lexicon {
  const words = new Map(
    block
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()] as const),
  );
  return Object.fromEntries(concepts.map((concept) => [concept, words.get(concept) ?? ''])) as Record<Concept, string>;
}
