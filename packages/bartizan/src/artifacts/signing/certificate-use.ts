import type { X509Certificate } from 'node:crypto';

/** What a certificate may be used for. */
export interface CertificateUse {
  /** May issue certificates. */
  readonly isAuthority: boolean;
  /** How many authorities may stand below it; undefined for any number. */
  readonly pathLength: number | undefined;
  /**
   * Its key may sign content: key usage digitalSignature or extended key usage codeSigning, and no extended
   * key usage that is all about something else, such as a web server's.
   */
  readonly maySignContent: boolean;
  /** Extensions that must be understood and are not. */
  readonly unknownCritical: readonly string[];
}

const codeSigning = '1.3.6.1.5.5.7.3.3';
const anyExtendedUsage = '2.5.29.37.0';

/** Basic constraints, key usage, extended key usage, alternative names of subject and issuer. */
const knownExtensions = ['2.5.29.19', '2.5.29.15', '2.5.29.37', '2.5.29.17', '2.5.29.18'];

/**
 * Reads the extensions, which Node does not show. A certificate that cannot be read has no entry.
 */
export async function usesOf(
  certificates: readonly X509Certificate[],
): Promise<ReadonlyMap<X509Certificate, CertificateUse>> {
  const core = await import('@sigstore/core');
  const uses = new Map<X509Certificate, CertificateUse>();
  for (const certificate of certificates) {
    try {
      const parsed = core.X509Certificate.parse(certificate.raw as Buffer<ArrayBuffer>);
      const constraints = parsed.extBasicConstraints;
      const keyUsage = parsed.extKeyUsage;
      uses.set(certificate, {
        isAuthority: constraints?.isCA === true && keyUsage?.keyCertSign !== false,
        pathLength: constraints?.pathLenConstraint === undefined ? undefined : Number(constraints.pathLenConstraint),
        maySignContent: maySignContent(keyUsage?.digitalSignature, certificate),
        unknownCritical: parsed.extensions.flatMap(({ subs }) => {
          const [oid, critical] = subs;
          const isCritical = subs.length === 3 && critical?.toBoolean() === true;
          return isCritical && oid !== undefined && !knownExtensions.includes(oid.toOID()) ? [oid.toOID()] : [];
        }),
      });
    } catch {
      // The parser throws errors of several kinds at bytes that are no certificate.
    }
  }
  return uses;
}

function maySignContent(digitalSignature: boolean | undefined, certificate: X509Certificate): boolean {
  // Node calls the extended key usages `keyUsage`.
  const extended: readonly string[] | undefined = certificate.keyUsage;
  if (extended === undefined) return digitalSignature === true;
  return digitalSignature !== false && (extended.includes(codeSigning) || extended.includes(anyExtendedUsage));
}
