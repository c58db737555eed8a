import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { createContext } from '../../foundation/index.ts';
import { model } from './cases/sealed.ts';
import { type KeylessBundle, type OwnSigstore, ownSigstore } from './cases/sigstore.ts';
import { verifyModel } from './index.ts';

const context = createContext({ root: '/' });
const identity = 'https://ci.example/team/model/release.yml';
const issuer = 'https://tokens.example';
const digest = createHash('sha256').update('a').digest('hex');
const payload = JSON.stringify({
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ name: 'model', digest: { sha256: createHash('sha256').update(digest, 'hex').digest('hex') } }],
  predicateType: 'https://model_signing/signature/v1.0',
  predicate: {
    serialization: { method: 'files', hash_type: 'sha256', allow_symlinks: false },
    resources: [{ name: 'a.txt', algorithm: 'sha256', digest }],
  },
});

let folder: string;
let sigstore: OwnSigstore;
let bundle: KeylessBundle;

beforeAll(async () => {
  folder = await model({ 'a.txt': 'a' });
  sigstore = await ownSigstore();
  bundle = await sigstore.sign(payload, identity, issuer);
});

async function verify(signed: object, trust: Partial<Record<'trustedRoot' | 'identity' | 'issuer', string>> = {}) {
  return await verifyModel(folder, JSON.stringify(signed), {
    context,
    trust: { sigstore: { trustedRoot: sigstore.trustedRoot, identity, issuer, ...trust } },
  });
}

describe('keyless signatures', () => {
  it('verifies offline against a trusted root', async () => {
    expect(await verify(bundle)).toMatchObject({
      status: 'verified',
      problems: [],
      signer: { method: 'sigstore', identity, issuer },
    });
    const configuration = JSON.stringify({ mediaType: 'x', trustedRoot: JSON.parse(sigstore.trustedRoot) as unknown });
    expect((await verify(bundle, { trustedRoot: configuration })).status).toBe('verified');
  });

  it('is incomplete without a trusted root', async () => {
    expect(await verifyModel(folder, JSON.stringify(bundle), { context, trust: {} })).toMatchObject({
      status: 'incomplete',
      problems: [{ code: 'trust-missing' }],
    });
  });

  it.each([
    ['identity', 'https://ci.example/team/model/release'],
    ['identity', '.*'],
    ['identity', ''],
    ['identity', `${identity}.evil`],
    ['issuer', 'https://other.example'],
    ['issuer', ''],
  ])('compares the %s exactly: %j', async (what, value) => {
    expect((await verify(bundle, { [what]: value })).problems).toMatchObject([{ code: 'identity-mismatch' }]);
  });

  it('fails for the trusted root of somebody else, and says when it is none', async () => {
    const other = await ownSigstore();
    expect((await verify(bundle, { trustedRoot: other.trustedRoot })).problems).toMatchObject([
      { code: 'sigstore-invalid' },
    ]);
    for (const trustedRoot of ['', '[]', '{"tlogs": 5}', '{"tlogs": [{}]}']) {
      await expect(verify(bundle, { trustedRoot })).rejects.toMatchObject({
        code: 'file-unreadable',
        location: { path: 'the trusted root' },
      });
    }
  });

  it('does not let a bundle bring a regular expression along', async () => {
    const [entry] = bundle.verificationMaterial.tlogEntries;
    const { inclusionProof } = entry!;
    const envelope = inclusionProof.checkpoint.envelope.replace('\u2014 log.example', `\u2014 ${'(.*)'.repeat(30)}x`);
    const tlogEntries = [{ ...entry, inclusionProof: { ...inclusionProof, checkpoint: { envelope } } }];
    const verificationMaterial = { ...bundle.verificationMaterial, tlogEntries };
    expect((await verify({ ...bundle, verificationMaterial })).problems).toMatchObject([
      { code: 'bundle-malformed', message: expect.stringContaining('names a log in a strange way') as string },
    ]);
  });

  it('fails without a log entry, with that of another signature, and with another payload', async () => {
    const other = await sigstore.sign(payload.replace('model', 'other'), identity, issuer);
    const { verificationMaterial: material } = bundle;
    const changed = [
      { ...bundle, verificationMaterial: { ...material, tlogEntries: [] } },
      { ...bundle, verificationMaterial: { ...material, tlogEntries: other.verificationMaterial.tlogEntries } },
      { ...bundle, verificationMaterial: { ...material, certificate: other.verificationMaterial.certificate } },
      { ...bundle, dsseEnvelope: { ...bundle.dsseEnvelope, payload: other.dsseEnvelope.payload } },
      { ...bundle, verificationMaterial: { ...material, tlogEntries: [{}] } },
      { ...bundle, verificationMaterial: { ...material, certificate: { rawBytes: 'AAAA' } } },
    ];
    for (const signed of changed) {
      expect((await verify(signed)).problems).toMatchObject([{ code: 'sigstore-invalid', effect: 'failed' }]);
    }
  });
});
