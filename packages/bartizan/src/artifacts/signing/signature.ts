import type { KeyObject, X509Certificate } from 'node:crypto';
import { BartizanError } from '../../foundation/index.ts';
import { showText } from '../finding.ts';
import type { Material, ParsedBundle } from './bundle.ts';
import { readCertificate, readCertificates } from './certificates.ts';
import { findChain, oneLine } from './chain.ts';
import { legacyEncoding, preAuthenticationEncoding } from './envelope.ts';
import { type SigstoreTrust, verifyKeyless } from './keyless.ts';
import { isSupported, keyFingerprint, keyHint, readPublicKey, verifyBytes } from './keys.ts';
import type { Problem, ProblemCode, Signer } from './verdict.ts';

/** What the user trusts; the way in which a bundle was signed decides what of it is needed. */
export interface Trust {
  /** PEM: the signer's public key. */
  readonly publicKey?: string | Uint8Array;
  /** PEM: certificates of authorities, or the signer's own. */
  readonly certificates?: string | Uint8Array;
  /** The time at which the certificates must be valid; default: now. */
  readonly validAt?: Date;
  readonly sigstore?: SigstoreTrust;
}

/** A payload of the old format is encoded character by character. */
const largestLegacyBytes = 4 * 2 ** 20;

export type SignatureResult =
  | { readonly signer: Signer; readonly notes: readonly string[] }
  | { readonly problem: Problem };

/**
 * Verifies the signature of a bundle.
 *
 * @param isLegacy the statement has the format of version 0.2
 * @throws BartizanError `file-unreadable`, `unsupported` for trust that cannot be used
 */
export async function verifySignature(
  name: string,
  bundle: ParsedBundle,
  isLegacy: boolean,
  trust: Trust,
  now: Date,
): Promise<SignatureResult> {
  const { material } = bundle;
  switch (material.method) {
    case 'key':
      return verifyByKey(bundle, material, isLegacy, trust);
    case 'certificate':
      return await verifyByCertificate(name, bundle, material.certificates, isLegacy, trust, now);
    case 'sigstore': {
      if (trust.sigstore === undefined) {
        return missing('it was signed without a key: a Sigstore trusted root, the identity and its issuer are needed');
      }
      const result = await verifyKeyless(material.json, trust.sigstore);
      return result.holds ? { signer: result.signer, notes: [] } : failed(result.code, result.reason);
    }
  }
}

function verifyByKey(
  bundle: ParsedBundle,
  material: Extract<Material, { method: 'key' }>,
  isLegacy: boolean,
  trust: Trust,
): SignatureResult {
  if (trust.publicKey === undefined) return missing("it was signed with a key: the signer's public key is needed");
  const key = readPublicKey('the public key', trust.publicKey);
  const other = whyOtherKey(key, material);
  if (other !== undefined) return failed('key-mismatch', other);
  if (!holds(key, bundle, isLegacy))
    return failed('signature-invalid', 'the signature does not fit the key that was given');
  return { signer: { method: 'key', fingerprint: keyFingerprint(key) }, notes: legacyNotes(isLegacy) };
}

/** The hint is not signed: it cannot make a signature good, but it can say that another key is meant. */
function whyOtherKey(key: KeyObject, { hint, rawBytes }: Extract<Material, { method: 'key' }>): string | undefined {
  const isFingerprint = hint !== undefined && /^[0-9a-f]{64}$/.test(hint);
  if (isFingerprint && hint !== keyHint(key) && hint !== keyFingerprint(key)) {
    return `the bundle names another key (${hint.slice(0, 16)}…) than the one that was given (${keyHint(key).slice(0, 16)}…)`;
  }
  if (rawBytes === undefined || rawBytes.length === 0) return undefined;
  const forms = [key.export({ type: 'spki', format: 'pem' }).toString(), key.export({ type: 'spki', format: 'der' })];
  return forms.some((form) => rawBytes.equals(Buffer.from(form)))
    ? undefined
    : 'the bundle carries another key than the one that was given';
}

async function verifyByCertificate(
  name: string,
  bundle: ParsedBundle,
  encoded: readonly Buffer[],
  isLegacy: boolean,
  trust: Trust,
  now: Date,
): Promise<SignatureResult> {
  if (trust.certificates === undefined) {
    return missing('it was signed with a certificate: the certificate of an authority that you trust is needed');
  }
  const trusted = readCertificates('the trusted certificates', trust.certificates);
  let presented: readonly X509Certificate[];
  try {
    presented = encoded.map((bytes, index) => readCertificate(name, index, bytes));
  } catch (error) {
    if (!(error instanceof BartizanError)) throw error;
    return failed('bundle-malformed', `${error.message} in the bundle`);
  }
  const result = await findChain(presented, trusted, trust.validAt ?? now);
  if (!result.isTrusted) {
    const { isExpired, reason } = result;
    return failed(isExpired ? 'certificate-expired' : 'certificate-untrusted', showText(reason, 300));
  }
  const [leaf] = result.chain;
  if (leaf === undefined) throw new TypeError('a chain has a first certificate');
  if (!isSupported(leaf.publicKey))
    return failed('certificate-untrusted', 'the certificate holds a kind of key that is not known');
  if (!holds(leaf.publicKey, bundle, isLegacy)) {
    return failed('signature-invalid', 'the signature does not fit the certificate');
  }
  return { signer: describe(leaf), notes: legacyNotes(isLegacy) };
}

function describe(certificate: X509Certificate): Signer {
  return {
    method: 'certificate',
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    fingerprint: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
    validFrom: new Date(certificate.validFrom).toISOString(),
    validTo: new Date(certificate.validTo).toISOString(),
  };
}

function holds(key: KeyObject, { payload, signature }: ParsedBundle, isLegacy: boolean): boolean {
  if (verifyBytes(key, preAuthenticationEncoding(payload), signature)) return true;
  if (!isLegacy || payload.length > largestLegacyBytes || key.asymmetricKeyType !== 'ec') return false;
  const encoding = legacyEncoding(payload);
  // Version 0.2 hashed with SHA-256 whatever the curve.
  return verifyBytes(key, encoding, signature) || verifyBytes(key, encoding, signature, 'sha256');
}

function legacyNotes(isLegacy: boolean): readonly string[] {
  return isLegacy ? ['the signature has the format of version 0.2 of the reference implementation: sign again'] : [];
}

function failed(code: ProblemCode, message: string): SignatureResult {
  return { problem: { code, effect: 'failed', message } };
}

function missing(message: string): SignatureResult {
  return { problem: { code: 'trust-missing', effect: 'incomplete', message } };
}
