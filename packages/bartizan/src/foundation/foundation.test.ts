import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BartizanError, canonicalJson, formatError, type Json, nearestName, seededRandom } from './index.ts';

describe('canonicalJson', () => {
  it('gives the same bytes whatever the order of members, and stays JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = canonicalJson(value as Json);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reverseMembers(value) as Json)).toBe(text);
      }),
    );
  });
});

function reverseMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseMembers);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).reverse();
  return Object.fromEntries(members.map(([key, member]) => [key, reverseMembers(member)]));
}

describe('nearestName', () => {
  it.each([
    ['trustd', 'trusted'],
    ['Trusted', 'trusted'],
    ['untrsuted', 'untrusted'],
    ['compnents', 'components'],
    ['zzz', undefined],
    ['', undefined],
  ])('%s → %s', (name, expected) => {
    expect(nearestName(name, ['trusted', 'untrusted', 'components'])).toBe(expected);
  });
});

describe('seededRandom', () => {
  it('repeats itself, differs by seed and by fork, and is uniform', () => {
    const draw = (seed: string, label?: string): number[] => {
      const random = label === undefined ? seededRandom(seed) : seededRandom(seed).fork(label);
      return Array.from({ length: 5 }, () => random.next());
    };
    expect(draw('1')).toEqual(draw('1'));
    expect(draw('1')).not.toEqual(draw('2'));
    expect(draw('1', 'a')).not.toEqual(draw('1', 'b'));
    const random = seededRandom('uniform');
    const counts = new Array<number>(10).fill(0);
    for (let index = 0; index < 100_000; index++) counts[random.integer(10)]! += 1;
    // Chi-squared with 9 degrees of freedom stays below 27.9 with probability 0.999.
    expect(counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(27.9);
  });
});

describe('formatError', () => {
  it('says where, what and what to do', () => {
    const error = new BartizanError('usage', 'found x', {
      location: { path: 'a.yaml', line: 3, column: 5 },
      hint: 'write y',
    });
    expect(formatError(error)).toBe('a.yaml:3:5: found x (write y)');
  });
});
