import { createPublicKey, type KeyObject } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { BartizanError, type Context } from '../../foundation/index.ts';
import { bundleMediaType, type SigstoreBundle } from './bundle.ts';
import { readCertificates } from './certificates.ts';
import { payloadType, preAuthenticationEncoding } from './envelope.ts';
import { exclusions, gitPaths } from './exclusions.ts';
import { hashFiles, type SizedJob } from './hash-files.ts';
import { keyHint, readPrivateKey, signBytes } from './keys.ts';
import { compareCodePoints, type Manifest, type Resource, resourceName, rootDigest } from './manifest.ts';
import { listModelFiles, type ModelFile, type ModelFiles } from './model-files.ts';
import { defaultShardBytes, shardsOf } from './shards.ts';
import { writeStatement } from './statement.ts';

/** What a model is signed with and how. */
export interface SignOptions {
  readonly context: Context;
  /** PEM: ECDSA on P-256, P-384 or P-521, or Ed25519 (which the reference implementation does not verify). */
  readonly privateKey: string | Uint8Array;
  readonly passphrase?: string;
  /** PEM: the certificate of the key, then those that lead to a root. With them the bundle carries the chain. */
  readonly certificates?: string | Uint8Array;
  /** Paths relative to the model that the signature does not cover; a folder stands for all that is in it. */
  readonly ignorePaths?: readonly string[];
  /** Covers `.git`, `.gitattributes`, `.github` and `.gitignore` at the top too. Default false. */
  readonly includeGitPaths?: boolean;
  /** One digest a file, or one for each shard. Default `files`. */
  readonly method?: 'files' | 'shards';
  /** Default 1,000,000,000. */
  readonly shardBytes?: number;
  /** Default `sha256`. */
  readonly hashAlgorithm?: 'sha256' | 'blake2b';
  /** Hashes what links to files lead to; else a link is refused. Default false. */
  readonly allowSymlinks?: boolean;
  /** Worker threads for large files. Default: none. */
  readonly threads?: number;
}

/** A signature and what it covers. */
export interface SignedModel {
  readonly bundle: SigstoreBundle;
  /** SHA-256 over the digests of all files. */
  readonly digest: string;
  readonly files: number;
  /** Paths that are there and that the signature says nothing about. */
  readonly notCovered: readonly string[];
  readonly notes: readonly string[];
}

/**
 * Signs a model, a file or a folder, in the format of OpenSSF Model Signing 1.0.
 *
 * @throws BartizanError `file-not-found`, `file-unreadable`, `unsupported` (the key; a link or a special
 *   file in the model), `usage` (a path to ignore), `cancelled`
 *
 * @example
 * const { bundle } = await signModel('models/classifier', { context, privateKey: pem });
 */
export async function signModel(path: string, options: SignOptions): Promise<SignedModel> {
  const root = resolve(options.context.root, path);
  const key = readPrivateKey('the private key', options.privateKey, options.passphrase);
  const material = materialOf(key, options.certificates);
  const ignorePaths = [
    ...new Set([...(options.includeGitPaths === true ? [] : gitPaths), ...exclusions(options.ignorePaths ?? [])]),
  ].sort(compareCodePoints);
  const found = await listModelFiles(root, {
    excluded: new Set(ignorePaths),
    allowSymlinks: options.allowSymlinks ?? false,
    signal: options.context.signal,
  });
  refuseUncoverable(root, found);
  const manifest = await hashModel(root, found, ignorePaths, options);
  const payload = writeStatement(manifest);
  const signature = signBytes(key, preAuthenticationEncoding(payload));
  const covered = new Set(manifest.resources.map((resource) => resource.path));
  return {
    bundle: {
      mediaType: bundleMediaType,
      verificationMaterial: material,
      dsseEnvelope: {
        payload: payload.toString('base64'),
        payloadType,
        signatures: [{ sig: signature.toString('base64'), keyid: '' }],
      },
    },
    digest: rootDigest(manifest.resources),
    files: covered.size,
    notCovered: [...found.excluded, ...found.files.map((file) => file.path).filter((file) => !covered.has(file))].sort(
      compareCodePoints,
    ),
    notes: found.outsideLinks.map((link) => `${link} is a symbolic link out of the model; its content was signed`),
  };
}

function materialOf(key: KeyObject, pem: SignOptions['certificates']): SigstoreBundle['verificationMaterial'] {
  if (pem === undefined) return { publicKey: { hint: keyHint(createPublicKey(key)) }, tlogEntries: [] };
  const certificates = readCertificates('the certificates', pem);
  if (certificates[0]?.checkPrivateKey(key) !== true) {
    throw new BartizanError('usage', 'the first certificate is not that of the private key');
  }
  const chain = certificates.map(({ raw }) => ({ rawBytes: raw.toString('base64') }));
  return { x509CertificateChain: { certificates: chain }, tlogEntries: [] };
}

function refuseUncoverable(root: string, found: ModelFiles): void {
  const [first, ...others] = found.uncoverable;
  if (first === undefined) return;
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  throw new BartizanError('unsupported', `${first.path} ${first.reason}${more}`, {
    location: { path: root },
    hint: 'sign the content of links with allow-symlinks, or ignore the path',
  });
}

async function hashModel(
  root: string,
  found: ModelFiles,
  ignorePaths: readonly string[],
  options: SignOptions,
): Promise<Manifest> {
  const shardBytes = options.method === 'shards' ? (options.shardBytes ?? defaultShardBytes) : undefined;
  const hashAlgorithm = options.hashAlgorithm ?? 'sha256';
  const pieces = found.files.flatMap((file) => piecesOf(file, shardBytes));
  if (pieces.length === 0) {
    throw new BartizanError('usage', 'there is no file to sign', { location: { path: root } });
  }
  const jobs: SizedJob[] = pieces.map(({ file, range }) => ({
    absolutePath: file.absolutePath,
    algorithm: hashAlgorithm,
    ...(range === undefined ? { sizeBytes: file.sizeBytes } : { range, sizeBytes: range.end - range.start }),
  }));
  const digests = await hashFiles(jobs, { context: options.context, threads: options.threads ?? 0 });
  const resources: Resource[] = pieces.map(({ file, range }, index) => ({
    path: file.path,
    ...(range === undefined ? {} : { range }),
    digest: digests[index] ?? '',
  }));
  resources.sort((a, b) => compareCodePoints(resourceName(a), resourceName(b)));
  return {
    modelName: basename(root),
    serialization: {
      method: shardBytes === undefined ? 'files' : 'shards',
      hashAlgorithm,
      ...(shardBytes === undefined ? {} : { shardBytes }),
      allowSymlinks: options.allowSymlinks ?? false,
      ignorePaths: found.isFolder ? ignorePaths : [],
    },
    resources,
  };
}

interface Piece {
  readonly file: ModelFile;
  readonly range?: { readonly start: number; readonly end: number };
}

function piecesOf(file: ModelFile, shardBytes: number | undefined): readonly Piece[] {
  return shardBytes === undefined ? [{ file }] : shardsOf(file.sizeBytes, shardBytes).map((range) => ({ file, range }));
}
