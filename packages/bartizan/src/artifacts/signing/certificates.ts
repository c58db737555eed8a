import { X509Certificate } from 'node:crypto';
import { BartizanError } from '../../foundation/index.ts';

const pemCertificate = /-----BEGIN CERTIFICATE-----[\sA-Za-z0-9+/=]+-----END CERTIFICATE-----/g;

/** More would not be somebody's trust but a bundle of all authorities there are: 150 in Mozilla's. */
const mostCertificates = 1000;

/**
 * Reads the certificates of a PEM file.
 *
 * @param name what it is called in messages
 * @throws BartizanError `file-unreadable`
 */
export function readCertificates(name: string, pem: string | Uint8Array): readonly X509Certificate[] {
  const blocks = Buffer.from(pem).toString('latin1').match(pemCertificate) ?? [];
  if (blocks.length === 0 || blocks.length > mostCertificates) {
    const found =
      blocks.length === 0 ? 'holds no certificate in PEM' : `holds more than ${mostCertificates} certificates`;
    throw new BartizanError('file-unreadable', found, { location: { path: name } });
  }
  return blocks.map((block, index) => readCertificate(name, index, block));
}

/** @throws BartizanError `file-unreadable` */
export function readCertificate(name: string, index: number, encoded: string | Uint8Array): X509Certificate {
  try {
    return new X509Certificate(encoded);
  } catch (error) {
    throw new BartizanError('file-unreadable', `certificate ${index + 1} cannot be read`, {
      location: { path: name },
      cause: error,
    });
  }
}
