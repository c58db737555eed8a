import type { NamedValue } from '../context/known.ts';
import { fold, type Word, wordSet, wordsOf } from '../language/fold.ts';
import type { Sentence } from '../language/sentences.ts';
import { ignoreSigns, ignoreWords, negations, revealSigns, revealWords } from '../language/verbs.ts';
import type { Intent } from './act.ts';
import { type Reference, referencesIn } from './references.ts';
import { transformOf } from './transforms.ts';

/** What a message is read against. */
export interface Knowledge {
  readonly values: readonly NamedValue[];
  /** What earlier turns of the user spoke of: "and now once more in full" means it. */
  readonly topic: 'prompt' | 'secret' | undefined;
}

const passing = wordSet(
  'follow follows following obey according per despite regardless without violating break respect understand unlike concerning protect keep guard hide',
);
const pronouns = wordSet('it its them rest beginning letters once again full differ that those everything kind');

/** Acts of revealing and overriding that a sentence holds. `topic` is what the sentences before spoke of. */
export function revealsIn(
  { text }: Sentence,
  next: string,
  topic: Knowledge['topic'],
  knowledge: Knowledge,
): { readonly intents: readonly Intent[]; readonly topic: Knowledge['topic'] } {
  const words = wordsOf(text);
  const references = referencesIn(text, knowledge.values);
  const intents: Intent[] = [];
  let spoken = topic;
  for (const reference of references) {
    const verb = governs(words, reference, text, next);
    if (verb === 'ignore') intents.push({ kind: 'override' });
    else {
      spoken = reference.object === 'secret' || spoken !== 'secret' ? reference.object : spoken;
      if (verb === 'reveal') intents.push(revealOf(reference.object, text, knowledge));
    }
  }
  if (references.length === 0 && spoken !== undefined && asksOn(words, text)) {
    intents.push(revealOf(spoken, text, knowledge));
  }
  return { intents, topic: spoken };
}

function revealOf(object: Reference['object'], clause: string, { values }: Knowledge): Intent {
  const transform = transformOf(clause);
  if (object === 'prompt') return { kind: 'reveal-prompt', transform };
  return { kind: 'reveal-secret', values: meantBy(clause, values), transform };
}

/** The values whose names share most words with the clause; all secrets where no name is nearer than another. */
function meantBy(clause: string, values: readonly NamedValue[]): readonly NamedValue[] {
  const said = new Set(wordsOf(clause).map(({ folded }) => folded));
  const secrets = values.filter(({ isSecret }) => isSecret);
  const shared = secrets.map(({ labelWords }) => [...labelWords].filter((word) => said.has(word)).length);
  const most = Math.max(0, ...shared);
  return most === 0 ? secrets : secrets.filter((_, at) => shared[at] === most);
}

/** The verb that a reference depends on: the nearest before it, else one behind it, else one in the next sentence. */
function governs(
  words: readonly Word[],
  { at, isAsked }: Reference,
  text: string,
  next: string,
): 'reveal' | 'ignore' | undefined {
  if (ignoreSigns.some((sign) => text.includes(sign))) return 'ignore';
  for (let before = at - 1; before >= 0; before -= 1) {
    const word = words[before]?.folded ?? '';
    if (ignoreWords.has(word)) return isNegated(words, before) ? undefined : 'ignore';
    if (revealWords.has(word)) return isNegated(words, before) ? revealLater(words, at) : 'reveal';
    if (passing.has(word)) return revealLater(words, at);
  }
  if (isAsked || revealSigns.some((sign) => text.includes(sign))) return 'reveal';
  if (words.slice(at).some(({ folded }) => ignoreWords.has(folded))) return 'ignore';
  if (revealLater(words, at) !== undefined || words.length <= 4) return 'reveal';
  const following = wordsOf(next).slice(0, 6);
  const isAskedNext = following.some(({ folded }, index) => revealWords.has(folded) && !isNegated(following, index));
  return isAskedNext && following.some(({ folded }) => pronouns.has(folded)) ? 'reveal' : undefined;
}

const andWords = wordSet('and then but now instead just');
const givingWords = wordSet(
  'tell reveal show print display output give share state repeat recite disclose say type spell write return echo read',
);

/** A verb behind a reference counts where it begins a clause of its own that names nothing else. */
function revealLater(words: readonly Word[], at: number): 'reveal' | undefined {
  const verb = words.findIndex(
    ({ folded }, index) => index > at && givingWords.has(folded) && !isNegated(words, index),
  );
  if (verb < 0) return undefined;
  const rest = words.slice(verb + 1, verb + 4);
  const hasPronoun =
    rest.some(({ folded }) => pronouns.has(folded)) ||
    rest.every(({ folded }) => folded === 'me' || folded === 'please');
  const isCoordinated = andWords.has(words[verb - 1]?.folded ?? '');
  return hasPronoun || (!isCoordinated && rest.length <= 1) ? 'reveal' : undefined;
}

function isNegated(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 3), at).some(({ folded }) => negations.has(folded));
}

const onwards =
  /\b(?:rest of it|give me the rest|once more|in full|spell it|say it|tell me(?: then)?$|write it|begins? (?:and|with)|how it|what it|reads? (?:it|its)|only these|just its|side by side|that differ|correct her|table with)\b/i;

/** Asks on about what was spoken of before. */
function asksOn(words: readonly Word[], text: string): boolean {
  if (onwards.test(text)) return true;
  const verb = words.findIndex(({ folded }) => givingWords.has(folded));
  if (verb < 0 || isNegated(words, verb) || words.length > 14) return false;
  return words.slice(verb + 1, verb + 4).some(({ folded }) => folded === fold('it') || folded === 'them');
}
