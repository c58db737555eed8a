import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/foundation/index.ts';
import { expand } from '../languages/expand.ts';
import { benignKinds, families } from '../languages/pack.ts';
import { attackGrammars } from './attacks/index.ts';
import { benignGrammars } from './benign/index.ts';
import { slots } from './slots.ts';

const grammars = [...attackGrammars, ...benignGrammars];

describe('the English grammars', () => {
  it.each(grammars.map((grammar) => [grammar.id, grammar] as const))('%s expands', (_id, { templates }) => {
    const random = seededRandom('expand');
    for (const template of templates) {
      for (let round = 0; round < 8; round += 1) {
        const text = expand(template, slots, random).trim();
        expect(text).not.toMatch(/\{[a-z]+\}/i.test(template) ? /\{(ignore|secret|say|quoted|topic)\}/ : /$^/);
        expect(text.length).toBeLessThan(4000);
      }
    }
  });

  it('have every family and kind, each id once', () => {
    expect(new Set(attackGrammars.map(({ kind }) => kind))).toEqual(new Set(families));
    expect(new Set(benignGrammars.map(({ kind }) => kind))).toEqual(new Set(benignKinds));
    expect(new Set(grammars.map(({ id }) => id)).size).toBe(grammars.length);
  });
});
