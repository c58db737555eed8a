import { base64, items, malformed, member, readDocument, required, text, type Value } from './document.ts';
import { payloadType } from './envelope.ts';

/** The media type that is written (Sigstore bundle v0.3). */
export const bundleMediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';

/** All that are read; the older ones only come from keyless signing. */
const knownMediaTypes: readonly string[] = [
  bundleMediaType,
  'application/vnd.dev.sigstore.bundle+json;version=0.3',
  'application/vnd.dev.sigstore.bundle+json;version=0.2',
  'application/vnd.dev.sigstore.bundle+json;version=0.1',
];

/** A bundle over a million files is about 200 MiB; published ones are a few kilobytes. */
const largestBundleBytes = 256 * 2 ** 20;
const mostCertificates = 16;
const mostLogEntries = 16;

/** A Sigstore bundle as it stands in the file. */
export interface SigstoreBundle {
  readonly mediaType: string;
  readonly verificationMaterial: {
    readonly publicKey?: { readonly hint: string };
    readonly x509CertificateChain?: { readonly certificates: readonly { readonly rawBytes: string }[] };
    readonly tlogEntries: readonly never[];
  };
  readonly dsseEnvelope: {
    readonly payload: string;
    readonly payloadType: string;
    readonly signatures: readonly { readonly sig: string; readonly keyid: string }[];
  };
}

/** How a bundle says who signed. */
export type Material =
  | { readonly method: 'key'; readonly hint: string | undefined; readonly rawBytes: Buffer | undefined }
  | { readonly method: 'certificate'; readonly certificates: readonly Buffer[] }
  /** Keyless: a short-lived certificate and an entry in a transparency log; the whole text is handed on. */
  | { readonly method: 'sigstore'; readonly json: string };

/** A bundle that has been read; nothing in it is trusted yet. */
export interface ParsedBundle {
  readonly material: Material;
  readonly payload: Buffer;
  readonly signature: Buffer;
}

/**
 * Reads a bundle.
 *
 * @param name what it is called in messages
 * @throws BartizanError `file-unreadable` with the place of what is wrong, `file-too-large`
 */
export function parseBundle(name: string, bytes: Uint8Array): ParsedBundle {
  const root = readDocument(name, bytes, largestBundleBytes);
  const mediaType = required(root, 'mediaType');
  if (!knownMediaTypes.includes(text(mediaType))) throw malformed(mediaType, 'is not a Sigstore bundle up to v0.3');
  const envelope = required(root, 'dsseEnvelope');
  const type = required(envelope, 'payloadType');
  if (text(type) !== payloadType) throw malformed(type, `is not '${payloadType}'`);
  const signatures = required(envelope, 'signatures');
  const [signature, ...others] = items(signatures);
  if (signature === undefined || others.length > 0) {
    throw malformed(signatures, `has ${others.length + (signature === undefined ? 0 : 1)} signatures, expected one`);
  }
  const keyId = member(signature, 'keyid');
  if (keyId !== undefined) text(keyId);
  return {
    material: readMaterial(required(root, 'verificationMaterial'), root.text),
    payload: base64(required(envelope, 'payload')),
    signature: base64(required(signature, 'sig')),
  };
}

function readMaterial(material: Value, json: string): Material {
  const kinds = ['publicKey', 'x509CertificateChain', 'certificate'].filter((key) => member(material, key));
  if (kinds.length !== 1) throw malformed(material, 'does not have exactly one way to verify');
  const logEntries = listOf(material, 'tlogEntries', mostLogEntries);
  const publicKey = member(material, 'publicKey');
  if (publicKey !== undefined) {
    const hint = member(publicKey, 'hint');
    const rawBytes = member(publicKey, 'rawBytes');
    return {
      method: 'key',
      hint: hint === undefined ? undefined : text(hint),
      rawBytes: rawBytes === undefined ? undefined : base64(rawBytes),
    };
  }
  for (const entry of logEntries) refuseStrangeLogNames(entry);
  const timestamps = member(material, 'timestampVerificationData');
  if (timestamps !== undefined) listOf(timestamps, 'rfc3161Timestamps', mostLogEntries);
  const chain = member(material, 'x509CertificateChain');
  if (chain === undefined || logEntries.length > 0) return { method: 'sigstore', json };
  const certificates = listOf(chain, 'certificates', mostCertificates);
  if (certificates.length === 0) throw malformed(chain, 'has no certificate');
  return {
    method: 'certificate',
    certificates: certificates.map((certificate) => base64(required(certificate, 'rawBytes'))),
  };
}

/**
 * The name of a log in a checkpoint is later used as a regular expression by the library that verifies
 * keyless signatures: only names that cannot be one are let through, or a bundle could keep it busy for ever.
 */
function refuseStrangeLogNames(entry: Value): void {
  const proof = member(entry, 'inclusionProof');
  const checkpoint = proof === undefined ? undefined : member(proof, 'checkpoint');
  const envelope = checkpoint === undefined ? undefined : member(checkpoint, 'envelope');
  if (envelope === undefined) return;
  for (const [, name = ''] of text(envelope).matchAll(/\u2014 (\S+)/g)) {
    if (!/^[A-Za-z0-9._:/-]{1,200}$/.test(name)) throw malformed(envelope, 'names a log in a strange way');
  }
}

function listOf(value: Value, key: string, most: number): readonly Value[] {
  const list = member(value, key);
  if (list === undefined) return [];
  const found = items(list);
  if (found.length > most) throw malformed(list, `has ${found.length} items, at most ${most} are read`);
  return found;
}
