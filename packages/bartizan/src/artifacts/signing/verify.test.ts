import { createHash, sign } from 'node:crypto';
import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BartizanError, createContext } from '../../foundation/index.ts';
import { keyPair, model, seal } from './cases/sealed.ts';
import { legacyEncoding } from './envelope.ts';
import { signModel, type VerifyOptions, verifyModel } from './index.ts';

const context = createContext({ root: '/' });
const { privateKey, publicKey, key } = keyPair();
const trusting: VerifyOptions = { context, trust: { publicKey }, bundleName: 'model.sig' };
const files = { 'a.txt': 'a', 'b/c.txt': 'c' };
const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

async function signed(folder: string): Promise<string> {
  return JSON.stringify((await signModel(folder, { context, privateKey })).bundle);
}

interface Sealed {
  readonly dsseEnvelope: { readonly payload: string; readonly signatures: readonly unknown[] };
}

interface Resource {
  readonly name: unknown;
  readonly algorithm?: unknown;
  readonly digest?: unknown;
}

const filesMethod = { method: 'files', hash_type: 'sha256', allow_symlinks: false };
const shardsOf4 = { method: 'shards', hash_type: 'sha256', allow_symlinks: false, shard_size: 4 };

/** A statement over resources, with the root digest that they have. */
function statement(resources: readonly Resource[], serialization: unknown = filesMethod): object {
  const all = resources.map((resource) => ({ algorithm: 'sha256', digest: sha256('a'), ...resource }));
  const root = Buffer.concat(all.map(({ digest }) => Buffer.from(String(digest), 'hex')));
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'model', digest: { sha256: sha256(root) } }],
    predicateType: 'https://model_signing/signature/v1.0',
    predicate: { serialization, resources: all },
  };
}

