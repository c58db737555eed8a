import type { Decoder, Fragment } from '../decoder.ts';
import { buildText } from '../range-map.ts';

/** Unicode tags: a second ASCII that nobody sees (U+E0020 to U+E007E), which models read. */
export const tags: Decoder = {
  id: 'unicode-tags',
  evidence: 'encoding',
  applies: (profile) => profile.invisible >= 2,
  decode({ text }) {
    const fragments: Fragment[] = [];
    // Any tag, so that the end tag and the language tag do not cut the run.
    for (const { 0: run, index } of text.matchAll(/(?:\udb40[\udc00-\udc7f])+/g)) {
      const builder = buildText(text);
      for (let i = 0; i < run.length; i += 2) {
        const low = run.charCodeAt(i + 1) - 0xdc00;
        if (low >= 32 && low < 127) builder.spread(String.fromCharCode(low), index + i, index + i + 2);
      }
      const decoded = builder.finish();
      if (decoded.text.length > 0) fragments.push({ start: index, end: index + run.length, ...decoded });
    }
    return fragments;
  },
};
