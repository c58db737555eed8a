import { X509Certificate as NodeCertificate, type webcrypto } from 'node:crypto';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  type Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
export const codeSigning = '1.3.6.1.5.5.7.3.3';
export const serverAuthentication = '1.3.6.1.5.5.7.3.1';

/** A certificate with its key: a root, an authority in the middle, or a signer. */
export interface Identity {
  readonly certificate: X509Certificate;
  readonly keys: webcrypto.CryptoKeyPair;
  /** The certificate in PEM. */
  readonly pem: string;
  /** The private key in PEM. */
  readonly privateKey: string;
}

export interface Request {
  readonly issuer?: Identity;
  readonly isAuthority?: boolean;
  readonly pathLength?: number;
  readonly usages?: number;
  readonly extendedUsages?: readonly string[];
  readonly from?: Date;
  readonly to?: Date;
  readonly more?: readonly Extension[];
  readonly serial?: string;
  readonly keys?: webcrypto.CryptoKeyPair;
}

let serial = 1;

/** Issues a certificate; without an issuer it signs itself. */
export async function issue(name: string, request: Request = {}): Promise<Identity> {
  const keys = request.keys ?? (await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']));
  const { issuer, isAuthority = false, extendedUsages } = request;
  const usages = request.usages ?? (isAuthority ? KeyUsageFlags.keyCertSign : KeyUsageFlags.digitalSignature);
  const extensions = [
    new BasicConstraintsExtension(isAuthority, request.pathLength, true),
    ...(usages === 0 ? [] : [new KeyUsagesExtension(usages, true)]),
    ...(extendedUsages === undefined ? [] : [new ExtendedKeyUsageExtension([...extendedUsages])]),
    ...(request.more ?? []),
  ];
  const certificate = await X509CertificateGenerator.create({
    serialNumber: request.serial ?? nextSerial(),
    subject: `CN=${name}`,
    issuer: issuer?.certificate.subject ?? `CN=${name}`,
    notBefore: request.from ?? new Date('2026-01-01'),
    notAfter: request.to ?? new Date('2027-01-01'),
    signingAlgorithm: algorithm,
    publicKey: keys.publicKey,
    signingKey: issuer?.keys.privateKey ?? keys.privateKey,
    extensions,
  });
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
  return {
    certificate,
    keys,
    pem: new NodeCertificate(Buffer.from(certificate.rawData)).toString(),
    privateKey: `-----BEGIN PRIVATE KEY-----\n${pkcs8}\n-----END PRIVATE KEY-----\n`,
  };
}

export function nextSerial(): string {
  return (serial++).toString(16).padStart(4, '0');
}
