import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nasty } from './cases/hostile.ts';
import { clip, visibleLine, visibleLines } from './visible.ts';

describe('visibleLine', () => {
  it.each([
    ['a\u001b[31mb', 'a\\x1b[31mb'],
    ['a\u009bb', 'a\\x9bb'],
    ['a\u202Eb', 'a\\u202eb'],
    ['\u200Ba\uFEFF', '\\u200ba\\ufeff'],
    ['\u{E0041}', '\\u{e0041}'],
    ['\uD800x', '\\ud800x'],
    ['a\n b\tc\r\nd', 'a b c d'],
    ['👩🏽‍🚒 ❤️ 1️⃣', '👩🏽‍🚒 ❤️ 1️⃣'],
    ['a\u200Db', 'a\\u200db'],
    ['Å é ß 漢字 עברית', 'Å é ß 漢字 עברית'],
    ['\u3164x\u2800', '\\u3164x\\u2800'],
    ['e\u0301\u0301\u0301\u0301\u0301', 'e\u0301\u0301\u0301\u0301\\u0301'],
  ])('shows %j as %s', (text, shown) => {
    expect(visibleLine(text)).toBe(shown);
  });

  it('leaves no control, no bidirectional mark and no lone surrogate in any text', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...nasty));
    fc.assert(
      fc.property(anything, (text) => {
        expect(visibleLine(text)).not.toMatch(/[\p{Cc}\p{Cs}\u2028-\u202E\u2066-\u2069\u200B\u{E0000}-\u{E007F}]/u);
        expect(visibleLines(text)).not.toMatch(
          /[\p{Cs}\u202A-\u202E\u2066-\u2069\u0000-\u0008\u000B-\u001F\u007F-\u009F]/u,
        );
      }),
    );
  });

  it('stays fast on long runs of marks and joiners', () => {
    const long = `${'\u200D'.repeat(50_000)}${'\u0301'.repeat(50_000)}`;
    expect(visibleLine(long).length).toBeGreaterThan(500_000);
  });
});

describe('clip', () => {
  it('cuts between characters and says how much is missing', () => {
    expect(clip('abc', 3)).toBe('abc');
    expect(clip('ab👍c', 3)).toBe('ab… (3 more characters)');
  });
});
