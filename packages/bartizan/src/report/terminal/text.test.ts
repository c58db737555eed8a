import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { input as bare } from '../cases/bare/input.ts';
import { hostileTexts, withTexts } from '../cases/hostile.ts';
import { input as rich } from '../cases/rich/input.ts';
import { renderText } from './text.ts';
import { displayWidth, fit, fitEnd, pad, wrap } from './width.ts';

const withTerminal = (width: number, color = false) => ({ terminal: { width, color } });

describe('renderText', () => {
  it('ends with the verdict', () => {
    const last = renderText(rich).trimEnd().split('\n').at(-1);
    expect(last).toBe('Fails the gate: 6 open findings are high or worse. 5 things were not examined.');
    expect(renderText(bare)).toMatch(/Nothing was examined: .*Not examined is not clean\.\n$/);
  });

  it('lets no text reach the terminal as a control, with or without colours', () => {
    fc.assert(
      fc.property(hostileTexts, fc.integer({ min: 20, max: 200 }), (texts, width) => {
        const input = withTexts(texts);
        expect(renderText({ ...input, ...withTerminal(width) })).not.toMatch(
          /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/,
        );
        const colored = renderText({ ...input, ...withTerminal(width, true) });
        expect(colored.replace(/\u001b\[[0-9;]{1,4}m/g, '')).not.toContain('\u001b');
      }),
      { numRuns: 30 },
    );
  });

  it('says with colours what it says without', () => {
    const colored = renderText({ ...rich, ...withTerminal(100, true) });
    expect(colored).toContain('\u001b[1;31m');
    expect(colored.replace(/\u001b\[[0-9;]*m/g, '')).toBe(renderText({ ...rich, ...withTerminal(100) }));
  });

  it.each([60, 80, 100, 140])('stays within %d columns', (width) => {
    const lines = renderText({ ...rich, reportPath: 'report.html', ...withTerminal(width) }).split('\n');
    expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
  });

  it('shows no more than a person reads and counts the rest', () => {
    const [first] = rich.results.findings;
    const findings = Array.from({ length: 5000 }, (_, index) => ({
      ...first!,
      component: `c${index}`,
      rule: `r/${index}`,
    }));
    const gaps = findings.map(({ component }) => ({ component, check: 'x', what: 'w', reason: 'r' }));
    const text = renderText({ ...rich, results: { ...rich.results, findings, gaps } });
    expect(text.split('\n').length).toBeLessThan(100);
    expect(text).toContain('and 4992 more findings');
    expect(text).toMatch(/and \d+ more components/);
    expect(text).toMatch(/and \d+ more gaps/);
  });
});

describe('width', () => {
  it.each([
    ['abc', 3],
    ['漢字', 4],
    ['ｶﾅ', 2],
    ['👩🏽‍🚒', 2],
    ['🇩🇪', 2],
    ['e\u0301', 1],
    ['❤️', 2],
    ['é', 1],
  ])('%s takes %d columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('never makes text wider than asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (text, width) => {
        expect(displayWidth(fit(text, width))).toBeLessThanOrEqual(width);
        expect(displayWidth(fitEnd(text, width))).toBeLessThanOrEqual(width);
        for (const line of wrap(text, width, 3)) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        expect(displayWidth(pad(fit(text, width), width))).toBe(width);
      }),
    );
  });
});
