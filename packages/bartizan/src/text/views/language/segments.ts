import type { TextRange } from '../../span.ts';
import { englishTable } from './bits.ts';
import { letterCodes } from './letters.ts';

/** Bits a letter above which a stretch is not English: reversed English has 5.6, English 3.2. */
const limit = 4.5;
/** What a stretch must exceed the limit by in all, so that a name or an abbreviation is none. */
const leastExcess = 16;
/** What ends a stretch: that much of English after it. */
const drop = 14;
/** Words before and after that may belong to a stretch: it then goes to the end of the line or sentence. */
const mostAdded = 5;

/** Stretches of words that are no English: ciphers, other languages, code. In order, without overlap, in linear time. */
export function unreadableSegments(text: string): readonly TextRange[] {
  const segments: TextRange[] = [];
  let sum = 0;
  let best = 0;
  let start = 0;
  let end = 0;
  const close = (): void => {
    if (best >= leastExcess) segments.push(extend(text, start, end, segments.at(-1)?.end ?? 0));
    sum = 0;
    best = 0;
  };
  let context = 0;
  let last = 0;
  let quarters = 0;
  let wordStart = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? (letterCodes[text.charCodeAt(i)] ?? 0) : 0;
    if (code === 0 && last === 0) continue;
    if (last === 0) wordStart = i;
    quarters += englishTable[context * 27 + code] ?? 0;
    context = last * 27 + code;
    last = code;
    if (code !== 0) continue;
    // One absurd word must not carry a sentence, nor one common word end a cipher.
    const steps = i + 1 - wordStart;
    const excess = Math.max(-2, Math.min(3, quarters / (4 * steps) - limit)) * steps;
    context = 0;
    quarters = 0;
    if (sum === 0 && excess > 0) start = wordStart;
    sum = Math.max(0, sum + excess);
    if (sum > best) {
      best = sum;
      end = i;
    } else if (sum === 0 || sum < best - drop) close();
  }
  close();
  return segments;
}

/** Takes in the punctuation beside a stretch, and the words to the next end of a line or sentence where these are few. */
function extend(text: string, start: number, end: number, least: number): TextRange {
  const from = outwards(text, start, -1, least);
  const to = outwards(text, end, 1, text.length);
  return { start: Math.max(from, least), end: to };
}

function outwards(text: string, from: number, step: 1 | -1, limitAt: number): number {
  const unitAt = (at: number): string => text.charAt(step === 1 ? at : at - 1);
  const skip = (at: number, isPart: (sign: string) => boolean): number => {
    let i = at;
    // A word of more than forty characters is none.
    while (i !== limitAt && Math.abs(i - at) < 40 && isPart(unitAt(i))) i += step;
    return i;
  };
  const nearest = skip(from, (sign) => !isSpace(sign) && sign !== ':');
  let at = nearest;
  for (let words = 0; words <= mostAdded; words++) {
    const gap = skip(at, (sign) => sign === ' ');
    const next = unitAt(gap);
    if (gap === limitAt || isSpace(next) || next === ':') return at;
    // A sentence ends before the gap, or began after it.
    if (step === 1 ? words > 0 && /[.!?"”'`)]/.test(text.charAt(at - 1)) : /[.!?"”'`)]/.test(next)) return at;
    at = skip(gap, (sign) => !isSpace(sign) && sign !== ':');
  }
  return nearest;
}

function isSpace(sign: string): boolean {
  return sign === '' || sign <= ' ' || sign === '\u00a0';
}
