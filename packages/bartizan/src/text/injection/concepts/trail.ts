import { hashPair } from '../hash.ts';

/** How many concepts back, and how many words, one is held against another. */
const mostBack = 5;
const mostWords = 12;
const seeds = { one: 0x3c6ef372, first: 0x6a09e667, ordered: 0x510e527f, either: 0x1f83d9ab, three: 0x5be0cd19 };

/** Turns concepts as they are met into features: alone, first in a sentence, in pairs near each other, in threes. */
export interface ConceptTrail {
  startText(): void;
  startSentence(): void;
  /** A concept, by index, at a place counted in words. */
  meet(concept: number, position: number): void;
}

/** @param emit receives the hash of each feature */
export function createConceptTrail(emit: (hash: number) => void): ConceptTrail {
  const seen = new Int32Array(mostBack);
  const places = new Float64Array(mostBack);
  let total = 0;
  let isFirst = true;
  return {
    startText: () => {
      total = 0;
    },
    startSentence: () => {
      isFirst = true;
    },
    meet: (concept, position) => {
      const one = (concept + 1) * 0x9e3779b1;
      emit(hashPair(seeds.one, one));
      if (isFirst) emit(hashPair(seeds.first, one));
      isFirst = false;
      let nearest = -1;
      for (let back = 1; back <= mostBack && back <= total; back += 1) {
        const slot = (total - back) % mostBack;
        const distance = position - (places[slot] ?? 0);
        if (distance > mostWords) break;
        const other = ((seen[slot] ?? 0) + 1) * 0x9e3779b1;
        const nearness = distance <= 2 ? 1 : distance <= 5 ? 2 : 3;
        emit(hashPair(hashPair(seeds.ordered, other) + nearness, one));
        // Languages order their words differently: a verb may come last.
        emit(hashPair(seeds.either, Math.imul(other | 1, one | 1)));
        if (nearest !== -1) emit(hashPair(hashPair(hashPair(seeds.three, other), nearest), one));
        nearest = back === 1 ? other : -1;
      }
      seen[total % mostBack] = concept;
      places[total % mostBack] = position;
      total += 1;
    },
  };
}
