import { type HiddenPassage, hidingRule } from '../passage.ts';

/** Words cut up by characters of no width, so that filters do not know them. */
export const rule = hidingRule(
  'split-words',
  'Words cut up by characters of no width',
  'Inside several words stand characters of no width: people read the words, filters for these words do not.',
);

const cut = /(?<=\p{Script=Latin})[\u200B-\u200D\u2060\uFEFF]{1,20}(?=\p{Script=Latin})/gu;
const fewest = 3;
const nearby = 400;

/** Finds stretches in which characters of no width part the letters of at least three Latin words. */
export function* find(text: string): Generator<HiddenPassage, void> {
  let group: number[] = [];
  for (const { 0: sign, index } of text.matchAll(cut)) {
    // Documentation breaks long names between the words they are made of.
    if (/\p{Lu}/u.test(text.charAt(index + sign.length)) && /\p{Ll}/u.test(text.charAt(index - 1))) continue;
    if (group.length > 0 && index - (group.at(-1) as number) > nearby) {
      yield* passage(text, group);
      group = [];
    }
    group.push(index);
  }
  yield* passage(text, group);
}

function* passage(text: string, group: readonly number[]): Generator<HiddenPassage, void> {
  const [first] = group;
  const last = group.at(-1);
  if (group.length < fewest || first === undefined || last === undefined) return;
  const start = wordEdge(text, first, -1);
  const end = wordEdge(text, last, 1);
  yield {
    technique: rule,
    start,
    end,
    text: text.slice(start, end).replaceAll(/[\u200B-\u200D\u2060\uFEFF]/g, ''),
    score: Math.min(0.95, 0.6 + group.length / 40),
    reason: { code: 'split-words', text: `${group.length} times a character of no width parts the letters of a word` },
  };
}

function wordEdge(text: string, from: number, step: 1 | -1): number {
  let at = from;
  for (let moved = 0; moved < 60 && at > 0 && at < text.length && !/\s/.test(text.charAt(at)); moved++) at += step;
  return step === 1 ? at : at === 0 ? 0 : at + 1;
}
