import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BartizanError } from '../../foundation/index.ts';
import { type JsonNode, linePosition, memberOf, parseJson } from './cursor.ts';

function plain(node: JsonNode): unknown {
  if (node.kind === 'object') return Object.fromEntries(node.members.map(({ key, value }) => [key, plain(value)]));
  if (node.kind === 'array') return node.items.map(plain);
  return node.kind === 'null' ? null : node.value;
}

describe('parseJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 1), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(JSON.stringify(plain(parseJson(text)))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  it('refuses what JSON.parse refuses, by a typed error', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[[\]{}",:0-9.eE+\-\\ntrufalse ]{0,20}$/), (text) => {
        let isValid = true;
        try {
          JSON.parse(text);
        } catch {
          isValid = false;
        }
        if (isValid) expect(parseJson(text)).toBeDefined();
        else expect(() => parseJson(text)).toThrow(BartizanError);
      }),
      { numRuns: 2000 },
    );
  });

  it('says where', () => {
    expect(() => parseJson('{\n  "a": tru\n}')).toThrow('is not valid JSON at 2:8: expected a value, found "t"');
    expect(linePosition('ab\ncd', 4)).toEqual({ line: 2, column: 2 });
  });

  it('keeps repeated keys', () => {
    const node = parseJson('{"a": 1, "a": 2}');
    expect(node.kind === 'object' ? node.members.map(({ key }) => key) : []).toEqual(['a', 'a']);
    expect(memberOf(node, 'a')).toMatchObject({ value: 2 });
  });

  it('takes comments and trailing commas only when asked', () => {
    const text = '// all\n{"a": [1, /* one */ 2,],}';
    expect(plain(parseJson(text, { isRelaxed: true }))).toEqual({ a: [1, 2] });
    expect(() => parseJson(text)).toThrow(BartizanError);
  });

  it('is bounded in depth', () => {
    expect(() => parseJson('['.repeat(1000))).toThrow('levels');
  });
});
