import { type Chunks, count, createChunkBuilder } from './chunks.ts';
import { conceptTable, longestStem } from './concepts/table.ts';
import { type ConceptTrail, createConceptTrail } from './concepts/trail.ts';
import { folding, unitKind } from './fold.ts';
import { bucketOf, hashPair, hashStep, wordSeed } from './hash.ts';

/** Longer runs are read as several words, so that a megabyte of one letter costs no more than prose. */
const longestWord = 48;
const sentenceStart = 0x51ed270b;
const seeds = { two: 0x1b873593, three: 0x7feb352d, skip: 0x165667b1, symbol: 0x0c2b2ae3, characters: 0x27d4eb2f };

/** Splits a text into chunks of a sentence or so and hashes what is in them. The result lives until the next call. */
export type Featuriser = (text: string) => Chunks;

/**
 * A featuriser with buffers of its own, which it uses again.
 *
 * Features are hashed words in ones, twos, threes and with a gap; characters in threes to fives within a word (ones to
 * threes of ideographs); and concepts with what stands near them.
 *
 * @param onConcept receives the index of each concept that is met
 */
export function createFeaturiser(onConcept?: (concept: number) => void): Featuriser {
  const { folded, kind, group } = folding();
  const table = conceptTable();
  const builder = createChunkBuilder();
  const trail: ConceptTrail = createConceptTrail((hash) => builder.concept(bucketOf(hash)));
  const word = new Int32Array(longestWord + 2);
  let before = sentenceStart;
  let beforeThat = 0;
  let position = 0;

  function token(hash: number): void {
    builder.word(bucketOf(hash));
    builder.word(bucketOf(hashPair(before ^ seeds.two, hash)));
    if (beforeThat !== 0) {
      builder.word(bucketOf(hashPair(hashPair(beforeThat ^ seeds.three, before), hash)));
      builder.word(bucketOf(hashPair(beforeThat ^ seeds.skip, hash)));
    }
    if (hash === before || hash === beforeThat) builder.add(count.repeats, 1);
    beforeThat = before;
    before = hash;
  }

  function startSentence(): void {
    before = sentenceStart;
    beforeThat = 0;
    trail.startSentence();
  }

  /** Characters in threes to fives, with the ends of the word as characters; `size` units and both ends are in `word`. */
  function characters(size: number, shortest: number, longest: number): void {
    for (let from = 0; from < size; from += 1) {
      let hash = seeds.characters;
      const to = Math.min(from + longest, size);
      for (let at = from; at < to; at += 1) {
        hash = hashStep(hash, word[at] ?? 0);
        if (at - from + 1 >= shortest) builder.character(bucketOf(hash));
      }
    }
  }

  /** The first concept that stands in joined letters or ideographs from each place on, the longest stem of each place. */
  function conceptsInRun(from: number, to: number, unitsPerWord: number): void {
    for (let at = from; at < to; at += 1) {
      let hash = wordSeed;
      let found = -1;
      let end = at;
      for (let next = at; next < to && next - at < longestStem; next += 1) {
        hash = hashStep(hash, word[next] ?? 0);
        const concept = table.anywhere(hash);
        if (concept !== -1) {
          found = concept;
          end = next;
        }
      }
      if (found === -1) continue;
      trail.meet(found, position + (at - from) / unitsPerWord);
      onConcept?.(found);
      builder.add(count.concepts, 1);
      at = end;
    }
  }

  function spacedWord(size: number): void {
    let hash = wordSeed;
    let found = -1;
    for (let at = 1; at <= size; at += 1) {
      hash = hashStep(hash, word[at] ?? 0);
      if (at >= 2 && at <= longestStem) {
        const concept = table.beginning(hash);
        if (concept !== -1) found = concept;
      }
    }
    const whole = table.whole(hash);
    if (whole !== -1) found = whole;
    position += 1;
    if (found !== -1) {
      trail.meet(found, position);
      onConcept?.(found);
      builder.add(count.concepts, 1);
    }
    token(hash);
    word[0] = 32;
    word[size + 1] = 32;
    characters(size + 2, 3, 5);
    builder.add(count.words, 1);
    if (size > 14) builder.add(count.longWords, 1);
  }

  function joinedWord(size: number, isHangul: boolean): void {
    let hash = wordSeed;
    for (let at = 1; at <= size; at += 1) hash = hashStep(hash, word[at] ?? 0);
    position += 1;
    conceptsInRun(1, size + 1, isHangul ? 3 : 6);
    token(hash);
    word[0] = 32;
    word[size + 1] = 32;
    if (isHangul) characters(size + 2, 1, 3);
    else characters(size + 2, 3, 5);
    // Thai runs hold several words.
    const words = Math.max(1, size / 8);
    position += words - 1;
    builder.add(count.words, words);
  }

  function ideographs(size: number): void {
    for (let at = 1; at <= size; at += 1) word[at - 1] = word[at] ?? 0;
    position += 1;
    conceptsInRun(0, size, 2);
    characters(size, 1, 3);
    position += size / 2;
    builder.add(count.words, size / 2);
  }

  /** What stands at an offset. @returns the offset behind it */
  function readAt(text: string, at: number): number {
    const unit = text.charCodeAt(at);
    const kindHere = kind[unit] ?? unitKind.symbol;
    if (kindHere === unitKind.space) {
      if (unit === 10) {
        builder.add(count.lines, 1);
        startSentence();
        builder.mayEnd(at);
      }
      return at + 1;
    }
    if (kindHere === unitKind.skipped) return at + 1;
    builder.open(at);
    if (kindHere === unitKind.sentenceEnd) return sentenceEnd(text, at, unit);
    return kindHere === unitKind.symbol ? symbols(text, at) : wordAt(text, at, kindHere === unitKind.ideograph);
  }

  /** A mark that ends a sentence when nothing follows it at once: the point in `1.5` does not. */
  function sentenceEnd(text: string, at: number, unit: number): number {
    builder.add(count.units, 1);
    if (unit === 0x21) builder.add(count.exclamations, 1);
    else if (unit === 0x3f) builder.add(count.questions, 1);
    const next = at + 1 < text.length ? (kind[text.charCodeAt(at + 1)] ?? 0) : unitKind.space;
    if (unit > 0x80 || next === unitKind.space) {
      startSentence();
      builder.mayEnd(at + 1);
    }
    return at + 1;
  }

  function wordAt(text: string, from: number, isIdeograph: boolean): number {
    let at = from;
    let size = 0;
    let isJoined = false;
    let other = 0;
    let capitals = 0;
    let digits = 0;
    while (at < text.length && size < longestWord) {
      const unit = text.charCodeAt(at);
      const kindHere = kind[unit] ?? unitKind.symbol;
      if (kindHere !== unitKind.skipped) {
        const isSame = isIdeograph ? kindHere === unitKind.ideograph : isWordUnit(kindHere, unit, size, kind, text, at);
        if (!isSame) break;
        size += 1;
        word[size] = folded[unit] ?? unit;
        if (kindHere === unitKind.joined) isJoined = true;
        if (kindHere === unitKind.digit) digits += 1;
        else if (unit <= 0x5a && unit >= 0x41) capitals += 1;
        if ((group[unit] ?? 255) !== 0 && kindHere !== unitKind.digit) other += 1;
      }
      at += 1;
    }
    builder.add(count.units, size);
    builder.add(count.capitals, capitals);
    builder.add(count.digits, digits);
    builder.add(count.otherScripts, other);
    if (isIdeograph) ideographs(size);
    else if (isJoined) joinedWord(size, (word[1] ?? 0) >= 0xac00);
    else spacedWord(size);
    builder.close(at);
    return at;
  }

  /** A run of symbols is a token, but for the marks that stand within ordinary sentences. */
  function symbols(text: string, from: number): number {
    let hash = seeds.symbol;
    let at = from;
    while (at < text.length && at - from < longestWord) {
      const unit = text.charCodeAt(at);
      const kindHere = kind[unit];
      if (kindHere !== unitKind.symbol && !(at > from && kindHere === unitKind.sentenceEnd)) break;
      // Rows of one mark read alike from four on.
      if (at - from < 4) hash = hashStep(hash, folded[unit] ?? unit);
      if (isQuote(unit)) builder.add(count.quotes, 1);
      else if (isBracket(unit)) builder.add(count.brackets, 1);
      at += 1;
    }
    builder.add(count.units, at - from);
    builder.add(count.symbols, at - from);
    if (at - from > 1 || !isOrdinary(text.charCodeAt(from))) token(hash);
    builder.close(at);
    return at;
  }

  return (text) => {
    builder.start();
    trail.startText();
    startSentence();
    position = 0;
    for (let at = 0; at < text.length; ) at = readAt(text, at);
    return builder.finish(text.length);
  };
}

function isWordUnit(nextKind: number, unit: number, size: number, kind: Uint8Array, text: string, at: number): boolean {
  if (nextKind === unitKind.letter || nextKind === unitKind.digit || nextKind === unitKind.joined) return true;
  // An apostrophe or an underscore between letters belongs to the word.
  if (size === 0 || (unit !== 0x27 && unit !== 0x2019 && unit !== 0x5f)) return false;
  return kind[text.charCodeAt(at + 1)] === unitKind.letter;
}

function isQuote(unit: number): boolean {
  return unit === 0x22 || unit === 0x27 || unit === 0x60 || (unit >= 0x2018 && unit <= 0x201f) || unit === 0xab;
}

function isBracket(unit: number): boolean {
  return (
    unit === 0x5b ||
    unit === 0x5d ||
    unit === 0x7b ||
    unit === 0x7d ||
    unit === 0x3c ||
    unit === 0x3e ||
    unit === 0x7c ||
    unit === 0x23
  );
}

function isOrdinary(unit: number): boolean {
  return unit === 0x2c || unit === 0x2d || unit === 0x22 || unit === 0x27 || unit === 0x3001 || unit === 0xff0c;
}
