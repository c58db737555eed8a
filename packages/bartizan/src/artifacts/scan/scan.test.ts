import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContext, defaultLimits, sha256 } from '../../foundation/index.ts';
import type { FileScan } from './file-scan.ts';
import type { ScanProgress } from './progress.ts';
import { type ScanOptions, scan } from './scan.ts';

const corpus = join(import.meta.dirname, '../../../fixtures');
const payload = readFileSync(join(corpus, 'malicious/gadget-process/os-system.pkl'));
const harmless = Buffer.from('\x80\x04K\x01.', 'latin1');
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'bartizan-scan-'));
  const put = (path: string, content: string | Uint8Array): void => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  put('models/good.pkl', harmless);
  put('models/evil', payload);
  put('models/evil.safetensors', payload);
  put('models/B.txt', 'only text');
  put('models/weights.bin', 'no weights');
  put('models/empty.pt', '');
  put('models/a/deep/good.pkl', harmless);
  put('models/.git/evil.pkl', payload);
  put('models/node_modules/x/evil.pkl', payload);
  put('outside.pkl', payload);
  symlinkSync('../outside.pkl', join(root, 'models/leaves.pkl'));
  symlinkSync('good.pkl', join(root, 'models/stays.pkl'));
  symlinkSync('nowhere', join(root, 'models/broken.pkl'));
  execFileSync('mkfifo', [join(root, 'models/pipe.pkl')]);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

async function scanAll(paths: readonly string[], options: Partial<ScanOptions> = {}): Promise<readonly FileScan[]> {
  const files: FileScan[] = [];
  for await (const file of scan(paths, { context: createContext({ root }), threads: 1, ...options })) files.push(file);
  return files;
}

