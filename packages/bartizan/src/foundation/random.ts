import { createHash } from 'node:crypto';

/** A seeded generator: the same seed gives the same sequence on every machine. */
export interface Random {
  readonly seed: string;
  /** Uniform in [0, 1), 53 bits. */
  next(): number;
  /** Uniform integer in [0, bound). */
  integer(bound: number): number;
  /** An independent generator for a named part of the work, whatever has been drawn from this one. */
  fork(label: string): Random;
}

/**
 * xoshiro128++ (Blackman and Vigna, 2019), seeded by SHA-256 of the text.
 *
 * @example
 * seededRandom('42').fork('pickle').integer(6)
 */
export function seededRandom(seed: string): Random {
  const digest = createHash('sha256').update(seed).digest();
  let a = digest.readUInt32LE(0);
  let b = digest.readUInt32LE(4);
  let c = digest.readUInt32LE(8);
  let d = digest.readUInt32LE(12) | 1;
  const nextWord = (): number => {
    const sum = (a + d) | 0;
    const result = (((sum << 7) | (sum >>> 25)) + a) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };
  const next = (): number => (nextWord() * 0x200000 + (nextWord() >>> 11)) / 2 ** 53;
  return {
    seed,
    next,
    integer: (bound) => Math.floor(next() * bound),
    fork: (label) => seededRandom(`${seed}/${label}`),
  };
}
