import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { Extension, SubjectAlternativeNameExtension } from '@peculiar/x509';
import { X509Certificate } from '@sigstore/core';
import { canonicalJson, type Json } from '../../../foundation/index.ts';
import { codeSigning, type Identity, issue, nextSerial } from './authority.ts';
import { seal } from './sealed.ts';

/** A Sigstore of one's own: an authority, a log of certificates and a log of signatures that all work. */
export interface OwnSigstore {
  /** As `verifyModel` takes it. */
  readonly trustedRoot: string;
  /** Signs a payload without a lasting key and returns the bundle. */
  sign(payload: string, identity: string, issuer: string): Promise<KeylessBundle>;
}

export interface LogEntry {
  readonly [key: string]: unknown;
  readonly inclusionProof: {
    readonly [key: string]: unknown;
    readonly checkpoint: { readonly envelope: string };
  };
}

export interface KeylessBundle {
  readonly verificationMaterial: {
    readonly certificate: { readonly rawBytes: string };
    readonly tlogEntries: readonly LogEntry[];
  };
  readonly dsseEnvelope: { readonly payload: string; readonly signatures: readonly { readonly sig: string }[] };
}

interface Log {
  readonly privateKey: KeyObject;
  /** DER. */
  readonly publicKey: Buffer;
  readonly id: Buffer;
}

const now = new Date('2026-05-01T12:00:00Z');
const issuerExtension = '1.3.6.1.4.1.57264.1.8';
const sctExtension = '1.3.6.1.4.1.11129.2.4.2';
const logName = 'log.example';

export async function ownSigstore(): Promise<OwnSigstore> {
  const root = await issue('Own Sigstore', { isAuthority: true });
  const certificateLog = createLog();
  const signatureLog = createLog();
  return {
    trustedRoot: JSON.stringify({
      mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
      certificateAuthorities: [
        { certChain: { certificates: [{ rawBytes: base64(Buffer.from(root.certificate.rawData)) }] }, validFor },
      ],
      tlogs: [trusted(signatureLog)],
      ctlogs: [trusted(certificateLog)],
      timestampAuthorities: [],
    }),
    async sign(payload, identity, issuer) {
      const signer = await issueLogged(root, certificateLog, identity, issuer);
      const rawBytes = base64(Buffer.from(signer.certificate.rawData));
      const sealed = JSON.parse(seal(payload, createPrivateKey(signer.privateKey))) as KeylessBundle;
      const signature = sealed.dsseEnvelope.signatures[0]?.sig ?? '';
      const entry = record(signatureLog, {
        apiVersion: '0.0.1',
        kind: 'dsse',
        spec: {
          payloadHash: { algorithm: 'sha256', value: sha256(Buffer.from(payload)).toString('hex') },
          signatures: [{ signature, verifier: base64(Buffer.from(signer.pem)) }],
        },
      });
      return { ...sealed, verificationMaterial: { certificate: { rawBytes }, tlogEntries: [entry] } };
    },
  };
}

const validFor = { start: '2020-01-01T00:00:00Z' };

function createLog(): Log {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return { privateKey, publicKey: der, id: sha256(der) };
}

function trusted({ publicKey, id }: Log): object {
  return {
    baseUrl: `https://${logName}`,
    hashAlgorithm: 'SHA2_256',
    publicKey: { rawBytes: base64(publicKey), keyDetails: 'PKIX_ECDSA_P256_SHA_256', validFor },
    logId: { keyId: base64(id) },
  };
}

/** A certificate that its log has promised to show (RFC 6962 §3.2 and §3.3). */
async function issueLogged(root: Identity, log: Log, identity: string, issuer: string): Promise<Identity> {
  const utf8 = Buffer.from(issuer);
  const request = {
    issuer: root,
    serial: nextSerial(),
    from: now,
    to: new Date(now.getTime() + 600_000),
    extendedUsages: [codeSigning],
    more: [
      new SubjectAlternativeNameExtension([{ type: 'url', value: identity }], true),
      new Extension(issuerExtension, false, Buffer.concat([Buffer.from([0x0c, utf8.length]), utf8])),
    ],
  };
  const promised = await issue('', request);
  const tbs = X509Certificate.parse(Buffer.from(promised.certificate.rawData)).tbsCertificate.toDER();
  const authority = Buffer.from(root.certificate.publicKey.rawData);
  const timestamp = Buffer.alloc(8);
  timestamp.writeBigUInt64BE(BigInt(now.getTime()));
  const length = Buffer.from([tbs.length >> 16, (tbs.length >> 8) & 255, tbs.length & 255]);
  const noExtensions = Buffer.alloc(2);
  const entry = [Buffer.from([0, 0]), timestamp, Buffer.from([0, 1]), sha256(authority), length, tbs, noExtensions];
  const signature = sign('sha256', Buffer.concat(entry), log.privateKey);
  const ecdsa = Buffer.from([4, 3]);
  const sct = Buffer.concat([Buffer.from([0]), log.id, timestamp, noExtensions, ecdsa, sized(signature)]);
  const list = sized(sized(sct));
  // DER: the short form of a length goes to 127.
  const value = Buffer.concat([Buffer.from(list.length < 128 ? [4, list.length] : [4, 0x81, list.length]), list]);
  const keys = promised.keys;
  return await issue('', { ...request, keys, more: [...request.more, new Extension(sctExtension, false, value)] });
}

/** An entry of a log that holds nothing else. */
function record(log: Log, body: Json): LogEntry {
  const bytes = Buffer.from(canonicalJson(body));
  const integratedTime = now.getTime() / 1000;
  const promise = canonicalJson({
    body: base64(bytes),
    integratedTime,
    logID: log.id.toString('hex'),
    logIndex: 7,
  });
  const rootHash = base64(sha256(Buffer.concat([Buffer.from([0]), bytes])));
  const note = `${logName} - 1\n1\n${rootHash}\n`;
  const hinted = Buffer.concat([log.id.subarray(0, 4), sign('sha256', Buffer.from(note), log.privateKey)]);
  return {
    logIndex: '7',
    logId: { keyId: base64(log.id) },
    kindVersion: { kind: 'dsse', version: '0.0.1' },
    integratedTime: String(integratedTime),
    inclusionPromise: { signedEntryTimestamp: base64(sign('sha256', Buffer.from(promise), log.privateKey)) },
    inclusionProof: {
      logIndex: '0',
      rootHash,
      treeSize: '1',
      hashes: [],
      checkpoint: { envelope: `${note}\n\u2014 ${logName} ${base64(hinted)}\n` },
    },
    canonicalizedBody: base64(bytes),
  };
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64');
}

/** With its length in two bytes before it. */
function sized(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 255]), bytes]);
}
