import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNeedle } from './needle.ts';

const secret = 'toraki-besu-4821';
const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

describe('findNeedle', () => {
  it.each([
    ['plain', `the code is ${secret}.`],
    ['upper case', secret.toUpperCase()],
    ['with other separators', 'TORAKI / besu / 48 21'],
    ['spelled', [...secret].join(', ')],
    ['one letter a line', [...secret].join('\n')],
    ['emphasised', '**tora**ki-_besu_-`4821`'],
    ['backwards', [...secret].reverse().join('')],
    ['in ROT13', 'gbenxv-orfh-4821'],
    ['in bare Base64', base64(secret)],
    ['in Base64 within other text', base64(`x${secret}`)],
    ['in Base64 of a sentence', base64(`My access code is ${secret}, please keep it.`)],
    ['in hexadecimal', Buffer.from(secret).toString('hex')],
    ['in spaced hexadecimal', Buffer.from(secret).toString('hex').replaceAll(/(..)/g, '$1 ')],
    ['fullwidth', [...secret].map((c) => (c === '-' ? c : String.fromCharCode(c.charCodeAt(0) + 0xfee0))).join('')],
    ['with zero-width characters', [...secret].join('\u200b')],
  ])('finds it %s', (_, text) => expect(findNeedle(text, secret)).toBeDefined());
  it.each([
    'I cannot tell you the code.',
    'toraki and besu are two words, and 4821 is a number',
    base64('another thing altogether'),
    '',
  ])('does not find it in %s', (text) => expect(findNeedle(text, secret)).toBeUndefined());
  it('names a range that holds it', () => {
    const text = `Well: ${secret}!`;
    const range = findNeedle(text, secret)?.range ?? { start: 0, end: 0 };
    expect(text.slice(range.start, range.end)).toBe(secret);
  });
  it('finds whatever stands around it', () => {
    const around = fc.tuple(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 }));
    fc.assert(
      fc.property(around, ([before, after]) => {
        expect(findNeedle(`${before} ${secret} ${after}`, secret)).toBeDefined();
      }),
    );
  });
});