describe('verifyModel', () => {
  it('says which file differs, is missing, was not signed', async () => {
    const folder = await model(files);
    const bundle = await signed(folder);
    expect(await verifyModel(folder, bundle, trusting)).toMatchObject({ status: 'verified', problems: [] });
    await writeFile(join(folder, 'a.txt'), 'b');
    await rename(join(folder, 'b/c.txt'), join(folder, 'b/d.txt'));
    const verdict = await verifyModel(folder, bundle, trusting);
    expect(verdict.status).toBe('failed');
    expect(verdict.problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'file-differs a.txt',
      'file-missing b/c.txt',
      'file-extra b/d.txt',
    ]);
  });

  it('leaves out what the user or the signer leaves out, and says so', async () => {
    const folder = await model(files);
    const bundle = await signed(folder);
    await writeFile(join(folder, 'model.sig'), bundle);
    await mkdir(join(folder, '.git'));
    await writeFile(join(folder, '.git/HEAD'), 'x');
    expect((await verifyModel(folder, bundle, trusting)).problems).toMatchObject([
      { code: 'file-extra', path: 'model.sig' },
    ]);
    const ignoring = { ...trusting, ignorePaths: ['model.sig', 'a.txt'] };
    expect(await verifyModel(folder, bundle, ignoring)).toMatchObject({
      status: 'verified',
      notCovered: ['.git', 'model.sig'],
    });
    // What is signed is checked whatever is ignored.
    await writeFile(join(folder, 'a.txt'), 'changed');
    expect((await verifyModel(folder, bundle, ignoring)).problems).toMatchObject([{ path: 'a.txt' }]);
    await writeFile(join(folder, 'a.txt'), 'a');
    await symlink('a.txt', join(folder, 'link'));
    expect((await verifyModel(folder, bundle, ignoring)).problems).toMatchObject([{ code: 'file-uncoverable' }]);
    expect(await verifyModel(folder, bundle, { ...trusting, ignoreUnsigned: true })).toMatchObject({
      status: 'verified',
      notCovered: ['.git', 'link', 'model.sig'],
    });
  });

  it('reads a signed file that is a link only where links are allowed', async () => {
    const folder = await model(files);
    const bundle = await signed(folder);
    await rename(join(folder, 'a.txt'), join(folder, '../blob'));
    await symlink('../blob', join(folder, 'a.txt'));
    expect((await verifyModel(folder, bundle, trusting)).problems).toMatchObject([
      { code: 'file-uncoverable', path: 'a.txt' },
    ]);
    expect(await verifyModel(folder, bundle, { ...trusting, allowSymlinks: true })).toMatchObject({
      status: 'verified',
      notes: ['a.txt is a symbolic link out of the model; its content was checked'],
    });
  });

  it('is incomplete without what it needs, and fails with another key', async () => {
    const folder = await model(files);
    const bundle = await signed(folder);
    expect(await verifyModel(folder, bundle, { context, trust: {} })).toMatchObject({
      status: 'incomplete',
      problems: [{ code: 'trust-missing' }],
    });
    const other = keyPair();
    const wrong = { context, trust: { publicKey: other.publicKey } };
    expect((await verifyModel(folder, bundle, wrong)).problems).toMatchObject([{ code: 'key-mismatch' }]);
    // The hint is not signed: without it the signature itself decides.
    const hintless = seal(statement([{ name: 'a.txt' }]), key);
    expect((await verifyModel(folder, hintless, wrong)).problems).toMatchObject([{ code: 'signature-invalid' }]);
    const blake3 = statement([{ name: 'a.txt', algorithm: 'blake3' }], { ...filesMethod, hash_type: 'blake3' });
    expect(await verifyModel(folder, seal(blake3, key), trusting)).toMatchObject({
      status: 'incomplete',
      problems: [{ code: 'hash-unsupported' }],
    });
  });

  it('throws located errors for a model or trust that cannot be used', async () => {
    const folder = await model(files);
    const bundle = await signed(folder);
    await rm(folder, { recursive: true });
    await expect(verifyModel(folder, bundle, trusting)).rejects.toMatchObject({
      code: 'file-not-found',
      location: { path: folder },
    });
    for (const wrong of [privateKey, 'nonsense', '']) {
      await expect(verifyModel(folder, bundle, { context, trust: { publicKey: wrong } })).rejects.toMatchObject({
        code: 'file-unreadable',
        location: { path: 'the public key' },
      });
    }
  });

  it('knows the old format of the reference implementation', async () => {
    expect(legacyEncoding(Buffer.from('a\'\n\\\t\r\xe9"', 'latin1')).toString()).toBe(
      "DSSEV1 28 application/vnd.in-toto+json 8 b'a\\'\\n\\\\\\t\\r\\xe9\"'",
    );
    expect(legacyEncoding(Buffer.from("it's")).toString()).toMatch(/ 4 b"it's"$/);
    const folder = await model({ 'a.txt': 'a' });
    const payload = JSON.stringify({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: 'a.txt', digest: { sha256: sha256('a') } }],
      predicateType: 'https://model_signing/Digests/v0.1',
      predicate: { unused: '' },
    });
    const bundle = JSON.parse(seal(payload, key)) as { dsseEnvelope: { signatures: { sig: string }[] } };
    bundle.dsseEnvelope.signatures[0]!.sig = sign('sha256', legacyEncoding(Buffer.from(payload)), key).toString(
      'base64',
    );
    const verdict = await verifyModel(folder, JSON.stringify(bundle), trusting);
    expect(verdict).toMatchObject({ status: 'verified', notes: [expect.stringContaining('version 0.2')] });
    // The old encoding does not count for statements of today.
    const today = JSON.stringify(statement([{ name: 'a.txt' }]));
    const mixed = JSON.parse(seal(today, key)) as typeof bundle;
    mixed.dsseEnvelope.signatures[0]!.sig = sign('sha256', legacyEncoding(Buffer.from(today)), key).toString('base64');
    expect((await verifyModel(folder, JSON.stringify(mixed), trusting)).problems).toMatchObject([
      { code: 'signature-invalid' },
    ]);
  });
});

