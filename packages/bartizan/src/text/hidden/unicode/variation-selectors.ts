import { type HiddenPassage, hidingRule } from '../passage.ts';
import { readable } from './readable.ts';

/** Bytes carried by variation selectors behind one character. */
export const rule = hidingRule(
  'variation-selectors',
  'Message carried by variation selectors',
  'Behind one character stand many selectors of variants, each of which can carry one byte.',
  'high',
);

const run = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]{3,100000}/gu;

/** Finds rows of selectors and reads them as bytes. */
export function* find(text: string): Generator<HiddenPassage, void> {
  for (const { 0: row, index } of text.matchAll(run)) {
    const bytes = [...row].map((selector) => {
      const code = selector.codePointAt(0) ?? 0;
      return code < 0x10000 ? code - 0xfe00 : code - 0xe0100 + 16;
    });
    if (new Set(bytes).size === 1 && bytes.length < 8) continue;
    const decoded = Buffer.from(bytes).toString('utf8');
    const isText = readable(decoded);
    yield {
      technique: rule,
      start: index,
      end: index + row.length,
      text: isText ? decoded : row.slice(0, 64),
      score: isText ? 0.99 : 0.8,
      reason: {
        code: 'selector-row',
        text: `${bytes.length} selectors stand in a row${isText ? '; read as bytes they are a text' : ''}`,
      },
    };
  }
}
