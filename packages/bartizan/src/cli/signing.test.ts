import { generateKeyPairSync } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { runCli } from './program.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bartizan-cli-signing-'));
  await mkdir(join(folder, 'model'));
  await writeFile(join(folder, 'model/weights.bin'), 'weights');
  await writeFile(join(folder, 'model/config.json'), '{}');
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  await writeFile(join(folder, 'key.pem'), privateKey.export({ type: 'sec1', format: 'pem' }));
  await writeFile(join(folder, 'pub.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
  const encrypted = privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'open' });
  await writeFile(join(folder, 'encrypted.pem'), encrypted);
});

async function bartizan(...words: string[]) {
  let stdout = '';
  let stderr = '';
  const code = await runCli(words, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    stdin: Readable.from([]),
    folder,
    environment: { KEY_PASSPHRASE: 'open' },
    signal: new AbortController().signal,
    now: () => new Date('2026-11-22T10:00:00Z'),
  });
  return { code, stdout, stderr };
}

describe('sign and verify', () => {
  it('signs a folder and verifies it, with the bundle inside or outside', async () => {
    for (const bundle of ['model.sig', 'model/model.sig']) {
      const signed = await bartizan('sign', 'model', '--key', 'key.pem', '-o', bundle);
      expect(signed).toMatchObject({ code: 0, stderr: '' });
      expect(signed.stdout).toMatch(new RegExp(`^signed 2 files in ${bundle}\nsha256:[0-9a-f]{64}\n$`));
      const verified = await bartizan('verify', 'model', '--key', 'pub.pem', '--signature', bundle);
      expect(verified).toMatchObject({ code: 0 });
      expect(verified.stdout).toMatch(/^verified model\n {2}signed by the key sha256:/);
      await rm(join(folder, bundle));
    }
  });

  it('names what differs and ends with 1, what is missing here with 2', async () => {
    await bartizan('sign', 'model', '--key', 'encrypted.pem', '--passphrase-env', 'KEY_PASSPHRASE');
    await writeFile(join(folder, 'model/weights.bin'), 'Weights');
    await writeFile(join(folder, 'model/new\u001b[31m.bin'), '');
    const failed = await bartizan('verify', 'model', '--key', 'pub.pem');
    expect(failed.code).toBe(1);
    expect(failed.stdout).toContain('failed model\n  file-extra: new');
    expect(failed.stdout).toContain('  file-differs: weights.bin is not what was signed');
    expect(failed.stdout).not.toContain('\u001b');
    const incomplete = await bartizan('verify', 'model', '--json');
    expect(incomplete.code).toBe(2);
    expect(JSON.parse(incomplete.stdout)).toMatchObject({
      status: 'incomplete',
      problems: [{ code: 'trust-missing' }],
    });
    await writeFile(join(folder, 'model.sig'), '{"mediaType": 5}');
    const malformed = await bartizan('verify', 'model', '--key', 'pub.pem');
    expect(malformed).toMatchObject({ code: 1 });
    expect(malformed.stdout).toContain('(model.sig:1:15)');
  });

  it('signs shards, leaves paths out, prints JSON', async () => {
    const options = ['--shard-bytes', '4', '--ignore', 'config.json', '--json'];
    const signed = await bartizan('sign', 'model', '--key', 'key.pem', ...options);
    expect(JSON.parse(signed.stdout)).toMatchObject({ output: 'model.sig', files: 1, notCovered: ['config.json'] });
    const bundle = JSON.parse(await readFile(join(folder, 'model.sig'), 'utf8')) as {
      dsseEnvelope: { payload: string };
    };
    expect(Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString()).toContain('weights.bin:4:7');
    const verified = await bartizan('verify', 'model', '--key', 'pub.pem');
    expect(verified).toMatchObject({ code: 0 });
    expect(verified.stdout).toContain('not covered: config.json');
  });

  it.each([
    [['sign', 'model'], /--key is missing/, 3],
    [['sign', 'model', '--key', 'key.pem', '--ignore', '../x'], /cannot ignore '..\/x'/, 3],
    [['sign', 'model', '--key', 'key.pem', '--shard-bytes', '0'], /--shard-bytes is '0'/, 3],
    [['sign', 'model', '--key', 'encrypted.pem', '--passphrase-env', 'NONE'], /NONE is not set/, 3],
    [['sign', 'model', '--key', 'encrypted.pem'], /is not a private key in PEM/, 2],
    [['sign', 'model', '--key', 'none.pem'], /none.pem: does not exist/, 2],
    [['sign', 'none', '--key', 'key.pem'], /none: does not exist/, 2],
    [['verify', 'model', '--key', 'pub.pem'], /model.sig: does not exist/, 2],
    [['verify', 'model', '--valid-at', 'May'], /--valid-at is 'May'/, 3],
    [['verify', 'model', '--trust-root', 'pub.pem'], /pub.pem holds no certificate \(a public key goes to --key\)/, 3],
    [['verify', 'model', '--trust-root', 'model/config.json', '--identity', 'me'], /--issuer is missing/, 3],
  ])('%j says what is wrong', async (words, message, code) => {
    const ran = await bartizan(...words);
    expect(ran.stderr).toMatch(message);
    expect(ran.code).toBe(code);
  });
});
