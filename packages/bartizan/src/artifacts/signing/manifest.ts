import { createHash } from 'node:crypto';

/** How the content of files is hashed. */
export const hashAlgorithms = ['sha256', 'blake2b', 'blake3'] as const;
export type HashAlgorithm = (typeof hashAlgorithms)[number];

/** Length of a digest in hexadecimal digits. */
export const digestLengths: Readonly<Record<HashAlgorithm, number>> = { sha256: 64, blake2b: 128, blake3: 64 };

/** How files were listed and hashed; a verifier does the same. */
export interface Serialization {
  readonly method: 'files' | 'shards';
  readonly hashAlgorithm: HashAlgorithm;
  /** Bytes of one shard; for `shards` only. */
  readonly shardBytes?: number;
  readonly allowSymlinks: boolean;
  /** Paths relative to the model that are not covered. */
  readonly ignorePaths: readonly string[];
}

/** A file, or a shard of one, with its digest. */
export interface Resource {
  /** Relative to the model, with `/`; the file's name for a model of one file. */
  readonly path: string;
  /** The byte range, end not included; undefined for the whole file. */
  readonly range?: ByteSpan;
  /** Lower-case hexadecimal. */
  readonly digest: string;
}

export interface ByteSpan {
  readonly start: number;
  readonly end: number;
}

/** What a signature covers. */
export interface Manifest {
  /** Informative: the name of the folder or file when it was signed. */
  readonly modelName: string;
  readonly serialization: Serialization;
  readonly resources: readonly Resource[];
}

/** SHA-256 over the digests of the resources, in their order: one short name for the whole model. */
export function rootDigest(resources: readonly Resource[]): string {
  const hash = createHash('sha256');
  for (const { digest } of resources) hash.update(digest, 'hex');
  return hash.digest('hex');
}

/** The name of a resource in the statement. */
export function resourceName({ path, range }: Pick<Resource, 'path' | 'range'>): string {
  return range === undefined ? path : `${path}:${range.start}:${range.end}`;
}

/** By Unicode code point, as the specification sorts; JavaScript's own order is by UTF-16 code unit. */
export function compareCodePoints(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
