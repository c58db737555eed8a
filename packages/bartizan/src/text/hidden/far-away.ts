import { addressesModel, isSentence } from './addresses-model.ts';
import { type HiddenPassage, hidingRule } from './passage.ts';

/** Text moved out of the window by blanks. */
export const rule = hidingRule(
  'far-away',
  'Text pushed out of sight',
  'So many blanks or empty lines stand before a text that it lies outside of any window.',
);

const blanks =
  /(?<![ \t\u00a0\u3000])[ \t\u00a0\u3000]{200,100000}(?=\S)|(?<![\n \t])(?:\r?\n[ \t]{0,20}){40,20000}(?=\S)/g;
const farthest = 500;

/** Finds sentences behind hundreds of blanks, and orders behind many empty lines. */
export function* find(text: string): Generator<HiddenPassage, void> {
  for (const { 0: gap, index } of text.matchAll(blanks)) {
    const start = index + gap.length;
    const lineEnd = text.indexOf('\n', start);
    const end = Math.min(lineEnd < 0 ? text.length : lineEnd, start + 1000);
    const hidden = text.slice(start, end);
    const isOrder = addressesModel(hidden);
    const isFar = !gap.includes('\n') && gap.length >= farthest && isSentence(hidden);
    if (!isOrder && !isFar) continue;
    yield {
      technique: rule,
      start,
      end,
      text: hidden,
      score: isOrder ? 0.85 : 0.55,
      reason: { code: 'far-away', text: `${gap.length} blanks stand before it` },
    };
  }
}