describe('scan', () => {
  it('examines a folder in the order of names and says what was left out', async () => {
    const files = await scanAll(['models']);
    expect(files.map(({ path, outcome }) => `${path} ${outcome.status}`)).toEqual([
      'models/.git notApplicable',
      'models/B.txt notApplicable',
      'models/a/deep/good.pkl pass',
      'models/broken.pkl incomplete',
      'models/empty.pt incomplete',
      'models/evil findings',
      'models/evil.safetensors findings',
      'models/good.pkl pass',
      'models/leaves.pkl incomplete',
      'models/node_modules notApplicable',
      'models/pipe.pkl incomplete',
      'models/stays.pkl notApplicable',
      'models/weights.bin incomplete',
    ]);
    const reasons = new Map(files.map(({ path, outcome }) => [path, outcome.reason]));
    expect(reasons.get('models/leaves.pkl')).toContain('symbolic link out of the folder');
    expect(reasons.get('models/pipe.pkl')).toContain('neither a file nor a folder');
    expect(reasons.get('models/weights.bin')).toContain('named like a model');
    expect(reasons.get('models/.git')).toContain('skipped unless named');
  });

  it('examines what is named, also skipped folders and links', async () => {
    const files = await scanAll(['models/.git', 'models/leaves.pkl', 'missing.pkl']);
    expect(files.map(({ path, outcome }) => `${path} ${outcome.status}`)).toEqual([
      'models/.git/evil.pkl findings',
      'models/leaves.pkl findings',
      'missing.pkl incomplete',
    ]);
  });

  it('binds findings to the file, with a fingerprint that does not depend on the machine', async () => {
    const [file] = await scanAll(['models/evil']);
    expect(file?.findings.map(({ check, component, rule }) => [check, component, rule])).toEqual([
      ['artifact-scan', 'models/evil', 'pickle/dangerous-call'],
    ]);
    expect(file?.findings[0]?.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(await scanAll(['models/evil'], { context: createContext({ root }) })).toEqual([file]);
  });

  it('hashes when asked', async () => {
    const [file] = await scanAll(['models/good.pkl'], { hash: true });
    expect(file?.sha256).toBe(sha256(harmless));
  });

  it('reads standard input, and refuses it when there is none', async () => {
    async function* chunks() {
      yield payload.subarray(0, 5);
      yield payload.subarray(5);
    }
    const [file] = await scanAll(['-'], { standardInput: chunks() });
    expect([file?.path, file?.outcome.status]).toEqual(['-', 'findings']);
    await expect(scanAll(['-'])).rejects.toMatchObject({ code: 'usage' });
  });

  it('comes to the same in threads', async () => {
    const folder = join(root, 'many');
    mkdirSync(folder, { recursive: true });
    for (let i = 0; i < 150; i++) writeFileSync(join(folder, `${i}.pkl`), i % 7 === 0 ? payload : harmless);
    const alone = await scanAll(['many', 'models']);
    expect(await scanAll(['many', 'models'], { threads: 2 })).toEqual(alone);
    expect(alone.filter(({ path, outcome }) => path.startsWith('many/') && outcome.status === 'findings')).toHaveLength(
      22,
    );
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const context = createContext({ root, signal: controller.signal });
    const large = join(root, 'large.pkl');
    writeFileSync(
      large,
      Buffer.concat([Buffer.from('\x80\x04(', 'latin1'), Buffer.alloc(60 * 2 ** 20, 'K\x01'), Buffer.from('t.')]),
    );
    const running = scanAll(['large.pkl'], { context });
    setTimeout(() => controller.abort(), 30);
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    rmSync(large);
  });

  it('leaves no temporary file behind', async () => {
    const temporaryFolder = join(root, 'temporary');
    mkdirSync(temporaryFolder);
    writeFileSync(
      join(root, 'large.pkl.gz'),
      gzipSync(Buffer.concat([payload, Buffer.alloc(100 * 2 ** 20)]), { level: 1 }),
    );
    const [file] = await scanAll(['large.pkl.gz'], { temporaryFolder });
    expect(file?.findings.map(({ rule }) => rule)).toContain('pickle/dangerous-call');
    expect(readdirSync(temporaryFolder)).toEqual([]);
  });

  it('says so when the time for a file is over', async () => {
    writeFileSync(
      join(root, 'slow.pkl'),
      Buffer.concat([Buffer.from('\x80\x04(', 'latin1'), Buffer.alloc(30 * 2 ** 20, 'K\x01'), Buffer.from('t.')]),
    );
    const context = createContext({ root, limits: { ...defaultLimits, fileTimeoutMs: 1 } });
    const [file] = await scanAll(['slow.pkl'], { context });
    expect(file?.outcome.status).toBe('incomplete');
    expect(file?.outcome.reason).toContain('took longer than 0.001 seconds, the time limit for one file');
  });

  it('tells how far it has come in a large file', async () => {
    const sizeBytes = 30 * 2 ** 20;
    writeFileSync(
      join(root, 'long.pkl'),
      Buffer.concat([Buffer.from('\x80\x04(', 'latin1'), Buffer.alloc(sizeBytes, 'K\x01'), Buffer.from('t.')]),
    );
    const told: ScanProgress[] = [];
    await scanAll(['long.pkl'], { onProgress: (progress) => told.push(progress) });
    const shares = told.flatMap(({ underWay }) => underWay.map((file) => file.readBytes / file.sizeBytes));
    expect(shares.length).toBeGreaterThan(1);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(told.at(-1)).toEqual({ filesDone: 1, filesTotal: 1, underWay: [] });
    rmSync(join(root, 'long.pkl'));
  });

  it('keeps the worst findings and counts the rest', async () => {
    const context = createContext({ root, limits: { ...defaultLimits, findingsPerFile: 1 } });
    const [file] = await scanAll([join(corpus, 'malicious/zip/count-too-small.pt')], { context });
    expect(file?.findings.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual([
      'critical pickle/dangerous-call',
      'high artifact/more-findings',
    ]);
  });

  it('says why a file cannot be read', async () => {
    const path = join(root, 'locked.pkl');
    writeFileSync(path, payload);
    chmodSync(path, 0);
    const [file] = await scanAll(['locked.pkl']);
    // The superuser may read everything.
    const isReadable = process.getuid?.() === 0;
    expect(file?.outcome.status).toBe(isReadable ? 'findings' : 'incomplete');
    rmSync(path);
  });
});
