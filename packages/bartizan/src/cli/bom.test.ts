import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Bom } from '../artifacts/bom/index.ts';
import { runCli } from './program.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bartizan-cli-bom-'));
  await mkdir(join(folder, 'models'));
  await writeFile(join(folder, 'models/m.pt'), 'weights');
});

async function bartizan(words: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  let stdout = '';
  let stderr = '';
  const code = await runCli(words, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    stdin: Readable.from([]),
    folder,
    environment,
    signal: new AbortController().signal,
    now: () => new Date('2026-11-22T10:00:00Z'),
  });
  return { code, stdout, stderr };
}

describe('bom', () => {
  it('writes to standard output or to a file, dated by the build where it says so', async () => {
    const printed = await bartizan(['bom', 'models']);
    expect(printed).toMatchObject({ code: 0, stderr: '' });
    const bom = JSON.parse(printed.stdout) as Bom;
    expect(bom).toMatchObject({ specVersion: '1.6', metadata: { timestamp: '2026-11-22T10:00:00Z' } });
    expect(bom.components.map(({ name }) => name)).toEqual(['m.pt']);
    const words = ['bom', 'models', '--spec', '1.7', '-o', 'bom.json'];
    expect(await bartizan(words, { SOURCE_DATE_EPOCH: '1767225600' })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(JSON.parse(await readFile(join(folder, 'bom.json'), 'utf8'))).toMatchObject({
      specVersion: '1.7',
      metadata: { timestamp: '2026-01-01T00:00:00Z' },
    });
  });

  it('reads a system file by its name and from its folder', async () => {
    const component = '{ id: m, kind: model, artifacts: [models/m.pt, models/gone.pt] }';
    const system = `bartizan: 1\nsystem: { id: s, name: Shop, purpose: p }\ncomponents: [${component}]\n`;
    await writeFile(join(folder, 'bartizan.yaml'), system);
    for (const path of ['.', 'bartizan.yaml']) {
      const ran = await bartizan(['bom', path]);
      expect(ran).toMatchObject({ code: 2, stderr: 'incomplete: models/gone.pt does not exist\n' });
      expect(JSON.parse(ran.stdout)).toMatchObject({ metadata: { component: { name: 'Shop' } } });
    }
  });

  it('writes the findings of a scan beside the materials', async () => {
    // cos\nsystem\n(S'id'\ntR.
    await writeFile(join(folder, 'attack.pkl'), "cos\nsystem\n(S'id'\ntR.");
    const ran = await bartizan(['scan', 'attack.pkl', '--format', 'cyclonedx']);
    expect(ran).toMatchObject({ code: 1, stderr: '' });
    expect(JSON.parse(ran.stdout)).toMatchObject({
      bomFormat: 'CycloneDX',
      components: [{ 'bom-ref': 'model:attack.pkl', hashes: [{ alg: 'SHA-256' }] }],
      vulnerabilities: [{ id: 'pickle/dangerous-call', affects: [{ ref: 'model:attack.pkl' }] }],
    });
    const written = await bartizan(['scan', 'attack.pkl', '--output', 'scan.cdx.json', '--quiet']);
    expect(written).toMatchObject({ code: 1, stdout: '' });
    expect(JSON.parse(await readFile(join(folder, 'scan.cdx.json'), 'utf8')).vulnerabilities).toHaveLength(1);
  });

  it.each([
    [['bom'], {}, /missing required argument 'paths'/, 3],
    [['bom', 'models', '--spec', '1.5'], {}, /--spec is '1.5'/, 3],
    [['bom', 'models'], { SOURCE_DATE_EPOCH: 'today' }, /SOURCE_DATE_EPOCH is 'today'/, 3],
    [['bom', 'none'], {}, /none: does not exist/, 2],
    [['bom', 'none.yaml'], {}, /none\.yaml/, 2],
  ])('%j %j says what is wrong', async (words, environment, message, code) => {
    const ran = await bartizan(words, environment);
    expect(ran.stderr).toMatch(message);
    expect(ran.code).toBe(code);
  });
});
