import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/foundation/index.ts';
import { expand } from '../languages/expand.ts';
import { benignKinds, families } from '../languages/pack.ts';
import { handwrittenAttacks } from './attacks/handwritten/index.ts';
import { handwrittenBenign } from './benign/handwritten/index.ts';
import { handwritten } from './handwritten.ts';

const random = seededRandom('handwritten');
const textsOf = (grammars: readonly { readonly templates: readonly string[] }[]) =>
  grammars.flatMap(({ templates }) => templates.map((template) => expand(template, {}, random)));
const shapeOf = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

describe('texts written by hand', () => {
  it.each([
    ['print({x}) | wc', 'print({x}) | wc'],
    [String.raw`one \n (a|b) \\`, String.raw`one \n (a|b) \\`],
    ['line one ⏎ line two ⏎   indented', 'line one\nline two\n  indented'],
  ])('draws %s as it stands', (line, text) => {
    expect(textsOf([handwritten('a/b', 'code', line)])).toEqual([text]);
  });

  it('are many, and each is said once', () => {
    const attacks = textsOf(handwrittenAttacks);
    const benign = textsOf(handwrittenBenign);
    expect(attacks.length).toBeGreaterThanOrEqual(250);
    expect(benign.length).toBeGreaterThanOrEqual(800);
    const shapes = [...attacks, ...benign].map(shapeOf);
    expect(shapes.filter((shape, index) => shapes.indexOf(shape) !== index)).toEqual([]);
  });

  it('cover every family and every kind, under an id of their own', () => {
    expect(new Set(handwrittenAttacks.map(({ kind }) => kind))).toEqual(new Set(families));
    expect(new Set(handwrittenBenign.map(({ kind }) => kind))).toEqual(new Set(benignKinds));
    const ids = [...handwrittenAttacks, ...handwrittenBenign].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
