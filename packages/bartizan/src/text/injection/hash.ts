/** Where the hash of a word starts. */
export const wordSeed = 0x2b5a5ce1;

/** One unit more, FNV-1a on UTF-16 units: cheap enough to hash every beginning of a word on the way. */
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Two hashes in order. */
export function hashPair(first: number, second: number): number {
  return Math.imul(Math.imul(first, 0x5bd1e995) ^ second, 0x2545f491) ^ (first >>> 13);
}

/** The number of buckets that features are hashed into, as a power of two. */
export const bucketBits = 18;

/** The bucket of a feature: the finaliser of MurmurHash3, since FNV leaves the high bits weak. */
export function bucketOf(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  mixed ^= mixed >>> 16;
  return mixed >>> (32 - bucketBits);
}
