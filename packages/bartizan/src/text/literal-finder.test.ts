import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literalFinder } from './literal-finder.ts';

function hits(literals: readonly string[], text: string): readonly (readonly [string, number])[] {
  const found: [string, number][] = [];
  literalFinder(literals)(text, (which, start) => found.push([literals[which] ?? '', start]));
  return found;
}

describe('literalFinder', () => {
  it('finds literals inside, after and at the end of one another', () => {
    expect(hits(['he', 'she', 'hers'], 'uSHErs')).toEqual([
      ['she', 1],
      ['he', 2],
      ['hers', 2],
    ]);
  });

  it('goes on after characters that stand in no literal', () => {
    expect(hits(['ab'], 'aéb💥ab')).toEqual([['ab', 5]]);
  });

  it('finds what indexOf finds, for any literals and text', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '-', 'C'), minLength: 1, maxLength: 4 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '-', 'c', 'A', 'é', '💥'), maxLength: 60 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 8, selector: (w) => w.toLowerCase() }), text, (literals, given) => {
        const expected = literals.flatMap((literal) =>
          [...Array(given.length).keys()]
            .filter((start) => given.slice(start, start + literal.length).toLowerCase() === literal.toLowerCase())
            .map((start) => [literal, start] as const),
        );
        const sorted = (list: readonly (readonly [string, number])[]) => list.map(String).sort();
        expect(sorted(hits(literals, given))).toEqual(sorted(expected));
      }),
    );
  });
});
