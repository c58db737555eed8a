/** What is counted in a chunk, by place in `Chunks.counts`. */
export const count = {
  words: 0,
  units: 1,
  capitals: 2,
  digits: 3,
  symbols: 4,
  lines: 5,
  otherScripts: 6,
  quotes: 7,
  brackets: 8,
  exclamations: 9,
  questions: 10,
  longWords: 11,
  repeats: 12,
  concepts: 13,
} as const;

/** How many counts a chunk has. */
export const countsPerChunk = 14;

/** The kinds of hashed features, each pooled by itself: `ids[0]` words, `ids[1]` characters, `ids[2]` concepts. */
export const featureGroups = 3;

/** A text in chunks of a sentence or so: 6 to 20 words. Windows are runs of chunks. */
export interface Chunks {
  readonly size: number;
  /** Offsets in the text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Buckets, of all chunks one after another, per group. */
  readonly ids: readonly [Int32Array, Int32Array, Int32Array];
  /** Where the buckets of chunk `c` of group `g` end: `idEnds[c * featureGroups + g]`. */
  readonly idEnds: Int32Array;
  /** `counts[c * countsPerChunk + count.words]` and so on. */
  readonly counts: Float32Array;
}

const fewestWords = 6;
const mostWords = 20;
const mostUnits = 240;

/** Collects features and ends chunks where sentences end, or where they grow too long. */
export interface ChunkBuilder {
  start(): void;
  word(bucket: number): void;
  character(bucket: number): void;
  concept(bucket: number): void;
  add(which: number, amount: number): void;
  /** Something is read from here on. */
  open(offset: number): void;
  /** Something was read up to here. */
  close(offset: number): void;
  /** A sentence ends here. */
  mayEnd(offset: number): void;
  finish(length: number): Chunks;
}

/** A builder with growing buffers of its own. */
export function createChunkBuilder(): ChunkBuilder {
  let words = new Int32Array(4096);
  let characters = new Int32Array(16384);
  let concepts = new Int32Array(4096);
  let starts = new Int32Array(64);
  let ends = new Int32Array(64);
  let idEnds = new Int32Array(64 * featureGroups);
  let counts = new Float32Array(64 * countsPerChunk);
  let wordEnd = 0;
  let characterEnd = 0;
  let conceptEnd = 0;
  let size = 0;
  let base = 0;
  let isOpen = false;

  function end(offset: number): void {
    ends[size] = offset;
    idEnds[size * featureGroups] = wordEnd;
    idEnds[size * featureGroups + 1] = characterEnd;
    idEnds[size * featureGroups + 2] = conceptEnd;
    size += 1;
    base = size * countsPerChunk;
    isOpen = false;
    if (size === starts.length) {
      starts = grown(starts, new Int32Array(size * 2));
      ends = grown(ends, new Int32Array(size * 2));
      idEnds = grown(idEnds, new Int32Array(size * 2 * featureGroups));
      counts = grown(counts, new Float32Array(size * 2 * countsPerChunk));
    }
    counts.fill(0, base, base + countsPerChunk);
  }

  return {
    start: () => {
      wordEnd = 0;
      characterEnd = 0;
      conceptEnd = 0;
      size = 0;
      base = 0;
      isOpen = false;
      counts.fill(0, 0, countsPerChunk);
    },
    word: (bucket) => {
      if (wordEnd === words.length) words = grown(words, new Int32Array(wordEnd * 2));
      words[wordEnd++] = bucket;
    },
    character: (bucket) => {
      if (characterEnd === characters.length) characters = grown(characters, new Int32Array(characterEnd * 2));
      characters[characterEnd++] = bucket;
    },
    concept: (bucket) => {
      if (conceptEnd === concepts.length) concepts = grown(concepts, new Int32Array(conceptEnd * 2));
      concepts[conceptEnd++] = bucket;
    },
    add: (which, amount) => {
      counts[base + which] = (counts[base + which] ?? 0) + amount;
    },
    open: (offset) => {
      if (isOpen) return;
      isOpen = true;
      starts[size] = offset;
    },
    close: (offset) => {
      if ((counts[base + 0] ?? 0) >= mostWords || (counts[base + 1] ?? 0) >= mostUnits) end(offset);
    },
    mayEnd: (offset) => {
      if (isOpen && (counts[base + 0] ?? 0) >= fewestWords) end(offset);
    },
    finish: (length) => {
      if (isOpen) end(length);
      return { size, starts, ends, ids: [words, characters, concepts], idEnds, counts };
    },
  };
}

function grown<Buffer extends Int32Array | Float32Array>(from: Buffer, to: Buffer): Buffer {
  to.set(from);
  return to;
}
