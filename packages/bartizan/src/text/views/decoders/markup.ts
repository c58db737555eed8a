import type { Fragment, Spelling } from '../decoder.ts';
import { replacement } from '../replacement.ts';

/** A tag, a comment, or Markdown's emphasis, with a letter right before and after it. */
const split =
  /(?<=[\p{L}\p{N}])(?:<!--[^<>]{0,80}-->|<\/?[A-Za-z][^<>]{0,120}>|\*|~~|`|\\(?=[^nrtux0-9])|\[\]\(\)){1,24}(?=[\p{L}\p{N}])/gu;

/** Words that markup cuts: `ig<b>nore`, `ig**no**re`. */
export const markup: Spelling = {
  id: 'markup',
  applies: ({ ascii, letters }) =>
    letters >= 8 && (ascii[60] ?? 0) + (ascii[42] ?? 0) + (ascii[126] ?? 0) + (ascii[96] ?? 0) + (ascii[92] ?? 0) >= 2,
  decode({ text }) {
    const fragments: Fragment[] = [];
    for (const { 0: cut, index } of text.matchAll(split)) {
      fragments.push(replacement(index, index + cut.length, ''));
    }
    return fragments;
  },
};
