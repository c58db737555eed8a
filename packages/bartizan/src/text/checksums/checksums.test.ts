import { describe, expect, it } from 'vitest';
import { base58CheckVersion } from './base58.ts';
import { bech32Kind } from './bech32.ts';
import { digitsOf, remainder, weightedSum } from './digits.ts';
import { isMod11Hybrid, mod97 } from './iso7064.ts';
import { keccak256Hex } from './keccak.ts';
import { isLuhn } from './luhn.ts';
import { isVerhoeff } from './verhoeff.ts';

describe('checksums', () => {
  it('knows digits, weights and remainders', () => {
    expect(digitsOf('1a2-3')).toEqual([1, 2, 3]);
    expect(weightedSum([1, 2, 3], [3, 2, 1])).toBe(10);
    expect(remainder(digitsOf('12345678901234567890'), 97)).toBe(Number(12345678901234567890n % 97n));
  });

  it.each([
    ['4111111111111111', true],
    ['79927398713', true],
    ['79927398710', false],
  ])('Luhn of %s is %s', (text, valid) => expect(isLuhn(digitsOf(text))).toBe(valid));

  it.each([
    ['2363', true],
    ['2364', false],
    ['142857', false],
    ['1428570', true],
  ])('Verhoeff of %s is %s', (text, valid) => expect(isVerhoeff(digitsOf(text))).toBe(valid));

  it('knows ISO 7064', () => {
    expect(isMod11Hybrid(digitsOf('86095742719'))).toBe(true);
    expect(isMod11Hybrid(digitsOf('86095742718'))).toBe(false);
    expect(mod97('370400440532013000DE89')).toBe(1);
  });

  it('knows Bech32, Bech32m and Base58Check', () => {
    expect(bech32Kind('bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4')).toBe('bech32');
    expect(bech32Kind('bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0')).toBe('bech32m');
    expect(bech32Kind('bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5')).toBeUndefined();
    expect(base58CheckVersion('1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa')).toBe(0);
    expect(base58CheckVersion('1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb')).toBeUndefined();
  });

  it('knows Keccak-256', () => {
    expect(keccak256Hex('')).toBe('c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470');
    expect(keccak256Hex('abc')).toBe('4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45');
  });
});
