import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createContext } from '../../foundation/index.ts';
import { keyPair, model } from './cases/sealed.ts';
import { type SignedModel, signModel, verifyModel } from './index.ts';

const context = createContext({ root: '/' });
const pair = keyPair();
const { privateKey, publicKey } = pair;
const files = { 'config.json': '{}', 'weights/a.bin': 'aaaa', 'weights/b.bin': 'bbbbbbbbbb', '.hidden': 'h' };

interface Statement {
  readonly _type: string;
  readonly subject: readonly { name: string; digest: { sha256: string } }[];
  readonly predicateType: string;
  readonly predicate: {
    readonly serialization: Readonly<Record<string, unknown>>;
    readonly resources: readonly { name: string; algorithm: string; digest: string }[];
  };
}

function statementOf({ bundle }: SignedModel): Statement {
  return JSON.parse(Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString()) as Statement;
}

async function verify(folder: string, signed: SignedModel, key = publicKey) {
  return await verifyModel(folder, JSON.stringify(signed.bundle), { context, trust: { publicKey: key } });
}

describe('signModel', () => {
  it('writes the statement that the specification asks for', async () => {
    const folder = await model({ ...files, '.git/HEAD': 'ref', '.gitignore': '*', 'sub/.git/HEAD': 'ref' });
    const signed = await signModel(folder, { context, privateKey });
    const statement = statementOf(signed);
    expect(statement._type).toBe('https://in-toto.io/Statement/v1');
    expect(statement.predicateType).toBe('https://model_signing/signature/v1.0');
    expect(statement.predicate.serialization).toEqual({
      method: 'files',
      hash_type: 'sha256',
      allow_symlinks: false,
      ignore_paths: ['.git', '.gitattributes', '.github', '.gitignore'],
    });
    const { resources } = statement.predicate;
    // Hidden files count; Git's own are left out at the top only.
    expect(resources.map(({ name }) => name)).toEqual([
      '.hidden',
      'config.json',
      'sub/.git/HEAD',
      'weights/a.bin',
      'weights/b.bin',
    ]);
    expect(resources[3]).toEqual({
      name: 'weights/a.bin',
      algorithm: 'sha256',
      digest: createHash('sha256').update('aaaa').digest('hex'),
    });
    const root = createHash('sha256');
    for (const { digest } of resources) root.update(Buffer.from(digest, 'hex'));
    expect(statement.subject).toEqual([{ name: 'model', digest: { sha256: root.digest('hex') } }]);
    expect(signed.notCovered).toEqual(['.git', '.gitignore']);
    expect(signed.bundle.verificationMaterial.publicKey?.hint).toBe(
      createHash('sha256').update(publicKey).digest('hex'),
    );
    expect(await verify(folder, signed)).toMatchObject({ status: 'verified', signed: { files: 5 } });
  });

  it.each(['P-256', 'P-384', 'P-521'])('signs with %s', async (curve) => {
    const folder = await model(files);
    const keys = keyPair(curve);
    const signed = await signModel(folder, { context, privateKey: keys.privateKey });
    expect((await verify(folder, signed, keys.publicKey)).status).toBe('verified');
    expect((await verify(folder, signed)).problems[0]?.code).toBe('key-mismatch');
  });

  it('signs with Ed25519 and with an encrypted key', async () => {
    const folder = await model(files);
    const keys = generateKeyPairSync('ed25519', {
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'correct' },
    });
    const options = { context, privateKey: keys.privateKey };
    await expect(signModel(folder, options)).rejects.toMatchObject({ code: 'file-unreadable' });
    await expect(signModel(folder, { ...options, passphrase: 'wrong' })).rejects.toMatchObject({
      code: 'file-unreadable',
    });
    const signed = await signModel(folder, { ...options, passphrase: 'correct' });
    expect((await verify(folder, signed, keys.publicKey)).status).toBe('verified');
  });

  it('signs shards and BLAKE2b', async () => {
    const folder = await model({ ...files, 'empty.txt': '' });
    const signed = await signModel(folder, {
      context,
      privateKey,
      method: 'shards',
      shardBytes: 4,
      hashAlgorithm: 'blake2b',
    });
    const { resources, serialization } = statementOf(signed).predicate;
    expect(serialization).toMatchObject({ method: 'shards', shard_size: 4, hash_type: 'blake2b' });
    expect(resources.map(({ name }) => name)).toEqual([
      '.hidden:0:1',
      'config.json:0:2',
      'weights/a.bin:0:4',
      'weights/b.bin:0:4',
      'weights/b.bin:4:8',
      'weights/b.bin:8:10',
    ]);
    expect(resources[2]?.digest).toBe(createHash('blake2b512').update('aaaa').digest('hex'));
    // No shard can stand for an empty file, and that is said.
    expect(signed.notCovered).toEqual(['empty.txt']);
    expect(await verify(folder, signed)).toMatchObject({ status: 'verified', notCovered: ['empty.txt'] });
    await writeFile(join(folder, 'weights/b.bin'), 'bbbbbbbbbbb');
    expect((await verify(folder, signed)).problems).toMatchObject([{ code: 'file-differs', path: 'weights/b.bin' }]);
  });

  it('signs a model of one file by its name', async () => {
    const file = join(await model(files), 'weights/a.bin');
    const signed = await signModel(file, { context, privateKey });
    expect(statementOf(signed).predicate.resources.map(({ name }) => name)).toEqual(['a.bin']);
    expect((await verify(file, signed)).status).toBe('verified');
    const renamed = join(dirname(file), 'other');
    await mkdir(renamed);
    await rename(file, join(renamed, basename(file)));
    expect((await verify(join(renamed, basename(file)), signed)).status).toBe('verified');
  });

  it('sorts by code point and keeps names as they are', async () => {
    // U+FF5E sorts before U+1F600 by code point and behind it by UTF-16 code unit.
    const folder = await model({ '\u{1f600}': '1', '\uff5e': '2', 'a:b.bin': '3', 'with space': '4' });
    const signed = await signModel(folder, { context, privateKey, method: 'shards' });
    expect(statementOf(signed).predicate.resources.map(({ name }) => name)).toEqual([
      'a:b.bin:0:1',
      'with space:0:1',
      '\uff5e:0:1',
      '\u{1f600}:0:1',
    ]);
    expect((await verify(folder, signed)).status).toBe('verified');
  });

  it('refuses links unless they are allowed, and then signs what they lead to', async () => {
    const folder = await model(files);
    await writeFile(join(folder, '../outside.txt'), 'outside');
    await symlink('../outside.txt', join(folder, 'link.txt'));
    await expect(signModel(folder, { context, privateKey })).rejects.toMatchObject({
      code: 'unsupported',
      message: 'link.txt is a symbolic link, and links are not allowed',
    });
    const signed = await signModel(folder, { context, privateKey, allowSymlinks: true });
    expect(signed.notes).toEqual(['link.txt is a symbolic link out of the model; its content was signed']);
    expect((await verify(folder, signed)).status).toBe('verified');
    await writeFile(join(folder, '../outside.txt'), 'changed');
    expect((await verify(folder, signed)).problems).toMatchObject([{ code: 'file-differs', path: 'link.txt' }]);
    await symlink('weights', join(folder, 'folder-link'));
    await expect(signModel(folder, { context, privateKey, allowSymlinks: true })).rejects.toMatchObject({
      message: expect.stringContaining('is a symbolic link to a folder') as string,
    });
    const without = await signModel(folder, {
      context,
      privateKey,
      ignorePaths: ['folder-link', 'link.txt', 'weights'],
    });
    expect(without).toMatchObject({ files: 2, notCovered: ['folder-link', 'link.txt', 'weights'] });
  });

  it('refuses a name that is not UTF-8, and a model without files', async () => {
    const folder = await model(files);
    await writeFile(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0x66, 0xff])]), 'x');
    await expect(signModel(folder, { context, privateKey })).rejects.toMatchObject({ code: 'unsupported' });
    await expect(signModel(await model({ '.git/HEAD': 'x' }), { context, privateKey })).rejects.toMatchObject({
      code: 'usage',
      message: 'there is no file to sign',
    });
  });

  it.each(['../up', '/absolute', '.', '', '*.bin', 'a/../..'])('refuses to ignore %j', async (path) => {
    const folder = await model(files);
    await expect(signModel(folder, { context, privateKey, ignorePaths: [path] })).rejects.toMatchObject({
      code: 'usage',
    });
  });

  it('refuses keys and models that it cannot use', async () => {
    const folder = await model(files);
    const rsa = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    await expect(signModel(folder, { context, privateKey: rsa.privateKey })).rejects.toMatchObject({
      code: 'unsupported',
    });
    await expect(signModel(folder, { context, privateKey: publicKey })).rejects.toMatchObject({
      code: 'file-unreadable',
    });
    await expect(signModel(`${folder}/none`, { context, privateKey })).rejects.toMatchObject({
      code: 'file-not-found',
      location: { path: `${folder}/none` },
    });
  });

  it('hashes large files in threads, tells how far it is, and stops when told to', async () => {
    const large = Buffer.alloc(17 * 2 ** 20, 7);
    const folder = await model({ 'a.bin': large, 'b.bin': large, c: 'small' });
    const seen: number[] = [];
    const watched = createContext({
      root: '/',
      progress: { report: (done, total) => seen.push(done, total ?? -1) },
    });
    const signed = await signModel(folder, { context: watched, privateKey, threads: 2 });
    expect(statementOf(signed).predicate.resources[0]?.digest).toBe(createHash('sha256').update(large).digest('hex'));
    expect(seen.slice(-2)).toEqual([2 * large.length + 5, 2 * large.length + 5]);
    const stopped = createContext({ root: '/', signal: AbortSignal.abort() });
    await expect(signModel(folder, { context: stopped, privateKey, threads: 2 })).rejects.toMatchObject({
      code: 'cancelled',
    });
  });
});
