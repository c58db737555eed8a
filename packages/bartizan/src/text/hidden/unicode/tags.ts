import { type HiddenPassage, hidingRule } from '../passage.ts';

/** Tag characters (U+E0000 block) mirror ASCII and are drawn by nothing; flags of regions are their one use. */
export const rule = hidingRule(
  'unicode-tags',
  'Text written in invisible tag characters',
  'Characters of the Unicode tag block spell out a text that no program draws.',
  'high',
);

const run = /[\u{E0000}-\u{E007F}]{1,100000}/gu;

/** Finds runs of tag characters and reads them as ASCII. */
export function* find(text: string): Generator<HiddenPassage, void> {
  if (!text.includes('\uDB40')) return;
  for (const { 0: tags, index } of text.matchAll(run)) {
    const decoded = [...tags].map((tag) => String.fromCharCode((tag.codePointAt(0) ?? 0) & 0x7f)).join('');
    const isFlag = text.slice(Math.max(0, index - 2), index) === '\u{1F3F4}' && /^[a-z0-9]{3,6}\x7f$/.test(decoded);
    if (isFlag) continue;
    const hidden = decoded.replaceAll(/[\x00-\x1f\x7f]/g, '');
    yield {
      technique: rule,
      start: index,
      end: index + tags.length,
      text: hidden,
      score: hidden.length > 1 ? 0.99 : 0.7,
      reason: {
        code: 'tag-characters',
        text: `${tags.length / 2} tag characters stand here; they are drawn by no program`,
      },
    };
  }
}
