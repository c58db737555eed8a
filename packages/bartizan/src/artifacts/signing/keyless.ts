import { BartizanError } from '../../foundation/index.ts';
import { showText } from '../finding.ts';
import { readDocument } from './document.ts';
import type { Signer } from './verdict.ts';

/** Sigstore's own trusted root has 7 KiB. */
const largestRootBytes = 4 * 2 ** 20;

/** Who is expected to have signed without a key of their own, and whom to believe it from. */
export interface SigstoreTrust {
  /** A Sigstore trusted root, or a client trust configuration that holds one, as JSON. */
  readonly trustedRoot: string | Uint8Array;
  /** The e-mail address or URI in the certificate; compared exactly. */
  readonly identity: string;
  /** The OpenID Connect issuer that vouched for it; compared exactly. */
  readonly issuer: string;
}

export type KeylessResult =
  | { readonly holds: true; readonly signer: Extract<Signer, { method: 'sigstore' }> }
  | { readonly holds: false; readonly code: 'sigstore-invalid' | 'identity-mismatch'; readonly reason: string };

/**
 * Verifies a keyless signature without any network: the certificate against the trusted authorities, the
 * entry in the transparency log against the trusted log, the certificate's own log entry, the time, the
 * signature, and last the identity.
 *
 * @param json the bundle
 * @throws BartizanError `file-unreadable` for a trusted root that cannot be read
 */
export async function verifyKeyless(json: string, trust: SigstoreTrust): Promise<KeylessResult> {
  const { Verifier, toSignedEntity } = await import('@sigstore/verify');
  const { bundleFromJSON } = await import('@sigstore/bundle');
  const material = await readTrustedRoot(trust.trustedRoot);
  let found: { readonly identity: string | undefined; readonly issuer: string | undefined };
  try {
    const entity = toSignedEntity(bundleFromJSON(JSON.parse(json)));
    const verifier = new Verifier(material, { tlogThreshold: 1, ctlogThreshold: 1, timestampThreshold: 1 });
    const { identity } = verifier.verify(entity);
    found = { identity: identity?.subjectAlternativeName, issuer: identity?.extensions?.issuer };
  } catch (error) {
    // Whatever the parsers make of hostile bytes: it does not verify.
    return { holds: false, code: 'sigstore-invalid', reason: reasonOf(error) };
  }
  // The verifier's own policy takes the identity as a regular expression, which anybody could extend.
  if (found.identity !== trust.identity || found.issuer !== trust.issuer) {
    const by = `'${showText(found.identity ?? '')}' of '${showText(found.issuer ?? '')}'`;
    return { holds: false, code: 'identity-mismatch', reason: `was signed by ${by}, not by the expected identity` };
  }
  return { holds: true, signer: { method: 'sigstore', identity: trust.identity, issuer: trust.issuer } };
}

async function readTrustedRoot(bytes: string | Uint8Array) {
  const { TrustedRoot } = await import('@sigstore/protobuf-specs');
  const { toTrustMaterial } = await import('@sigstore/verify');
  const name = 'the trusted root';
  const { text } = readDocument(name, Buffer.from(bytes), largestRootBytes);
  try {
    const json = JSON.parse(text) as { readonly trustedRoot?: unknown };
    const root = TrustedRoot.fromJSON(json.trustedRoot ?? json);
    if (root.certificateAuthorities.length === 0 || root.tlogs.length === 0) {
      throw new BartizanError('file-unreadable', 'it names no certificate authority or no log');
    }
    return toTrustMaterial(root);
  } catch (error) {
    throw new BartizanError('file-unreadable', `is not a Sigstore trusted root: ${reasonOf(error)}`, {
      location: { path: name },
      cause: error,
    });
  }
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return showText(`${message}${cause}`, 200);
}