describe('hostile bundles', () => {
  const good = (): Sealed => JSON.parse(seal(statement([{ name: 'a.txt' }]), key)) as Sealed;

  it('verifies the statement that the others are made from', async () => {
    expect(await verifyModel(await model({ 'a.txt': 'a' }), JSON.stringify(good()), trusting)).toMatchObject({
      status: 'verified',
    });
  });

  it.each<[string, (bundle: Sealed) => unknown, RegExp]>([
    ['nothing', () => '', /JSON/],
    ['an array', () => [], /not an object/],
    ['another media type', (b) => ({ ...b, mediaType: 'text/plain' }), /mediaType/],
    ['no envelope', (b) => ({ ...b, dsseEnvelope: null }), /dsseEnvelope/],
    ['two ways to verify', (b) => ({ ...b, verificationMaterial: { publicKey: {}, certificate: {} } }), /exactly one/],
    ['wrong types', (b) => ({ ...b, verificationMaterial: { publicKey: { hint: 1 } } }), /hint is not a string/],
    ['no signature', (b) => ({ ...b, dsseEnvelope: { ...b.dsseEnvelope, signatures: [] } }), /0 signatures/],
    [
      'two signatures',
      (b) => ({ ...b, dsseEnvelope: { ...b.dsseEnvelope, signatures: [...b.dsseEnvelope.signatures, {}] } }),
      /2 signatures/,
    ],
    [
      'another payload type',
      (b) => ({ ...b, dsseEnvelope: { ...b.dsseEnvelope, payloadType: 'text/plain' } }),
      /payloadType/,
    ],
    [
      'loose Base64',
      (b) => ({ ...b, dsseEnvelope: { ...b.dsseEnvelope, payload: `${b.dsseEnvelope.payload}\n` } }),
      /canonical/,
    ],
    ['a repeated key', (b) => JSON.stringify(b).replace('{', '{"mediaType":"x",'), /repeats the key 'mediaType'/],
    ['a repeated key behind an escape', (b) => JSON.stringify(b).replace('{', '{"media\\u0054ype":"x",'), /repeats/],
    ['depth', () => '['.repeat(100_000), /levels/],
    ['many values', () => `[${'0,'.repeat(5_000_001)}0]`, /more than/],
    ['bytes that are not UTF-8', () => Buffer.from([0x7b, 0xff]), /UTF-8/],
  ])('%s is a failed verdict that says where', async (_name, change, message) => {
    const made = change(good());
    const bytes = typeof made === 'string' || Buffer.isBuffer(made) ? made : JSON.stringify(made);
    const verdict = await verifyModel('/nowhere', bytes, trusting);
    expect(verdict).toMatchObject({
      status: 'failed',
      problems: [
        { code: 'bundle-malformed', message: expect.stringMatching(message), location: { path: 'model.sig' } },
      ],
    });
  });

  it.each<[string, unknown, RegExp]>([
    ['no JSON', 'nonsense', /JSON/],
    ['another statement', { ...statement([{ name: 'a.txt' }]), _type: 'x' }, /_type/],
    ['another predicate', { ...statement([{ name: 'a.txt' }]), predicateType: 'https://x/v1' }, /not about a model/],
    ['repeated keys', JSON.stringify(statement([{ name: 'a.txt' }])).replace('{', '{"predicate":{},'), /repeats/],
    ['two subjects', { ...statement([{ name: 'a.txt' }]), subject: [{}, {}] }, /exactly one subject/],
    [
      'another root digest',
      { ...statement([{ name: 'a.txt' }]), subject: [{ name: 'm', digest: { sha256: sha256('x') } }] },
      /not the digest of the resources/,
    ],
    ['no file', statement([]), /covers no file/],
    ['the same file twice', statement([{ name: 'a.txt' }, { name: 'a.txt' }]), /twice/],
    ['a path upwards', statement([{ name: '../a.txt' }]), /not a path within/],
    ['an absolute path', statement([{ name: '/etc/passwd' }]), /not a path within/],
    ['a path with a hole', statement([{ name: 'a//b' }]), /not a path within/],
    ['a NUL', statement([{ name: 'a\0' }]), /not a path within/],
    ['a name of another type', statement([{ name: 1 }]), /not a string/],
    ['a short digest', statement([{ name: 'a.txt', digest: 'ca97' }]), /64 lower-case/],
    ['a digest in capitals', statement([{ name: 'a.txt', digest: sha256('a').toUpperCase() }]), /lower-case/],
    ['mixed algorithms', statement([{ name: 'a.txt', algorithm: 'blake2b' }]), /is not 'sha256'/],
    ['an unknown algorithm', statement([{ name: 'a.txt' }], { ...filesMethod, hash_type: 'md5' }), /none of/],
    ['an unknown method', statement([{ name: 'a.txt' }], { ...filesMethod, method: 'x' }), /neither/],
    ['an exclusion of everything', statement([{ name: 'a' }], { ...filesMethod, ignore_paths: ['.'] }), /within/],
    ['an exclusion outside', statement([{ name: 'a' }], { ...filesMethod, ignore_paths: ['../x'] }), /within/],
    ['shards without a size', statement([{ name: 'a:0:1' }], { ...shardsOf4, shard_size: 0 }), /positive/],
    ['a shard without a range', statement([{ name: 'a.txt' }], shardsOf4), /path:start:end/],
    ['shards with a hole', statement([{ name: 'a:0:4' }, { name: 'a:5:9' }], shardsOf4), /hole/],
    ['shards that begin late', statement([{ name: 'a:4:8' }], shardsOf4), /hole/],
    ['shards that overlap', statement([{ name: 'a:0:4' }, { name: 'a:0:3' }], shardsOf4), /hole/],
    ['a short shard in the middle', statement([{ name: 'a:0:3' }, { name: 'a:3:7' }], shardsOf4), /hole/],
  ])('a signed statement with %s fails', async (_name, made, message) => {
    const folder = await model({ 'a.txt': 'a' });
    const verdict = await verifyModel(folder, seal(made, key), trusting);
    expect(verdict).toMatchObject({
      status: 'failed',
      problems: [
        {
          code: 'statement-malformed',
          message: expect.stringMatching(message),
          location: { path: 'model.sig payload' },
        },
      ],
    });
  });

  it('never verifies after a byte was changed in the payload, the signature or a file', async () => {
    const contents = { 'a.txt': Buffer.from('some content'), 'b/c.bin': Buffer.alloc(100, 3) };
    const folder = await model(contents);
    const { bundle } = await signModel(folder, { context, privateKey });
    const { payload, signatures } = bundle.dsseEnvelope;
    const mutated = (base64: string, at: number, by: number): string => {
      const bytes = Buffer.from(base64, 'base64');
      bytes[at % bytes.length]! ^= by;
      return bytes.toString('base64');
    };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('payload', 'signature', ...Object.keys(contents)),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (what, at, by) => {
          const envelope = {
            ...bundle.dsseEnvelope,
            payload: what === 'payload' ? mutated(payload, at, by) : payload,
            signatures: [{ sig: what === 'signature' ? mutated(signatures[0]!.sig, at, by) : signatures[0]!.sig }],
          };
          const content = contents[what as keyof typeof contents];
          if (content !== undefined) {
            await writeFile(join(folder, what), Buffer.from(mutated(content.toString('base64'), at, by), 'base64'));
          }
          const verdict = await verifyModel(folder, JSON.stringify({ ...bundle, dsseEnvelope: envelope }), trusting);
          if (content !== undefined) await writeFile(join(folder, what), content);
          expect(verdict.status).toBe('failed');
        },
      ),
      { numRuns: 120 },
    );
    expect((await verifyModel(folder, JSON.stringify(bundle), trusting)).status).toBe('verified');
  });

  it('answers any change of the text of a bundle with a verdict, verified only if nothing that counts changed', async () => {
    const folder = await model({ 'a.txt': 'a' });
    const { bundle } = await signModel(folder, { context, privateKey });
    const text = JSON.stringify(bundle);
    const { payload, signatures } = bundle.dsseEnvelope;
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.nat(255), fc.boolean(), async (at, byte, isInsert) => {
        const bytes = Buffer.from(text);
        const changed = Buffer.concat([
          bytes.subarray(0, at),
          Buffer.from([byte]),
          bytes.subarray(isInsert ? at : at + 1),
        ]);
        const verdict = await verifyModel(folder, changed, trusting);
        if (verdict.status === 'verified') {
          const read = JSON.parse(changed.toString()) as typeof bundle;
          expect(read.dsseEnvelope.payload).toBe(payload);
          expect(read.dsseEnvelope.signatures[0]?.sig).toBe(signatures[0]?.sig);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never throws anything but located errors, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json().map(Buffer.from), fc.uint8Array()), async (bytes) => {
        try {
          expect((await verifyModel('/nowhere', bytes, trusting)).status).toBe('failed');
        } catch (error) {
          expect(error).toBeInstanceOf(BartizanError);
        }
      }),
      { numRuns: 300 },
    );
  });
});
