import { letterCodes } from './letters.ts';
import { english, others } from './table.generated.ts';

/** Quarter bits that a letter costs in English after two others: `(first * 27 + second) * 27 + letter`. */
export const englishTable = readTable(english);
const othersTable = readTable(others);

/** How well a text in Latin letters fits what languages look like. */
export interface LetterBits {
  /** Latin letters that were counted. */
  readonly letters: number;
  /** Bits that a letter or space costs on average in English; below 3.5 in English, above 5 in noise. */
  readonly english: number;
  /** The lower of that and the same in a mixture of other languages in Latin letters. */
  readonly best: number;
}

const nothing: LetterBits = { letters: 0, english: 12, best: 12 };

/** Reads `text` from `start` to `end` once; letters of other scripts count as spaces. */
export function letterBits(text: string, start = 0, end = text.length): LetterBits {
  let inEnglish = 0;
  let inOthers = 0;
  let context = 0;
  let last = 0;
  let steps = 0;
  let spaces = 0;
  for (let i = start; i <= end; i++) {
    const unit = i < end ? text.charCodeAt(i) : 0;
    const code = letterCodes[unit] ?? 0;
    if (code === 0) {
      // An apostrophe stands within a word.
      if (last === 0 || unit === 0x27 || unit === 0x2019) continue;
      spaces += 1;
    }
    const at = context * 27 + code;
    inEnglish += englishTable[at] ?? 0;
    inOthers += othersTable[at] ?? 0;
    steps += 1;
    context = last * 27 + code;
    last = code;
  }
  return summary(steps, spaces, inEnglish, inOthers);
}

/** The letters of a text as codes with one 0 between words, so that ciphers can be tried without writing texts. */
export function letterCodesOf(text: string, start: number, end: number, most: number): Uint8Array {
  const codes = new Uint8Array(Math.min(most, end - start) + 2);
  let size = 1;
  for (let i = start; i < end && size < codes.length - 1; i++) {
    const code = letterCodes[text.charCodeAt(i)] ?? 0;
    if (code !== 0 || codes[size - 1] !== 0) codes[size++] = code;
  }
  return codes.subarray(1, codes[size - 1] === 0 ? size : size + 1);
}

/** What codes of letters cost when each is read as `place` says, forwards or backwards. */
export function codeBits(codes: Uint8Array, place: Uint8Array | undefined, isBackwards = false): LetterBits {
  let inEnglish = 0;
  let inOthers = 0;
  let context = 0;
  let last = 0;
  let spaces = 0;
  const size = codes.length;
  // Codes end with the 0 after the last word; backwards that one comes last as well.
  for (let i = 0; i < size; i++) {
    const raw = codes[isBackwards ? (i === size - 1 ? i : size - 2 - i) : i] ?? 0;
    const code = place === undefined ? raw : (place[raw] ?? 0);
    if (code === 0) spaces += 1;
    const at = context * 27 + code;
    inEnglish += englishTable[at] ?? 0;
    inOthers += othersTable[at] ?? 0;
    context = last * 27 + code;
    last = code;
  }
  return summary(size, spaces, inEnglish, inOthers);
}

function summary(steps: number, spaces: number, inEnglish: number, inOthers: number): LetterBits {
  if (steps === 0) return nothing;
  return {
    letters: steps - spaces,
    english: inEnglish / (4 * steps),
    best: Math.min(inEnglish, inOthers) / (4 * steps),
  };
}

function readTable(encoded: string): Uint8Array {
  return Uint8Array.from(encoded, (character) => {
    const unit = character.charCodeAt(0);
    return unit < 58 ? unit + 4 : unit < 91 ? unit - 65 : unit - 71;
  });
}
