import { malformed, readDocument, required, text, type Value } from './document.ts';
import { readLegacyManifest } from './legacy-statement.ts';
import { type Manifest, resourceName, rootDigest } from './manifest.ts';
import { readManifest } from './predicate.ts';

const statementType = 'https://in-toto.io/Statement/v1';
const predicateType = 'https://model_signing/signature/v1.0';
const legacyPredicateType = 'https://model_signing/Digests/v0.1';
const largestPayloadBytes = 192 * 2 ** 20;

/** A manifest as an in-toto statement (OpenSSF Model Signing 1.0, §5 and §6.6). */
export function writeStatement(manifest: Manifest): Buffer {
  const { modelName, serialization, resources } = manifest;
  const { method, hashAlgorithm, shardBytes, allowSymlinks, ignorePaths } = serialization;
  const statement = {
    _type: statementType,
    subject: [{ name: modelName, digest: { sha256: rootDigest(resources) } }],
    predicateType,
    predicate: {
      serialization: {
        method,
        hash_type: hashAlgorithm,
        ...(shardBytes === undefined ? {} : { shard_size: shardBytes }),
        allow_symlinks: allowSymlinks,
        ...(ignorePaths.length === 0 ? {} : { ignore_paths: ignorePaths }),
      },
      resources: resources.map((resource) => ({
        name: resourceName(resource),
        algorithm: hashAlgorithm,
        digest: resource.digest,
      })),
    },
  };
  return Buffer.from(JSON.stringify(statement));
}

/** A statement of either version. */
export interface Statement {
  readonly isLegacy: boolean;
  /** Reads what it covers; throws where it is malformed. */
  manifest(): Manifest;
}

/**
 * Reads a statement as far as its version; what it covers is read once the signature holds.
 *
 * @throws BartizanError `file-unreadable` with the place of what is wrong
 */
export function readStatement(name: string, payload: Uint8Array): Statement {
  const root = readDocument(`${name} payload`, payload, largestPayloadBytes);
  const type = required(root, '_type');
  if (text(type) !== statementType) throw malformed(type, `is not '${statementType}'`);
  const predicate: Value = required(root, 'predicateType');
  switch (text(predicate)) {
    case predicateType:
      return { isLegacy: false, manifest: () => readManifest(root) };
    case legacyPredicateType:
      return { isLegacy: true, manifest: () => readLegacyManifest(root) };
    default:
      throw malformed(predicate, `is not '${predicateType}': this signature is not about a model`);
  }
}
