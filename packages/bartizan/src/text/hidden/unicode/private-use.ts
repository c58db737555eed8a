import { type HiddenPassage, hidingRule } from '../passage.ts';
import { readable } from './readable.ts';

/** Text shifted into a private use area, where no font draws it. */
export const rule = hidingRule(
  'private-use',
  'Text written in characters of private use',
  'Characters of a private use area have the codes of a plain text in their low byte.',
);

const run = /[\uE000-\uF8FF\u{F0000}-\u{10FFFD}]{8,100000}/gu;

/** Finds rows of private characters whose low bytes are a plain text; icons stand alone or are none. */
export function* find(text: string): Generator<HiddenPassage, void> {
  for (const { 0: row, index } of text.matchAll(run)) {
    const decoded = [...row].map((sign) => String.fromCharCode((sign.codePointAt(0) ?? 0) & 0xff)).join('');
    if (!readable(decoded) || !/^[\x20-\x7e\n]{8,}$/.test(decoded) || !/[a-z]{3}/i.test(decoded)) continue;
    yield {
      technique: rule,
      start: index,
      end: index + row.length,
      text: decoded,
      score: 0.9,
      reason: { code: 'private-use-decoded', text: 'the low bytes of characters of private use are a text' },
    };
  }
}
