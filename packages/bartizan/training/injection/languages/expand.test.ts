import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/foundation/index.ts';
import { expand } from './expand.ts';

const slots = { verb: ['read', '(sum|add) up'], object: ['the {verb}er'], loop: ['{loop}'] };

function drawn(template: string): Set<string> {
  const random = seededRandom('expand');
  return new Set(Array.from({ length: 200 }, () => expand(template, slots, random)));
}

describe('expand', () => {
  it.each([
    ['plain', ['plain']],
    ['a(b|c|)d', ['abd', 'acd', 'ad']],
    ['(a(b|c)|d)', ['ab', 'ac', 'd']],
    ['{verb}!', ['read!', 'sum up!', 'add up!']],
    ['({object}|x)', ['the reader', 'the sum uper', 'the add uper', 'x']],
    ['\\{a\\|\\(b\\)\\}', ['{a|(b)}']],
  ])('draws every text of %s', (template, texts) => {
    expect([...drawn(template)].sort()).toEqual([...texts].sort());
  });

  it.each(['(a', '(a|(b)', '{verb', '{nothing}', '{loop}'])('refuses %s', (template) => {
    expect(() => drawn(template)).toThrow(/The template/);
  });
});
