import { type LetterBits, letterBits } from './bits.ts';
import { letterCodes } from './letters.ts';
import { scriptOf } from './scripts.ts';

/** What a decoded text looks like. */
export type Verdict =
  /** Reads as language. */
  | 'language'
  /** Characters that people type: what is under another layer of encoding looks like this. */
  | 'text'
  | 'noise';

interface Counts {
  latin: number;
  spaces: number;
  bad: number;
  /** Letters of other scripts, by script. */
  readonly other: Map<number, number>;
}

/** Looks at no more than this: the rest of a long text is no different. */
const sample = 4_000;

/** Judges a text by its letters: by how they follow each other in Latin, by whether they are of one script else. */
export function judgeText(whole: string): Verdict {
  const text = whole.length > sample ? whole.slice(0, sample) : whole;
  const counts = countCharacters(text);
  if (counts.bad * 50 > text.length) return 'noise';
  const visible = text.length - counts.spaces;
  const others = [...counts.other.values()];
  const otherLetters = others.reduce((sum, count) => sum + count, 0);
  if (otherLetters > counts.latin) {
    const isOneScript = Math.max(...others) >= 0.85 * otherLetters;
    return isOneScript && otherLetters >= 4 && otherLetters + counts.latin >= 0.6 * visible ? 'language' : 'text';
  }
  if (counts.latin < 8 || counts.latin < 0.7 * visible) return 'text';
  const bits = letterBits(text);
  return readsAsLatin(bits) ? 'language' : 'text';
}

/** Short texts vary more, so that their limit is higher: 4.6 bits at 10 letters, 4.1 at 100. */
export function readsAsLatin({ letters, best }: LetterBits): boolean {
  return letters >= 8 && best <= 3.9 + 2.2 / Math.sqrt(letters);
}

function countCharacters(text: string): Counts {
  const counts: Counts = { latin: 0, spaces: 0, bad: 0, other: new Map() };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((letterCodes[unit] ?? 0) !== 0) counts.latin += 1;
    else if (unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0) counts.spaces += 1;
    else if (unit < 32 || (unit >= 127 && unit < 160) || unit >= 0xfff0) counts.bad += 1;
    else if (unit < 0x2000 || unit >= 0x2e80) {
      const script = scriptOf(unit);
      if (script === -1) counts.bad += 1;
      else if (script > 0) counts.other.set(script, (counts.other.get(script) ?? 0) + 1);
    }
  }
  return counts;
}
