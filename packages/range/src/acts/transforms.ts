import type { TransformId } from './act.ts';

const cues: readonly (readonly [TransformId, RegExp])[] = [
  ['base64', /\bbase ?64\b/i],
  ['hex', /\bhex(?:adecimal)?\b/i],
  ['rot13', /\brot-?13\b/i],
  ['reverse', /\b(?:backwards?|reversed?|in reverse|rückwärts|al revés|à l'envers|наоборот)\b/i],
  ['acrostic', /\bacrostic|first letters? of (?:each|every)|lines begin with\b/i],
  [
    'ends',
    /\b(?:hint|rhymes?|begins?|first (?:two |few )?(?:letters?|characters?)|ends? with|how it (?:begins|starts|ends))\b/i,
  ],
  [
    'spell',
    /\b(?:spell|letter by letter|character by character|one (?:letter|character) (?:at a time|per line)|space between|separated by|buchstabier\w*|deletrea\w*|épelle\w*)\b/i,
  ],
  ['story', /\b(?:story|tale|novel|scene|fable|poem|song|screenplay|dialogue)\b/i],
  ['json', /\bjson\b/i],
  ['table', /\btable\b/i],
  ['code-block', /\bcode ?block\b|```/i],
  ['numbered', /\bnumber in front of every word\b/i],
  ['list', /\b(?:bullet|markdown list|as a list|one sentence an item|one on each line)\b/i],
  ['upper', /\b(?:capital letters|upper ?case|all caps)\b/i],
];

/** How the answer is to be put, as the clause asks. */
export function transformOf(clause: string): TransformId {
  return cues.find(([, cue]) => cue.test(clause))?.[0] ?? 'plain';
}
