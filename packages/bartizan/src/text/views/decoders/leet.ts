import type { Fragment, Spelling } from '../decoder.ts';
import { letterBits } from '../language/bits.ts';
import { replacement } from '../replacement.ts';

/** What a sign may stand for, the likelier first. */
const readings: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'il',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'gb',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'il',
  '|': 'li',
  '+': 't',
  '€': 'e',
  '£': 'l',
  '¡': 'i',
  '(': 'c',
};

const words = /[A-Za-z0-9@$!|+€£¡(]{1,40}/g;
/** Quantities and names have digits too: these count only among words that leave no doubt. */
const doubtful = /^(?:\d+[A-Za-z]{1,2}|[A-Za-z]{1,4}\d+|[14@]|.*\d{4,}|\d{2,3})$/;

/** Hashes, serial numbers, names of variables: mostly digits, or long and in two cases. */
const identifier = /^[0-9a-f]{6,}$|^(?=.{16})(?=.*[a-z])(?=.*[A-Z])|(?:\d.?){5}/;

/** Words that consist of digits throughout; a number is one of them only beside words that leave no doubt. */
const numerals = new Set(['to', 'so', 'it', 'is', 'at', 'as', 'all', 'its']);

/** Digits and signs in the place of letters. */
export const leet: Spelling = {
  id: 'leetspeak',
  applies: ({ digitTurns, letters }) => digitTurns >= 3 && letters >= 6,
  decode({ text }) {
    const fragments: Fragment[] = [];
    let plain = '';
    for (const { 0: token, index } of text.matchAll(words)) {
      const word = token.replace(/[!|+(]{1,40}$/, '');
      const isMixed =
        /[0-9@$!|+€£¡(]/.test(word) && (/[A-Za-z]/.test(word) || doubtful.test(word) || /^\d\d$/.test(word));
      if (!isMixed || identifier.test(word)) continue;
      const read = bestReading(word);
      if (/^\d{2,}$/.test(word) && !numerals.has(read)) continue;
      if (!doubtful.test(word)) plain += ` ${read}`;
      fragments.push(replacement(index, index + word.length, read));
    }
    const { letters, best } = letterBits(plain);
    return letters >= 8 && best <= 4.3 ? fragments : [];
  },
};

/** One reading for each sign, chosen from left to right by what stands around it. */
function bestReading(word: string): string {
  const likely = [...word].map((sign) => (readings[sign] ?? sign).charAt(0));
  [...word].forEach((sign, at) => {
    const second = readings[sign]?.charAt(1) ?? '';
    if (second === '') return;
    const other = likely.with(at, second);
    if (letterBits(other.join('')).english < letterBits(likely.join('')).english) likely[at] = second;
  });
  return likely.join('');
}
