import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Results } from '../runs/index.ts';
import { runCli } from './program.ts';

const examples = fileURLToPath(new URL('../../../../examples', import.meta.url));
const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));

async function bartizan(words: readonly string[], folder: string, input = '', environment = {}) {
  let stdout = '';
  let stderr = '';
  const code = await runCli(words, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    stdin: Readable.from([Buffer.from(input)]),
    folder,
    environment,
    signal: new AbortController().signal,
    now: () => new Date('2026-11-22T10:00:00Z'),
  });
  return { code, stdout, stderr };
}

let folder: string;
let scanned: string;
let results: Results;

function fingerprintOf(rule: string): string {
  const finding = results.findings.find((candidate) => candidate.rule === rule);
  if (finding === undefined) throw new TypeError(`the scan has no finding of ${rule}`);
  return finding.fingerprint;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bartizan-explain-'));
  await cp(join(fixtures, 'malicious/container/two-zips-deep.zip'), join(folder, 'deep.zip'));
  await cp(join(fixtures, 'malicious/keras/lambda-function-by-module.keras'), join(folder, 'lambda.keras'));
  await cp(join(fixtures, 'malicious/keras/lambda-function-by-module.h5'), join(folder, 'lambda.h5'));
  await cp(join(fixtures, 'malicious/opcode/setitem.pkl'), join(folder, 'setitem.pkl'));
  const scan = await bartizan(['scan', '.', '--hash', '--format', 'json'], folder);
  scanned = scan.stdout;
  results = JSON.parse(scanned) as Results;
  await writeFile(join(folder, 'scan.json'), scanned);
});

describe('bartizan explain', () => {
  it('shows what the pickles of a file do, with their findings', async () => {
    const ran = await bartizan(['explain', 'setitem.pkl'], folder);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    await expect(ran.stdout).toMatchFileSnapshot('cases/explain-file.txt');
  });

  it('explains a pickle finding of a scan by the beginning of its fingerprint', async () => {
    const fingerprint = fingerprintOf('pickle/dangerous-call');
    const ran = await bartizan(['explain', fingerprint.slice(0, 8), '--from', 'scan.json'], folder);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    await expect(ran.stdout).toMatchFileSnapshot('cases/explain-pickle.txt');
    const piped = await bartizan(['explain', fingerprint, '--from', '-'], folder, scanned);
    expect(piped.stdout).toBe(ran.stdout);
  });

  it('shows the lines of a text and the bytes of other files', async () => {
    const shown = async (path: string): Promise<string> => {
      const finding = results.findings.find(
        ({ rule, location }) => rule === 'keras/custom-object' && location.kind === 'file' && location.path === path,
      );
      return (await bartizan(['explain', finding?.fingerprint ?? '', '--from', 'scan.json'], folder)).stdout;
    };
    await expect(await shown('lambda.keras')).toMatchFileSnapshot('cases/explain-lines.txt');
    await expect(await shown('lambda.h5')).toMatchFileSnapshot('cases/explain-bytes.txt');
  });

  it('writes JSON', async () => {
    const words = ['explain', fingerprintOf('pickle/dangerous-call'), '--from', 'scan.json', '--format', 'json'];
    const told = JSON.parse((await bartizan(words, folder)).stdout);
    expect(told).toMatchObject({
      format: 'bartizan-explanation',
      notes: [],
      finding: { rule: 'pickle/dangerous-call' },
      rule: { id: 'pickle/dangerous-call' },
      listings: [{ members: ['inner.pt', 'archive/data.pkl'], reached: 43, weightsOnly: { loads: false } }],
    });
    expect(told.listings[0].lines.at(-1)).toEqual({
      offset: 43,
      opcode: 'REDUCE',
      text: '_var1 = _var0(\'touch "$BARTIZAN_MARKER"\')',
    });
  });

  it('takes the newest run by default', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'bartizan-explain-run-'));
    await cp(join(examples, 'helpdesk'), copy, { recursive: true });
    await rm(join(copy, '.bartizan'), { recursive: true, force: true });
    await bartizan(['assess', '.', '--only', 'artifact-scan', '--quiet'], copy);
    const shown = JSON.parse((await bartizan(['run', 'show', '--format', 'json'], copy)).stdout) as Results;
    const pickled = shown.findings.find(({ rule }) => rule === 'pickle/dangerous-call');
    const ran = await bartizan(['explain', pickled?.fingerprint ?? '-'], copy);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('^ critical Loading the file runs dangerous code');
    expect(ran.stdout).not.toContain('Note:');
    await rm(copy, { recursive: true });
  });

  it('says when the file has changed, is gone, or was not recorded', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'bartizan-explain-'));
    await cp(folder, copy, { recursive: true });
    const fingerprint = fingerprintOf('pickle/dangerous-call');
    const bytes = await readFile(join(copy, 'setitem.pkl'));
    await writeFile(join(copy, 'deep.zip'), bytes);
    const changed = await bartizan(['explain', fingerprint, '--from', 'scan.json'], copy);
    expect(changed.stdout).toMatch(/the file has changed since[\s\S]*was not met[\s\S]*os\.system\('touch/);
    await rm(join(copy, 'deep.zip'));
    const gone = await bartizan(['explain', fingerprint, '--from', 'scan.json'], copy);
    expect(gone).toMatchObject({ code: 0 });
    expect(gone.stdout).toMatch(/deep\.zip is not there: --root/);
    const unhashed = (await bartizan(['scan', 'setitem.pkl', '--format', 'json'], copy)).stdout;
    const { findings } = JSON.parse(unhashed) as Results;
    const told = await bartizan(['explain', findings[0]?.fingerprint ?? '', '--from', '-'], copy, unhashed);
    expect(told.stdout).toMatch(/do not record the SHA-256/);
  });

  it.each([
    [
      ['explain', 'ffff0000ffff0000', '--from', 'scan.json'],
      /no file and no finding 'ffff0000ffff0000' \(the nearest is [0-9a-f]{16} /,
    ],
    [['explain', '', '--from', 'scan.json'], /several findings begin with ''/],
    [['explain', 'abc'], /no run 'latest'/],
    [['explain', 'abc', '--from', 'setitem.pkl'], /is no JSON/],
    [['explain', 'deep.zip', '--member', 'dat.pkl'], /no member 'dat.pkl' in deep.zip \(did you mean 'data.pkl'\?\)/],
    [['explain', 'setitem.pkl', '--lines', '0'], /--lines is '0', expected a whole number of at least 1/],
    [['explain', 'setitem.pkl', '--format', 'html'], /--format is 'html' \(allowed: text, json\)/],
  ])('%j is told in one line', async (words, message) => {
    const ran = await bartizan(words, folder);
    expect(ran.stderr).toMatch(message);
    expect(ran.stdout).toBe('');
    expect([2, 3]).toContain(ran.code);
  });

  it('refuses results whose shape is another', async () => {
    for (const text of ['[]', '{"findings":[1],"outcomes":[]}', '{"findings":[],"outcomes":[{}]}', 'null']) {
      const ran = await bartizan(['explain', 'abc', '--from', '-'], folder, text);
      expect(ran.stderr).toMatch(/holds no results/);
    }
  });

  it('colours only where colours are shown', async () => {
    expect((await bartizan(['explain', 'setitem.pkl'], folder)).stdout).not.toContain('\u001b');
    expect((await bartizan(['explain', 'setitem.pkl'], folder, '', { FORCE_COLOR: '1' })).stdout).toContain(
      '\u001b[1;31m',
    );
  });
});
