import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, published } from './cases/published.ts';
import { findPersonalData, personalKinds, personalRules } from './find-personal.ts';

describe('findPersonalData', () => {
  it.each(published)('finds %s in %s', (rule, sentence, value) => {
    const spans = findPersonalData(sentence);
    const found = spans.map((span) => [span.rule, sentence.slice(span.start, span.end)]);
    expect(found).toContainEqual([`personal/${rule}`, value]);
    for (const { shown } of spans) expect(shown).not.toContain(value);
  });

  it.each(clean)('finds nothing in %s', (sentence) => {
    expect(findPersonalData(sentence).map(({ rule, start, end }) => [rule, sentence.slice(start, end)])).toEqual([]);
  });

  it('gives ranges in order and without overlap, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(...published.map(([, text]) => text)),
      fc.stringMatching(/^[0-9 .+()@:-]{0,30}$/),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join(' ');
        let last = 0;
        for (const { start, end } of findPersonalData(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('personalKinds', () => {
  it('has one rule and one label each, and a published example', () => {
    expect(new Set(personalRules.map(({ id }) => id)).size).toBe(personalKinds.length);
    expect(new Set(personalKinds.map(({ label }) => label)).size).toBe(personalKinds.length);
    const seen = new Set(published.map(([rule]) => `personal/${rule}`));
    expect(personalRules.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual(['personal/uk-utr']);
  });
});
