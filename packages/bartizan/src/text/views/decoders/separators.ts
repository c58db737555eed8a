import type { Fragment, Spelling } from '../decoder.ts';
import { judgeText } from '../language/reads.ts';
import { replacement } from '../replacement.ts';

const chains = /\p{L}{1,20}(?:([_.\-+*~|/\\•·])\1{0,2}\p{L}{1,20}){3,200}/gu;
const gaps = /[^\p{L}]+/gu;
const humps = /(?<![A-Za-z0-9+/=_-])[A-Z]?[a-z]{1,20}(?:[A-Z][a-z]{0,20}){3,200}(?![A-Za-z0-9+/=])/g;
const hump = /(?<=[a-z])[A-Z]|(?<=[A-Z])[A-Z](?=[a-z])/g;

/** Words with another sign than a space between them: `ignore_all_previous_instructions`, `IgnoreAllPrevious`. */
export const separators: Spelling = {
  id: 'separators',
  applies: ({ longestRun, letters }) => longestRun >= 20 && letters >= 16,
  decode({ text }) {
    const found: Fragment[] = [];
    for (const { 0: chain, index } of text.matchAll(chains)) {
      const words = chain.replaceAll(gaps, ' ');
      // Letters one by one are the business of `spacing`.
      if (words.length < 3 * words.split(' ').length || judgeText(words) !== 'language') continue;
      for (const { 0: gap, index: offset } of chain.matchAll(gaps)) {
        found.push(replacement(index + offset, index + offset + gap.length, ' '));
      }
    }
    for (const { 0: chain, index } of text.matchAll(humps)) {
      if (judgeText(chain.replaceAll(hump, ' $&')) !== 'language') continue;
      for (const { 0: capital, index: offset } of chain.matchAll(hump)) {
        found.push(replacement(index + offset, index + offset + 1, ` ${capital}`));
      }
    }
    return found.sort((a, b) => a.start - b.start);
  },
};
