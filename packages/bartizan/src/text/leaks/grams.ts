import type { Form } from './forms.ts';

/** A hash of the last `size` characters; two halves of 26 bits, so that it is a safe integer. */
export interface RollingHash {
  readonly size: number;
  /** What the character that leaves has been multiplied with. */
  readonly firstPower: number;
  readonly secondPower: number;
  first: number;
  second: number;
}

const firstBase = 0x01000193;
const secondBase = 0x5bd1e995;

export function rollingHash(size: number): RollingHash {
  let firstPower = 1;
  let secondPower = 1;
  for (let i = 0; i < size; i++) {
    firstPower = Math.imul(firstPower, firstBase);
    secondPower = Math.imul(secondPower, secondBase);
  }
  return { size, firstPower, secondPower, first: 0, second: 0 };
}

/** @param leaving the character `size` places back, 0 at the beginning */
export function roll(hash: RollingHash, unit: number, leaving: number): number {
  hash.first = (Math.imul(hash.first, firstBase) + unit - Math.imul(leaving, hash.firstPower)) | 0;
  hash.second = (Math.imul(hash.second, secondBase) + unit - Math.imul(leaving, hash.secondPower)) | 0;
  // The last character stands in the lowest bits, which multiplying carries up.
  return (Math.imul(hash.first, 0x9e3779b1) >>> 6) * 2 ** 26 + (Math.imul(hash.second, 0x85ebca6b) >>> 6);
}

/** Everything of a prompt that is recognised in an output. */
export interface PromptGrams {
  /** Folded characters in a row that make a leak: about seven words. */
  readonly window: number;
  /** Which way of writing a window belongs to, by the window's hash. */
  readonly windows: ReadonlyMap<number, readonly string[]>;
  /** Short pieces: while the end of a stream consists of these, a window may be on its way. */
  readonly pieces: ReadonlySet<number>;
  readonly piece: number;
  /** Windows of the prompt as it is written. */
  readonly plain: number;
}

/** Letters of Chinese, Japanese and Korean say more each. */
const dense = /[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

/**
 * @param common folded texts whose windows are nobody's own
 */
export function gramsOf(forms: readonly Form[], common: readonly string[]): PromptGrams | undefined {
  const [own] = forms;
  if (own === undefined) return undefined;
  const isDense = (own.folded.match(dense)?.length ?? 0) * 2 > own.folded.length;
  const window = isDense ? 14 : 32;
  const piece = isDense ? 4 : 8;
  if (own.folded.length < window) return undefined;
  const generic = new Set(common.flatMap((text) => hashesOf(text, window)));
  const windows = new Map<number, readonly string[]>();
  for (const { decoding, folded } of forms) {
    for (const hash of hashesOf(folded, window))
      if (!generic.has(hash) && !windows.has(hash)) windows.set(hash, decoding);
  }
  const plain = new Set(hashesOf(own.folded, window).filter((hash) => !generic.has(hash))).size;
  return { window, windows, piece, pieces: new Set(forms.flatMap(({ folded }) => hashesOf(folded, piece))), plain };
}

function hashesOf(folded: string, size: number): readonly number[] {
  const hash = rollingHash(size);
  const hashes: number[] = [];
  for (let i = 0; i < folded.length; i++) {
    const value = roll(hash, folded.charCodeAt(i), i < size ? 0 : folded.charCodeAt(i - size));
    if (i >= size - 1) hashes.push(value);
  }
  return hashes;
}
