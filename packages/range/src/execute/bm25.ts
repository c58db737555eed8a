import { wordSet, wordsOf } from '../language/fold.ts';

export interface Passage {
  readonly id: string;
  readonly text: string;
}

const stopwords = wordSet(
  'the a an of to in is are was it and or for on with at by from that this be as do does did what when where which who how i you we they my your our me please tell can could would there about',
);

const k1 = 1.2;
const b = 0.75;

/** Passages that share words with a query, best first (BM25, Robertson and Zaragoza 2009). */
export function rank(
  query: string,
  passages: readonly Passage[],
): readonly { readonly passage: Passage; readonly score: number }[] {
  const terms = new Set(termsOf(query));
  const documents = passages.map((passage) => ({ passage, terms: termsOf(passage.text) }));
  const mean = documents.reduce((sum, { terms: all }) => sum + all.length, 0) / Math.max(1, documents.length);
  const scored = documents.map(({ passage, terms: all }) => {
    let score = 0;
    for (const term of terms) {
      const count = all.filter((one) => one === term).length;
      if (count === 0) continue;
      const holders = documents.filter((document) => document.terms.includes(term)).length;
      const rarity = Math.log(1 + (documents.length - holders + 0.5) / (holders + 0.5));
      score += (rarity * count * (k1 + 1)) / (count + k1 * (1 - b + (b * all.length) / Math.max(1, mean)));
    }
    return { passage, score };
  });
  return scored.filter(({ score }) => score > 0).sort((x, y) => y.score - x.score);
}

/** Words that carry meaning, without the ending of a plural. */
export function termsOf(text: string): readonly string[] {
  return wordsOf(text)
    .map(({ folded }) => folded)
    .filter((word) => !stopwords.has(word))
    .map((word) => (word.length > 3 ? word.replace(/(?:ies|s|ing|ed)$/, '') : word));
}
