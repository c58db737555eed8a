import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileTexts, withTexts } from './cases/hostile.ts';
import { input } from './cases/rich/input.ts';
import { renderJson } from './json.ts';

describe('renderJson', () => {
  it('carries the results and the run without loss', () => {
    fc.assert(
      fc.property(hostileTexts, (texts) => {
        const hostile = withTexts(texts);
        const { run, ...results } = JSON.parse(renderJson(hostile));
        expect(results).toEqual(JSON.parse(JSON.stringify(hostile.results)));
        expect(run).toEqual(JSON.parse(JSON.stringify(hostile.manifest)));
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same bytes whatever the order of keys', () => {
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, member]) => [key, reversed(member)]),
            )
          : value;
    expect(renderJson({ ...input, results: reversed(input.results) as typeof input.results })).toBe(renderJson(input));
  });

  it('prints nothing that acts on a terminal or hides', () => {
    fc.assert(
      fc.property(hostileTexts, (texts) => {
        const hostile = withTexts(texts);
        expect(renderJson(hostile)).not.toMatch(
          /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/u,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('leaves out the run where there is none', () => {
    expect(JSON.parse(renderJson({ results: input.results, now: input.now }))).not.toHaveProperty('run');
  });
});
