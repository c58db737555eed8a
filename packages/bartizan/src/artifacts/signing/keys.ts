import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { BartizanError, sha256 } from '../../foundation/index.ts';

/** The hash that goes with a curve (Sigstore's algorithm registry); Ed25519 hashes by itself. */
const hashes: Readonly<Record<string, string>> = { prime256v1: 'sha256', secp384r1: 'sha384', secp521r1: 'sha512' };

/**
 * Reads a private key in PEM.
 *
 * @param name what it is called in messages
 * @throws BartizanError `file-unreadable`, `unsupported` for a kind of key that model signing does not know
 */
export function readPrivateKey(name: string, pem: string | Uint8Array, passphrase?: string): KeyObject {
  let key: KeyObject;
  try {
    key = createPrivateKey({
      key: Buffer.from(pem),
      format: 'pem',
      ...(passphrase === undefined ? {} : { passphrase }),
    });
  } catch (error) {
    throw new BartizanError('file-unreadable', 'is not a private key in PEM that can be read', {
      location: { path: name },
      hint: 'PKCS#8 or SEC1; an encrypted key needs its passphrase',
      cause: error,
    });
  }
  return supported(name, key);
}

/**
 * Reads a public key in PEM.
 *
 * @throws BartizanError `file-unreadable`, `unsupported`
 */
export function readPublicKey(name: string, pem: string | Uint8Array): KeyObject {
  if (Buffer.from(pem).includes('PRIVATE KEY-----')) {
    throw new BartizanError('file-unreadable', 'is a private key, expected a public one', { location: { path: name } });
  }
  let key: KeyObject;
  try {
    key = createPublicKey({ key: Buffer.from(pem), format: 'pem' });
  } catch (error) {
    throw new BartizanError('file-unreadable', 'is not a public key in PEM', {
      location: { path: name },
      cause: error,
    });
  }
  return supported(name, key);
}

function supported(name: string, key: KeyObject): KeyObject {
  if (isSupported(key)) return key;
  const curve = key.asymmetricKeyDetails?.namedCurve;
  throw new BartizanError('unsupported', `is a key of type ${curve ?? key.asymmetricKeyType}`, {
    location: { path: name },
    hint: 'model signing knows ECDSA on P-256, P-384 and P-521, and Ed25519',
  });
}

/** Whether a signature by this key can be made and verified. */
export function isSupported(key: KeyObject): boolean {
  return key.asymmetricKeyType === 'ed25519' || hashOf(key) !== undefined;
}

function hashOf(key: KeyObject): string | undefined {
  return key.asymmetricKeyType === 'ec' ? hashes[key.asymmetricKeyDetails?.namedCurve ?? ''] : undefined;
}

export function signBytes(key: KeyObject, data: Uint8Array): Buffer {
  return sign(hashOf(key) ?? null, data, key);
}

/** @param hash another hash than the one that goes with the key */
export function verifyBytes(key: KeyObject, data: Uint8Array, signature: Uint8Array, hash?: string): boolean {
  if (!isSupported(key)) return false;
  return verify(hash ?? hashOf(key) ?? null, data, key, signature);
}

/** The key's name in a bundle: SHA-256 over its PEM, as the reference implementation writes it. */
export function keyHint(publicKey: KeyObject): string {
  return sha256(publicKey.export({ type: 'spki', format: 'pem' }));
}

/** SHA-256 over the DER form, as other tools name a key. */
export function keyFingerprint(publicKey: KeyObject): string {
  return sha256(publicKey.export({ type: 'spki', format: 'der' }));
}
