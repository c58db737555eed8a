import type { Random } from '../../foundation/index.ts';

const consonants = 'bcdfghjklmnprstvz';
const vowels = 'aeiou';

/** A code as people hand out: two made-up words and four digits, 46 bits that no text holds by chance. */
export function secretCode(random: Random): string {
  const digits = Array.from({ length: 4 }, () => random.integer(10)).join('');
  return `${madeUpWord(random, 6)}-${madeUpWord(random, 4)}-${digits}`;
}

/** Two made-up words that make a third when joined. */
export function wordPair(random: Random): readonly [string, string] {
  return [madeUpWord(random, 4), madeUpWord(random, 6)];
}

/** Consonants and vowels in turn, so that a model's tokens and a person's eye take it as one word. */
function madeUpWord(random: Random, length: number): string {
  let word = '';
  for (let i = 0; i < length; i += 1) {
    const letters = i % 2 === 0 ? consonants : vowels;
    word += letters.charAt(random.integer(letters.length));
  }
  return word;
}
