import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { published } from '../cases/published.ts';
import { personalData } from '../find-personal.ts';
import { createPseudonymSession } from './session.ts';
import { readVault } from './vault.ts';

const look = [
  '<EMAIL_1>',
  '<email_2>',
  'EMAIL_1',
  '<LITERAL_1>',
  '&lt;PHONE_1&gt;',
  '<EMAIL_',
  '_1>',
  'EMAIL',
  '<',
  '>',
  '\\',
  '\\u003cEMAIL_1\\u003e',
  'NAME_12',
  '<US_SSN_1>',
  '\\_1',
];
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(...look),
  fc.constantFrom(...published.map(([, sentence]) => sentence)),
  fc.constantFrom(' ', '\n', ', ', '"', '\\n'),
);
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
/** What differs only in how it is written shares a token, so that a text comes back whole if it writes each datum in one way. */
function isWrittenOneWay(given: string): boolean {
  const ways = new Map<string, Set<string>>();
  for (const { kind, value } of personalData(given)) {
    const key = `${kind.label}:${kind.normalise(value)}`;
    ways.set(key, (ways.get(key) ?? new Set()).add(value));
  }
  return [...ways.values()].every(({ size }) => size === 1);
}

describe('createPseudonymSession', () => {
  it('gives a value one token, however it is written, and other values others', () => {
    const session = createPseudonymSession();
    expect(session.pseudonymise('Ann@Site.org or ann@site.org, not bob@site.org')).toBe(
      '<EMAIL_1> or <EMAIL_1>, not <EMAIL_2>',
    );
    expect(session.pseudonymise('call +1 415-555-2671 or (415) 555-2671 or 415-555-2671 x9')).toBe(
      'call <PHONE_1> or <PHONE_1> or <PHONE_2>',
    );
    expect(session.pseudonymise('DE89 3704 0044 0532 0130 00, DE89370400440532013000')).toBe('<IBAN_1>, <IBAN_1>');
    expect(session.restore('to <EMAIL_1> and <EMAIL_2>')).toBe('to ann@site.org and bob@site.org');
  });

  it.each([['<email_1>'], ['&lt;EMAIL_1&gt;'], ['EMAIL_1'], ['<EMAIL\\_1>'], ['\\u003cEMAIL_1\\u003e']])(
    'takes %s for a token in an answer',
    (written) => {
      const session = createPseudonymSession();
      session.pseudonymise('ann@site.org');
      expect(session.restore(`see (${written}), **${written}**`)).toBe('see (ann@site.org), **ann@site.org**');
    },
  );

  it.each(['email_1', 'MY_EMAIL_1', '<EMAIL_2>', '<EMAILS_1>', 'EMAIL_11', 'Email 1'])('leaves %s alone', (written) => {
    const session = createPseudonymSession();
    session.pseudonymise('ann@site.org');
    expect(session.restore(written)).toBe(written);
  });

  it('gives back text that only looks like a token', () => {
    const session = createPseudonymSession();
    const masked = session.pseudonymise('ann@site.org wrote <EMAIL_1> and EMAIL_2');
    expect(masked).toBe('<EMAIL_1> wrote <LITERAL_1> and <LITERAL_2>');
    expect(session.restore(masked)).toBe('ann@site.org wrote <EMAIL_1> and EMAIL_2');
  });

  it('replaces secrets when asked to', () => {
    const session = createPseudonymSession({ withSecrets: true });
    const given = 'postgres://app:Xk29vQpL7@db.internal/shop';
    expect(session.pseudonymise(given)).toBe('postgres://app:<SECRET_1>@db.internal/shop');
    expect(session.restore(session.pseudonymise(given))).toBe(given);
  });

  it('takes only the rules that it is given', () => {
    const session = createPseudonymSession({ rules: (rule) => rule === 'personal/phone' });
    expect(session.pseudonymise('ann@site.org, +49 30 901820')).toBe('ann@site.org, <PHONE_1>');
  });

  it('goes on from its vault, and refuses what is none', () => {
    const first = createPseudonymSession();
    const masked = first.pseudonymise('ann@site.org, bob@site.org');
    const second = createPseudonymSession({ vault: readVault(JSON.parse(JSON.stringify(first.vault()))) });
    expect(second.restore(masked)).toBe('ann@site.org, bob@site.org');
    expect(second.pseudonymise('carl@site.org and bob@site.org')).toBe('<EMAIL_3> and <EMAIL_2>');
    for (const none of [null, {}, { version: 2, entries: [] }, { version: 1, entries: [{ label: 'x' }] }]) {
      expect(() => readVault(none)).toThrow(/vault/);
    }
  });

  it('gives every text back', () => {
    fc.assert(
      fc.property(text, (given) => {
        fc.pre(isWrittenOneWay(given));
        const session = createPseudonymSession({ withSecrets: true });
        expect(session.restore(session.pseudonymise(given))).toBe(given);
      }),
      { numRuns: 400 },
    );
  });

  it('finds the same personal data again only in what it gives back, not in what the model sees', () => {
    const session = createPseudonymSession();
    for (const [, sentence, value] of published) {
      if (sentence.length > value.length) expect(session.pseudonymise(sentence)).not.toContain(value);
    }
  });

  it('restores a stream as it restores the whole, for every chunking', () => {
    const cuts = fc.array(fc.nat({ max: 40 }), { maxLength: 12 });
    fc.assert(
      fc.property(text, cuts, fc.constantFrom<'text' | 'json'>('text', 'json'), (given, sizes, target) => {
        const session = createPseudonymSession();
        session.pseudonymise('ann@site.org, +49 30 901820, my name is "Al" , my name is Ada Lovelace');
        const restorer = session.restorer(target);
        let out = '';
        let at = 0;
        for (const size of sizes) {
          out += restorer.push(given.slice(at, at + size));
          at += size;
        }
        out += restorer.push(given.slice(at)) + restorer.end();
        expect(out).toBe(session.restore(given, target));
      }),
      { numRuns: 400 },
    );
  });

  it('gives out at once what cannot be a token', () => {
    const session = createPseudonymSession();
    session.pseudonymise('ann@site.org');
    const restorer = session.restorer();
    expect(restorer.push('Hello, I write to <EM')).toBe('Hello, I write to ');
    expect(restorer.push('AIL_1> now. ')).toBe('ann@site.org now. ');
  });

  it('keeps JSON valid and its values the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), text, (value, given) => {
        fc.pre(isWrittenOneWay(given));
        const data = { value, given, list: [given, 'ann@site.org "quoted"\n'] };
        const json = JSON.stringify(data, null, 1);
        const session = createPseudonymSession();
        const masked = session.pseudonymiseJson(json);
        JSON.parse(masked);
        const strings = JSON.stringify(JSON.parse(session.restore(masked, 'json')));
        expect(strings.toLowerCase()).toBe(JSON.stringify(data).toLowerCase());
      }),
      { numRuns: 150 },
    );
  });

  it('escapes values that go into JSON', () => {
    const vault = { version: 1, entries: [{ label: 'NAME', number: 7, value: 'A "B"\n\\C', key: 'NAME:a' }] } as const;
    const other = createPseudonymSession({ vault });
    expect(JSON.parse(other.restore('{"to":"<NAME_7>"}', 'json'))).toEqual({ to: 'A "B"\n\\C' });
  });
});
