import { showText } from '../finding.ts';
import { items, malformed, member, positiveInteger, required, text, truth, type Value } from './document.ts';
import { excludable } from './exclusions.ts';
import {
  digestLengths,
  type HashAlgorithm,
  hashAlgorithms,
  type Manifest,
  type Resource,
  resourceName,
  rootDigest,
  type Serialization,
} from './manifest.ts';
import { refuseBrokenShards } from './shards.ts';

/** Reads the statement of a signature (OpenSSF Model Signing 1.0, §5.2 and §6.5). */
export function readManifest(root: Value): Manifest {
  const subjects = required(root, 'subject');
  const [subject, ...others] = items(subjects);
  if (subject === undefined || others.length > 0) throw malformed(subjects, 'does not have exactly one subject');
  const predicate = required(root, 'predicate');
  const serialization = readSerialization(required(predicate, 'serialization'));
  const list = required(predicate, 'resources');
  const resources = items(list).map((resource) => readResource(resource, serialization));
  if (resources.length === 0) throw malformed(list, 'is empty: the signature covers no file');
  refuseRepeats(list, resources);
  if (serialization.shardBytes !== undefined) refuseBrokenShards(list, resources, serialization.shardBytes);
  const digest = required(required(subject, 'digest'), 'sha256');
  if (text(digest) !== rootDigest(resources)) throw malformed(digest, 'is not the digest of the resources');
  return { modelName: text(required(subject, 'name')), serialization, resources };
}

function readSerialization(value: Value): Serialization {
  const method = required(value, 'method');
  const name = text(method);
  if (name !== 'files' && name !== 'shards') throw malformed(method, "is neither 'files' nor 'shards'");
  const ignored = member(value, 'ignore_paths');
  return {
    method: name,
    hashAlgorithm: readAlgorithm(required(value, 'hash_type')),
    ...(name === 'shards' ? { shardBytes: positiveInteger(required(value, 'shard_size')) } : {}),
    allowSymlinks: truth(required(value, 'allow_symlinks')),
    ignorePaths: ignored === undefined ? [] : items(ignored).map(readIgnoredPath),
  };
}

function readAlgorithm(value: Value): HashAlgorithm {
  const name = text(value);
  const algorithm = hashAlgorithms.find((known) => known === name);
  if (algorithm === undefined) throw malformed(value, `is none of ${hashAlgorithms.join(', ')}`);
  return algorithm;
}

/** A path that would leave the model, or exclude all of it, is no exclusion. */
function readIgnoredPath(value: Value): string {
  const path = excludable(text(value));
  if (path === undefined) throw malformed(value, 'is not a path within the model');
  return path;
}

function readResource(value: Value, serialization: Serialization): Resource {
  const { hashAlgorithm, shardBytes } = serialization;
  const algorithm = required(value, 'algorithm');
  // The reference implementation names the shard size with the algorithm, the specification does not.
  const names = [hashAlgorithm, `${hashAlgorithm}-sharded-${shardBytes}`];
  if (!names.includes(text(algorithm))) throw malformed(algorithm, `is not '${hashAlgorithm}'`);
  return {
    ...readName(required(value, 'name'), shardBytes !== undefined),
    digest: readDigest(required(value, 'digest'), hashAlgorithm),
  };
}

export function readDigest(value: Value, algorithm: HashAlgorithm): string {
  const digest = text(value);
  const length = digestLengths[algorithm];
  if (digest.length !== length || !/^[0-9a-f]+$/.test(digest)) {
    throw malformed(value, `is not a digest of ${length} lower-case hexadecimal digits`);
  }
  return digest;
}

/** A file's name may hold colons: the byte range is what stands behind the last two. */
function readName(value: Value, isShard: boolean): Pick<Resource, 'path' | 'range'> {
  if (!isShard) return { path: readPath(value, text(value)) };
  const [, path, start, end] = /^(.+):(\d{1,16}):(\d{1,16})$/s.exec(text(value)) ?? [];
  if (path === undefined) throw malformed(value, 'is not path:start:end');
  return { path: readPath(value, path), range: { start: Number(start), end: Number(end) } };
}

/** Paths are only compared with those of the files there are, never opened; a strange one is an attack all the same. */
export function readPath(value: Value, path: string): string {
  if (path === '.') return path;
  const isStrange = path.includes('\0') || path.split('/').some((part) => ['', '.', '..'].includes(part));
  if (isStrange) throw malformed(value, `is not a path within the model: '${showText(path)}'`);
  return path;
}

export function refuseRepeats(list: Value, resources: readonly Resource[]): void {
  const seen = new Set<string>();
  for (const resource of resources) {
    const name = resourceName(resource);
    if (seen.has(name)) throw malformed(list, `names '${showText(name)}' twice`);
    seen.add(name);
  }
}
