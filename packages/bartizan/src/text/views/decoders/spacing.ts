import type { Decoder, Fragment } from '../decoder.ts';
import { buildText } from '../range-map.ts';

/** Single characters with the same short separator between them; a longer one, or one doubled, parts words. */
const runs =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}](?:[ \t\u00a0._\-*~|,;:/\\•·+]{1,7}|\r?\n{1,3})(?:[\p{L}\p{N}](?:[ \t\u00a0._\-*~|,;:/\\•·+'!?]{1,7}|\r?\n[ \r\n]{0,4})){3,}[\p{L}\p{N}](?![\p{L}\p{N}])/gu;

/** Letters apart: `i g n o r e`, `i-g-n-o-r-e`, a letter on each line. */
export const spacing: Decoder = {
  id: 'spacing',
  evidence: 'encoding',
  applies: ({ singles, foreign }) => singles >= 5 || foreign >= 10,
  decode({ text }) {
    const fragments: Fragment[] = [];
    for (const { 0: run, index } of text.matchAll(runs)) {
      const letters = [...run.matchAll(/[\p{L}\p{N}]/gu)];
      const usual = usualGap(letters);
      const builder = buildText(text);
      let at = index;
      for (const { 0: letter, index: offset } of letters) {
        const start = index + offset;
        if (start - at > usual) builder.put(' ', at, start);
        at = start + letter.length;
        builder.put(letter, start, at);
      }
      fragments.push({ start: index, end: at, ...builder.finish() });
    }
    return fragments;
  },
};

/** The length that most gaps have. */
function usualGap(letters: readonly RegExpExecArray[]): number {
  const counts = new Map<number, number>();
  letters.forEach((letter, i) => {
    const next = letters[i + 1];
    if (next === undefined) return;
    const gap = next.index - letter.index - letter[0].length;
    counts.set(gap, (counts.get(gap) ?? 0) + 1);
  });
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [1, 0] as [number, number])[0];
}
