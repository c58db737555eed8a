import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { input as bare } from '../cases/bare/input.ts';
import { hostileTexts, nasty, withTexts } from '../cases/hostile.ts';
import { input as rich } from '../cases/rich/input.ts';
import { markdownCode, markdownProse, markdownText } from './escape.ts';
import { renderMarkdown } from './markdown.ts';

describe('markdownText', () => {
  it.each([
    ['a | b', 'a \\| b'],
    ['*a* _b_ `c`', '\\*a\\* \\_b\\_ \\`c\\`'],
    ['[x](y) ![z](w)', '\\[x\\](y) !\\[z\\](w)'],
    ['<b>&amp;', '&lt;b>&amp;amp;'],
    ['@all #1', '@<!-- -->all \\#<!-- -->1'],
    ['https://x.invalid www.y.invalid', 'https\\://x.invalid www\\.y.invalid'],
    ['1. item', '1\\. item'],
    ['- item', '\\- item'],
    ['E-mail 1.5', 'E-mail 1.5'],
    ['a\nb', 'a b'],
  ])('%j becomes %s', (text, markdown) => {
    expect(markdownText(text)).toBe(markdown);
  });
});

describe('markdownProse', () => {
  it.each([
    ['Set `autonomy: acts` *now*', 'Set `autonomy: acts` \\*now\\*'],
    ['a `b|c` d', 'a `b\\|c` d'],
    ['one ` alone', 'one \\` alone'],
    ['` ` x', '\\` \\` x'],
  ])('%j becomes %s', (text, markdown) => {
    expect(markdownProse(text)).toBe(markdown);
  });
});

describe('markdownCode', () => {
  it('cannot be left from inside', () => {
    const anything = fc.oneof(fc.string(), fc.constantFrom(...nasty), fc.constantFrom('`', '``', 'a`b``c', '`a'));
    fc.assert(
      fc.property(anything, (text) => {
        const code = markdownCode(text);
        if (code === '') return;
        const fence = /^`+/.exec(code)?.[0] ?? '';
        const inside = code.slice(fence.length, -fence.length);
        const runs = inside.match(/`+/g) ?? [];
        expect(runs.some((run) => run.length === fence.length)).toBe(false);
        expect(inside).not.toMatch(/\n|(?<!\\)\|/);
      }),
    );
  });
});

/** Markdown without its code spans (CommonMark 6.1), which here never reach beyond their line. */
function withoutCode(markdown: string): string {
  let rest = markdown;
  let kept = '';
  for (;;) {
    const open = /(?<!\\)(?:\\\\)*(`+)/.exec(rest);
    const fence = open?.[1];
    if (open === null || fence === undefined) return kept + rest;
    const start = open.index + open[0].length;
    const close = new RegExp(`(?<!\`)${fence}(?!\`)`).exec(rest.slice(start));
    if (close === null || rest.slice(start, start + close.index).includes('\n'))
      throw new SyntaxError('an open code span');
    kept += rest.slice(0, open.index);
    rest = rest.slice(start + close.index + fence.length);
  }
}

describe('renderMarkdown', () => {
  it('stays within 60 kB and says what it left out', () => {
    const [first] = rich.results.findings;
    const findings = Array.from({ length: 5000 }, (_, index) => ({
      ...first!,
      component: `component-${index}`,
      rule: `r/${index}`,
    }));
    const gaps = findings.map(({ component }) => ({ component, check: 'x', what: 'w'.repeat(400), reason: 'r' }));
    const markdown = renderMarkdown({ ...rich, results: { ...rich.results, findings, gaps } });
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(60_000);
    expect(markdown).toMatch(/and \d+ more findings: see the full report/);
    expect(markdown.match(/<details>/g)).toHaveLength(markdown.match(/<\/details>/g)?.length ?? 0);
  });

  it('holds no HTML but its own, whatever the text, and never grows too long', () => {
    fc.assert(
      fc.property(hostileTexts, (texts) => {
        const input = withTexts(texts);
        const markdown = renderMarkdown(input);
        expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(60_000);
        const outsideCode = withoutCode(markdown);
        const tags = outsideCode.match(/<[^>]*>?/g) ?? [];
        const own = /^<(\/?(details|summary|sub)|br|!-- (bartizan-report )?--|!-- bartizan-report --)>$/;
        expect(tags.filter((tag) => !own.test(tag))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('never shows a tick when nothing was examined', () => {
    expect(renderMarkdown(bare)).toContain('⚠️ Bartizan: Nothing was examined');
  });
});
