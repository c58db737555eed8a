import { bytesToText } from '../bytes.ts';
import type { Decoder, Fragment } from '../decoder.ts';
import { buildText } from '../range-map.ts';

/** Bytes of two digits, one after the other or apart: `48656c`, `48 65 6c`, `0x48, 0x65`, `48:65:6c`, `\x48\x65`. */
const runs = /(?:(?:0x|\\x)?[0-9a-fA-F]{2}(?:, ?|[ :;\n-])?){8,}/g;

export const hex: Decoder = {
  id: 'hex',
  evidence: 'encoding',
  applies: ({ digits }) => digits >= 6,
  decode({ text }) {
    const fragments: Fragment[] = [];
    for (const { 0: run, index } of text.matchAll(runs)) {
      const builder = buildText(text);
      const bytes: number[] = [];
      for (const pair of run.matchAll(/(?:0x|\\x)?([0-9a-fA-F]{2})/g)) {
        const at = index + pair.index;
        bytes.push(Number.parseInt(pair[1] ?? '', 16));
        builder.spread('.', at, at + pair[0].length);
        if (bytes.length === 8 && !bytes.every(isLikely)) break;
      }
      if (!bytes.slice(0, 8).every(isLikely)) continue;
      const decoded = bytesToText(Uint8Array.from(bytes), builder.finish().map);
      if (decoded !== undefined) fragments.push({ start: index, end: index + run.trimEnd().length, ...decoded });
    }
    return fragments;
  },
};

/** What text begins with; compressed text too. */
function isLikely(byte: number, at: number): boolean {
  return byte >= 32 || (byte >= 9 && byte <= 13) || byte === 0 || (at === 0 && byte === 0x1f) || at >= 2;
}
