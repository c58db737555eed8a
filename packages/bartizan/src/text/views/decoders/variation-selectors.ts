import { bytesToText } from '../bytes.ts';
import type { Decoder, Fragment } from '../decoder.ts';
import { buildText } from '../range-map.ts';

/** Bytes as variation selectors behind any character (P. Butler, "Smuggling arbitrary data through an emoji", 2025). */
export const variationSelectors: Decoder = {
  id: 'variation-selectors',
  evidence: 'encoding',
  applies: (profile) => profile.invisible >= 4,
  decode({ text }) {
    const fragments: Fragment[] = [];
    for (const { 0: run, index } of text.matchAll(/(?:[\ufe00-\ufe0f]|\udb40[\udd00-\uddef]){4,}/g)) {
      const builder = buildText(text);
      const bytes: number[] = [];
      for (let i = 0; i < run.length; ) {
        const unit = run.charCodeAt(i);
        const size = unit === 0xdb40 ? 2 : 1;
        bytes.push(size === 2 ? run.charCodeAt(i + 1) - 0xdd00 + 16 : unit - 0xfe00);
        builder.spread('.', index + i, index + i + size);
        i += size;
      }
      const decoded = bytesToText(Uint8Array.from(bytes), builder.finish().map);
      if (decoded !== undefined) fragments.push({ start: index, end: index + run.length, ...decoded });
    }
    return fragments;
  },
};
