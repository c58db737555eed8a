import { folding, unitKind } from '../fold.ts';
import { hashStep, wordSeed } from '../hash.ts';
import { type Concept, concepts, type Lexicon } from './concept.ts';
import { lexicons } from './lexicons.ts';

const slotBits = 14;
const slotMask = (1 << slotBits) - 1;

/** The longest stem that is looked for, in units. */
export const longestStem = 14;

/** How a stem has to stand. */
const standing = { whole: 0, beginning: 1, anywhere: 2 } as const;

/** Finds the concept of a stem by its hash. */
export interface ConceptTable {
  /** Index into `concepts` of a word whose every unit is hashed, or -1. */
  whole(hash: number): number;
  /** The same for the beginning of a word. */
  beginning(hash: number): number;
  /** The same for any place in a run of joined letters or ideographs. */
  anywhere(hash: number): number;
}

let built: ConceptTable | undefined;

/** The table over all lexicons, built on first use. */
export function conceptTable(): ConceptTable {
  built ??= build(lexicons);
  return built;
}

function build(all: readonly Lexicon[]): ConceptTable {
  const hashes = new Int32Array(1 << slotBits);
  const values = new Int8Array(1 << slotBits).fill(-1);
  const find = (hash: number): number => {
    let slot = (hash ^ (hash >>> 15)) & slotMask;
    while (values[slot] !== -1 && hashes[slot] !== hash) slot = (slot + 1) & slotMask;
    return slot;
  };
  const lookUp = (hash: number, way: number): number => values[find((hash ^ way) | 0)] ?? -1;
  for (const lexicon of all) {
    for (const [index, concept] of concepts.entries()) {
      for (const stem of stemsOf(lexicon, concept)) {
        const slot = find((stem.hash ^ stem.way) | 0);
        // The first lexicon keeps a stem that two claim.
        if (values[slot] !== -1) continue;
        hashes[slot] = (stem.hash ^ stem.way) | 0;
        values[slot] = index;
      }
    }
  }
  return {
    whole: (hash) => lookUp(hash, ways[standing.whole]),
    beginning: (hash) => lookUp(hash, ways[standing.beginning]),
    anywhere: (hash) => lookUp(hash, ways[standing.anywhere]),
  };
}

const ways = [0x1f123bb5, 0x5bd1e995, 0x2545f491] as const;

/** Two letters of Arabic or Hebrew stand by chance in many words. */
function isTooShort(stem: string): boolean {
  return stem.length < 3 && /^[\u0590-\u06ff]/.test(stem);
}

function stemsOf(lexicon: Lexicon, concept: Concept): { readonly hash: number; readonly way: number }[] {
  const { folded, kind } = folding();
  return lexicon[concept]
    .split(' ')
    .filter((stem) => stem !== '' && !isTooShort(stem))
    .map((stem) => {
      const isBeginning = stem.endsWith('-') && stem.length > 1;
      const word = isBeginning ? stem.slice(0, -1) : stem;
      let hash = wordSeed;
      for (let at = 0; at < word.length; at += 1) {
        const unit = word.charCodeAt(at);
        if (kind[unit] !== unitKind.skipped) hash = hashStep(hash, folded[unit] ?? unit);
      }
      const first = kind[word.charCodeAt(0)];
      const isAnywhere = first === unitKind.ideograph || first === unitKind.joined;
      return { hash, way: ways[isAnywhere ? standing.anywhere : isBeginning ? standing.beginning : standing.whole] };
    });
}
