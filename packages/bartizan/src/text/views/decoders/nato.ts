import type { Decoder, Fragment } from '../decoder.ts';
import { buildText } from '../range-map.ts';

const words =
  'alfa|alpha|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliett|juliet|kilo|lima|mike|november|oscar|papa|quebec|romeo|sierra|tango|uniform|victor|whiskey|whisky|xray|x-ray|yankee|zulu';
const runs = new RegExp(`\\b(?:${words})(?:[ ,\\-/\\n]{1,3}(?:space[ ,]{1,2})?(?:${words})\\b){5,}`, 'gi');

/** The spelling alphabet of radio (ICAO): a word for each letter; `space`, a slash or a line end between words. */
export const nato: Decoder = {
  id: 'spelling-alphabet',
  evidence: 'encoding',
  applies: ({ letters }) => letters >= 30,
  decode({ text }) {
    const fragments: Fragment[] = [];
    // No sentence goes without e, t, o and n.
    if (!/echo|tango|oscar|november/i.test(text)) return fragments;
    for (const { 0: run, index } of text.matchAll(runs)) {
      const builder = buildText(text);
      let at = index;
      for (const { 0: word, index: offset } of run.matchAll(/x-ray|[a-z]+/gi)) {
        const start = index + offset;
        const isGap = word.toLowerCase() === 'space' || /[/\n]/.test(text.slice(at, start));
        if (isGap) builder.put(' ', at, start);
        at = start + word.length;
        if (word.toLowerCase() !== 'space') builder.put(word.slice(0, 1).toLowerCase(), start, at);
      }
      fragments.push({ start: index, end: at, ...builder.finish() });
    }
    return fragments;
  },
};
