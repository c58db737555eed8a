import type { Fragment, Spelling } from '../decoder.ts';
import { judgeText } from '../language/reads.ts';
import { replacement } from '../replacement.ts';

const chains = /[\p{L}]{1,20}(?:([_.\-+*~|/\\•·])\1{0,2}[\p{L}]{1,20}){3,}/gu;
const humps = /[A-Z]?[a-z]{1,20}(?:[A-Z][a-z]{0,20}){3,}/g;

/** Words with another sign than a space between them: `ignore_all_previous_instructions`, `IgnoreAllPrevious`. */
export const separators: Spelling = {
  id: 'separators',
  applies: ({ longestRun, letters }) => longestRun >= 20 && letters >= 16,
  decode({ text }) {
    const found: Fragment[] = [];
    for (const { 0: chain, index } of text.matchAll(chains)) {
      if (judgeText(chain.replaceAll(/[^\p{L}]+/gu, ' ')) !== 'language') continue;
      for (const { 0: gap, index: offset } of chain.matchAll(/[^\p{L}]+/gu)) {
        found.push(replacement(index + offset, index + offset + gap.length, ' '));
      }
    }
    for (const { 0: chain, index } of text.matchAll(humps)) {
      for (const { index: offset } of chain.matchAll(/(?<=[a-z])[A-Z]|(?<=[A-Z])[A-Z](?=[a-z])/g)) {
        const at = index + offset;
        found.push(replacement(at, at + 1, ` ${text.charAt(at)}`));
      }
    }
    return found.sort((a, b) => a.start - b.start);
  },
};
