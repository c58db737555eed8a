import { Extension } from '@peculiar/x509';
import { beforeAll, describe, expect, it } from 'vitest';
import { createContext } from '../../foundation/index.ts';
import { codeSigning, type Identity, issue, type Request, serverAuthentication } from './cases/authority.ts';
import { keyPair, model, seal } from './cases/sealed.ts';
import { signModel, type Trust, verifyModel } from './index.ts';

const context = createContext({
  root: '/',
  clock: { now: () => new Date('2026-06-01'), monotonicMs: () => 0 },
});

let folder: string;
let root: Identity;
let middle: Identity;

beforeAll(async () => {
  folder = await model({ 'a.txt': 'a' });
  root = await issue('Root', { isAuthority: true });
  middle = await issue('Middle', { isAuthority: true, issuer: root, pathLength: 0 });
});

async function verdict(signer: Identity, chain: readonly Identity[], trust: Trust) {
  const certificates = [signer, ...chain].map(({ pem }) => pem).join('');
  const { bundle } = await signModel(folder, { context, privateKey: signer.privateKey, certificates });
  return await verifyModel(folder, JSON.stringify(bundle), { context, trust });
}

describe('certificates', () => {
  it('trusts a chain to a root, to an authority in the middle, and the certificate itself', async () => {
    const signer = await issue('Signer', { issuer: middle });
    for (const trusted of [root, middle, signer]) {
      expect(await verdict(signer, [middle], { certificates: trusted.pem })).toMatchObject({
        status: 'verified',
        signer: {
          method: 'certificate',
          subject: 'CN=Signer',
          issuer: 'CN=Middle',
          validTo: '2027-01-01T00:00:00.000Z',
        },
      });
    }
    const alone = await issue('Alone');
    expect((await verdict(alone, [], { certificates: alone.pem })).status).toBe('verified');
    expect((await verdict(signer, [middle], {})).problems).toMatchObject([
      { code: 'trust-missing', effect: 'incomplete' },
    ]);
  });

  it('finds no way to another root of the same name, or over a certificate that is missing', async () => {
    const signer = await issue('Signer', { issuer: middle });
    const impostor = await issue('Root', { isAuthority: true });
    for (const [chain, trusted] of [
      [[middle], impostor],
      [[], root],
      [[impostor], root],
    ] as const) {
      expect((await verdict(signer, chain, { certificates: trusted.pem })).problems).toMatchObject([
        { code: 'certificate-untrusted', message: expect.stringContaining("no chain leads from 'CN=Signer'") },
      ]);
    }
  });

  it.each<[string, Request, RegExp]>([
    ['of a web server', { extendedUsages: [serverAuthentication] }, /not for signing/],
    ['for keys alone', { usages: 4 }, /not for signing/],
    ['without any usage', { usages: 0 }, /not for signing/],
    [
      'that asks for what is not known',
      { more: [new Extension('1.2.3.4', true, new Uint8Array([5, 0]))] },
      /1\.2\.3\.4/,
    ],
  ])('refuses a certificate %s', async (_name, request, message) => {
    const signer = await issue('Signer', { issuer: root, ...request });
    expect((await verdict(signer, [], { certificates: root.pem })).problems).toMatchObject([
      { code: 'certificate-untrusted', message: expect.stringMatching(message) },
    ]);
  });

  it('takes code signing for a usage, and other extensions that are not critical', async () => {
    const more = [new Extension('1.2.3.4', false, new Uint8Array([5, 0]))];
    const signer = await issue('Signer', { issuer: root, usages: 0, extendedUsages: [codeSigning], more });
    expect((await verdict(signer, [], { certificates: root.pem })).status).toBe('verified');
  });

  it('refuses issuers that may not issue', async () => {
    const noAuthority = await issue('Middle', { issuer: root });
    const noIssuing = await issue('Middle', { issuer: root, isAuthority: true, usages: 1 });
    const expired = await issue('Middle', { issuer: root, isAuthority: true, to: new Date('2026-02-01') });
    const tooDeep = await issue('Lower', { issuer: middle, isAuthority: true });
    for (const issuer of [noAuthority, noIssuing, expired, tooDeep]) {
      const signer = await issue('Signer', { issuer });
      expect((await verdict(signer, [issuer, middle], { certificates: root.pem })).problems).toMatchObject([
        { code: 'certificate-untrusted' },
      ]);
    }
  });

  it('holds the time against the certificate', async () => {
    const signer = await issue('Signer', { issuer: root, from: new Date('2026-02-01'), to: new Date('2026-03-01') });
    expect((await verdict(signer, [], { certificates: root.pem })).problems).toMatchObject([
      { code: 'certificate-expired' },
    ]);
    const inFebruary = { certificates: root.pem, validAt: new Date('2026-02-15') };
    expect((await verdict(signer, [], inFebruary)).status).toBe('verified');
    const inJanuary = { certificates: root.pem, validAt: new Date('2026-01-15') };
    expect((await verdict(signer, [], inJanuary)).problems).toMatchObject([{ code: 'certificate-expired' }]);
  });

  it('is not led astray by many certificates that could have issued each other', async () => {
    const tangle = await Promise.all(
      Array.from({ length: 14 }, (_, index) =>
        issue('Same', { isAuthority: true, from: new Date(Date.UTC(2026, 0, index + 1)) }),
      ),
    );
    const signer = await issue('Signer', { issuer: tangle[0]! });
    expect((await verdict(signer, tangle, { certificates: root.pem })).status).toBe('failed');
  });

  it('refuses to sign with the certificate of another key', async () => {
    const signer = await issue('Signer', { issuer: root });
    await expect(
      signModel(folder, { context, privateKey: keyPair().privateKey, certificates: signer.pem }),
    ).rejects.toMatchObject({ code: 'usage' });
    await expect(
      signModel(folder, { context, privateKey: signer.privateKey, certificates: 'none' }),
    ).rejects.toMatchObject({ code: 'file-unreadable' });
  });

  it('fails for bytes that are no certificate, and for the signature of another key', async () => {
    const signer = await issue('Signer', { issuer: root });
    const rawBytes = Buffer.from(signer.certificate.rawData);
    const bundle = (bytes: Buffer): string =>
      seal(
        { _type: 'https://in-toto.io/Statement/v1', predicateType: 'https://model_signing/signature/v1.0' },
        keyPair().key,
        {
          x509CertificateChain: { certificates: [{ rawBytes: bytes.toString('base64') }] },
        },
      );
    const trust = { certificates: root.pem };
    expect((await verifyModel(folder, bundle(rawBytes), { context, trust })).problems).toMatchObject([
      { code: 'signature-invalid' },
    ]);
    for (let at = 0; at < rawBytes.length; at += 7) {
      const changed = Buffer.from(rawBytes);
      changed[at]! ^= 0x5a;
      expect((await verifyModel(folder, bundle(changed), { context, trust })).status).toBe('failed');
    }
  });
});
