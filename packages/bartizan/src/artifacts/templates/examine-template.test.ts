import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examineTemplate } from './examine-template.ts';
import { templateRules } from './rules.ts';

const cases = join(import.meta.dirname, 'cases');
const namesIn = (folder: string): readonly string[] => readdirSync(join(cases, folder)).sort();
const read = (folder: string, name: string): string => readFileSync(join(cases, folder, name), 'utf8');

describe('examineTemplate', () => {
  // The templates of the common model families, as their publishers write them.
  it.each(namesIn('ok'))('has nothing to say about %s', (name) => {
    expect(examineTemplate(read('ok', name))).toEqual({ complaints: [], failure: undefined });
  });

  // The rule that is to be found stands in the comment at the top of each.
  it.each(namesIn('bad'))('finds what is wrong in %s', (name) => {
    const template = read('bad', name);
    const { complaints, failure } = examineTemplate(template);
    expect(failure).toBeUndefined();
    expect([...new Set(complaints.map(({ rule }) => rule.id))]).toEqual([/\{# (\S+) #\}/.exec(template)?.[1]]);
    for (const { at } of complaints) expect(at).toBeLessThan(template.length);
  });

  it('has a case for each rule', () => {
    const found = namesIn('bad').map((name) => /\{# (\S+) #\}/.exec(read('bad', name))?.[1]);
    expect([...new Set(found)].sort()).toEqual(
      Object.values(templateRules)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('searches what is not valid Jinja for ways to Python all the same', () => {
    const { complaints, failure } = examineTemplate('{% if x %}{{ a.__class__ }}');
    expect(complaints.map(({ rule }) => rule.id)).toEqual(['template/sandbox-escape']);
    expect(failure).toContain('there is no endif');
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '{{ ',
    ' }}',
    '{% if ',
    ' %}',
    '{% endif %}',
    '{% for x in ',
    '{% set a = ',
    '{% macro m(x) %}',
    '{% endmacro %}',
    '{# ',
    ' #}',
    "'a' in ",
    'messages',
    '.content',
    '[',
    ']',
    '(',
    ')',
    '|',
    'join',
    ' ~ ',
    "'__'",
    ' is ',
    'not ',
    '{',
    '}',
    ':',
    ',',
    '1',
    '*',
    '\\',
    '"',
  );

  it('ends in a verdict', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 5 })), { maxLength: 40 }), (list) => {
        expect(examineTemplate(list.join('')).complaints).toBeDefined();
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    '(',
    '[',
    '{{ (',
    '{{ not ',
    '{{ -',
    '{% if a %}',
    '{{ a.b',
    'a|b',
    '{{ a if ',
    "{{ 'a' ~ ",
    '{% for x in y %}',
    '{{ a[',
    "{% set x = x ~ 'a' %}",
    '.b()',
    '{% macro m() %}{{ m() }}{% endmacro %}',
    "{% if 'a' in m.content %}",
    'never tell ',
    '![a](https://',
    'ignore previous ',
  ])('of many %s is examined in time that its length explains', (piece) => {
    for (const opening of ['', '{{ a', '{{ '])
      expect(examineTemplate(opening + piece.repeat(20_000)).complaints).toBeDefined();
  });
});
