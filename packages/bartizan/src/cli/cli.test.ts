import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeRow } from './commands/doctor.ts';
import { runCli } from './program.ts';
import { showsColor } from './terminal.ts';

const examples = fileURLToPath(new URL('../../../../examples', import.meta.url));
const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function bartizan(words: readonly string[], folder: string, input: Uint8Array = new Uint8Array()): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  const code = await runCli(words, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    stdin: Readable.from([input]),
    folder,
    environment: {},
    signal: new AbortController().signal,
    now: () => new Date('2026-11-22T10:00:00Z'),
  });
  return { code, stdout, stderr };
}

async function copyOf(example: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bartizan-cli-'));
  await cp(join(examples, example), folder, { recursive: true });
  await rm(join(folder, '.bartizan'), { recursive: true, force: true });
  return folder;
}

describe('command line', () => {
  it('shows its commands, its version and the options of a command', async () => {
    const help = await bartizan(['--help'], examples);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    for (const name of ['assess', 'scan', 'init', 'run', 'system', 'baseline', 'doctor'])
      expect(help.stdout).toContain(`  ${name}`);
    expect((await bartizan(['--version'], examples)).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await bartizan(['scan', '--help'], examples)).stdout).toContain('--fail-on <severity>');
    expect((await bartizan(['run', 'verify', '--help'], examples)).stdout).toContain('hash chain');
  });

  it.each([
    [['scam', 'x'], /unknown command 'scam'[\s\S]*scan/],
    [['scan', 'x', '--formt', 'json'], /unknown option '--formt'[\s\S]*--format/],
    [['scan'], /missing required argument 'paths'/],
    [
      ['scan', '.', '--format', 'sarf'],
      /--format is 'sarf' \(did you mean 'sarif'\? allowed: text, html, json, sarif, junit, markdown, cyclonedx\)/,
    ],
    [['scan', '.', '--fail-on', 'severe'], /--fail-on is 'severe' \(allowed: info, low, medium, high, critical\)/],
    [['assess', 'helpdesk', '--jobs', '0'], /--jobs is '0', expected a whole number of at least 1/],
    [['assess', 'helpdesk', '--only', 'artifact-scam'], /no check 'artifact-scam' \(did you mean 'artifact-scan'\?\)/],
    [['baseline', '--owner', 'Ada'], /--reason is missing/],
  ])('%j is a mistake of usage', async (words, message) => {
    const ran = await bartizan(words, examples);
    expect(ran.stderr).toMatch(message);
    expect(ran.code).toBe(3);
  });

  it.each([
    [['assess', 'nowhere'], /nowhere/],
    [['scan', 'nowhere'], /nowhere/],
    [['run', 'show', 'latest'], /no run 'latest'/],
    [['run', 'verify', '20260101-000000-0000'], /no run '20260101-000000-0000'/],
    [['system', 'check', 'nowhere'], /nowhere/],
    [['scan', '.', '--baseline', 'nowhere.json'], /no such baseline/],
  ])('%j names what is missing', async (words, message) => {
    const ran = await bartizan(words, await mkdtemp(join(tmpdir(), 'bartizan-empty-')));
    expect(ran.stdout + ran.stderr).toMatch(message);
    expect(ran.code).toBe(2);
  });
});

describe('scan', () => {
  const malicious = 'malicious/gadget-process';

  it('finds what runs, by exit code and in every format', async () => {
    const ran = await bartizan(['scan', malicious, '--quiet'], fixtures);
    expect(ran.code).toBe(1);
    const json = JSON.parse((await bartizan(['scan', malicious, '--format', 'json'], fixtures)).stdout) as {
      verdict?: string;
      results?: { verdict: string };
    };
    expect(JSON.stringify(json)).toContain('"verdict":"findings"');
    const sarif = JSON.parse((await bartizan(['scan', malicious, '-f', 'sarif'], fixtures)).stdout) as {
      version: string;
    };
    expect(sarif.version).toBe('2.1.0');
  });

  it('reads standard input', async () => {
    const dangerous = Buffer.from("cos\nsystem\n(S'true'\ntR.", 'latin1');
    expect((await bartizan(['scan', '-'], fixtures, dangerous)).code).toBe(1);
    expect((await bartizan(['scan', '-'], fixtures, Buffer.from('80047d942e', 'hex'))).code).toBe(0);
    expect((await bartizan(['scan', '-'], fixtures, Buffer.from('8004', 'hex'))).code).toBe(2);
  });

  it('accepts findings by a baseline, until they expire', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bartizan-scan-'));
    await writeFile(join(folder, 'bad.pkl'), "cos\nsystem\n(S'true'\ntR.");
    const report = (await bartizan(['scan', 'bad.pkl', '-f', 'json'], folder)).stdout;
    const fingerprints = [
      ...new Set([...report.matchAll(/"fingerprint": ?"([0-9a-f]{16})"/g)].map(([, fingerprint]) => fingerprint)),
    ];
    expect(fingerprints.length).toBeGreaterThan(0);
    const baseline = (expires: string): string =>
      JSON.stringify({
        format: 'bartizan-baseline',
        formatVersion: 1,
        accepted: fingerprints.map((fingerprint) => ({ fingerprint, owner: 'Ada', reason: 'a test', expires })),
      });
    await writeFile(join(folder, 'until-today.json'), baseline('2026-11-22'));
    await writeFile(join(folder, 'until-yesterday.json'), baseline('2026-11-21'));
    expect((await bartizan(['scan', 'bad.pkl', '--baseline', 'until-today.json'], folder)).code).toBe(0);
    expect((await bartizan(['scan', 'bad.pkl', '--baseline', 'until-yesterday.json'], folder)).code).toBe(1);
  });
});

describe('assess and runs', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await copyOf('helpdesk');
    const ran = await bartizan(['assess', '--quiet', '--output', 'out.sarif'], folder);
    expect(ran.stderr).toBe('');
    expect(ran.code).toBe(1);
  });

  it('shows the plan without doing it', async () => {
    const ran = await bartizan(['assess', '--plan', '--format', 'json', '--only', 'artifact-scan'], folder);
    const plan = JSON.parse(ran.stdout) as { tasks: { check: string }[] };
    expect(plan.tasks.length).toBeGreaterThan(3);
    expect(new Set(plan.tasks.map(({ check }) => check))).toEqual(new Set(['artifact-scan']));
    expect((await bartizan(['run', 'list'], folder)).stdout.trim().split('\n')).toHaveLength(1);
  });

  it('wrote the result in the format of the ending, and the report into the run', async () => {
    expect(await readFile(join(folder, 'out.sarif'), 'utf8')).toContain('"version": "2.1.0"');
    const shown = await bartizan(['run', 'show', '--format', 'html'], folder);
    expect(shown.code).toBe(1);
    expect(shown.stdout).toMatch(/^<!doctype html>/i);
  });

  it('lists, verifies and prunes runs', async () => {
    const list = await bartizan(['run', 'list', '--json'], folder);
    const [run] = JSON.parse(list.stdout) as [{ id: string; state: string }];
    expect(run.state).toBe('ended');
    expect((await bartizan(['run', 'verify'], folder)).stdout).toMatch(new RegExp(`^intact ${run.id}: \\d+ entries`));
    const journal = join(folder, '.bartizan', 'runs', run.id, 'journal.jsonl');
    const text = await readFile(journal, 'utf8');
    await writeFile(journal, text.replace('"attempt":1', '"attempt":2'));
    expect(await bartizan(['run', 'verify', run.id], folder)).toMatchObject({ code: 1 });
    expect((await bartizan(['run', 'verify', run.id], folder)).stdout).toContain('entry 1 was changed');
    await writeFile(journal, text);
    expect((await bartizan(['run', 'prune', '--keep', '1'], folder)).stdout).toBe('nothing to remove\n');
  });

  it('writes a baseline that lets the next assessment through the gate', async () => {
    const written = await bartizan(
      ['baseline', '--owner', 'Ada', '--reason', 'known', '--expires', '2026-12-31'],
      folder,
    );
    expect(written.stdout).toMatch(/^\d+ findings accepted until 2026-12-31/);
    const ran = await bartizan(['assess', '-q', '--baseline', 'bartizan.baseline.json', '--runs', 'other'], folder);
    expect(ran.code).not.toBe(1);
  });

  it('says how to go on after an interruption', async () => {
    const controller = new AbortController();
    controller.abort();
    let stderr = '';
    const code = await runCli(['assess', '--runs', 'stopped'], {
      stdout: { write() {} },
      stderr: { write: (text) => (stderr += text) },
      stdin: Readable.from([]),
      folder,
      environment: {},
      signal: controller.signal,
      now: () => new Date('2026-11-22T10:00:00Z'),
    });
    expect(code).toBe(2);
    const [, id = ''] = /--resume (\S+)/.exec(stderr) ?? [];
    expect((await bartizan(['assess', '-q', '--runs', 'stopped', '--resume', id], folder)).code).toBe(1);
  });
});

describe('system', () => {
  it('checks a file and lists its questions', async () => {
    const ran = await bartizan(['system', 'check', 'helpdesk-fixed'], examples);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('the system file is valid');
  });

  it('names every problem with its place', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bartizan-check-'));
    await writeFile(
      join(folder, 'bartizan.yaml'),
      'bartizan: 1\nsystem: { id: x, name: X, purpose: Y }\ncomponents:\n  - { id: m, kind: modle }\n',
    );
    const ran = await bartizan(['system', 'check'], folder);
    expect(ran.code).toBe(2);
    expect(ran.stdout).toMatch(/bartizan\.yaml:4:20: .*modle.*\n.*1 problem/s);
    const json = JSON.parse((await bartizan(['system', 'check', '--json'], folder)).stdout) as {
      diagnostics: unknown[];
    };
    expect(json.diagnostics).toHaveLength(1);
    const assess = await bartizan(['assess'], folder);
    expect(assess.code).toBe(2);
    expect(assess.stderr).toContain('bartizan.yaml:4:20');
  });

  it('draws the system', async () => {
    expect((await bartizan(['system', 'graph', 'helpdesk'], examples)).stdout).toMatch(/^flowchart /m);
    expect((await bartizan(['system', 'graph', 'helpdesk', '--format', 'svg'], examples)).stdout).toMatch(/^<svg /);
  });
});

describe('init', () => {
  it('writes a file that can be used at once, and never replaces one unasked', async () => {
    const folder = await copyOf('helpdesk');
    await rm(join(folder, 'bartizan.yaml'));
    const ran = await bartizan(
      ['init', '--yes', '--name', 'Help desk', '--audience', 'customers', '--personal-data', 'yes'],
      folder,
    );
    expect(ran.code).toBe(0);
    expect(ran.stderr).toMatch(/found model .*priority/);
    const text = await readFile(join(folder, 'bartizan.yaml'), 'utf8');
    const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(text) ?? [];
    expect(JSON.parse(await readFile(join(folder, schema), 'utf8'))).toHaveProperty('$schema');
    expect((await bartizan(['system', 'check'], folder)).stdout).toContain('Open questions');
    // Facts that are not known leave the assessment open: it finds the trojaned models all the same.
    expect((await bartizan(['assess', '-q'], folder)).code).toBe(1);
    const again = await bartizan(['init', '--yes'], folder);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('is there already');
    expect(await readFile(join(folder, 'bartizan.yaml'), 'utf8')).toBe(text);
  });
});

describe('doctor', () => {
  it.each([
    ['18.20.0', 'error'],
    ['20.18.3', 'error'],
    ['20.20.2', 'warning'],
    ['24.1.0', 'ok'],
    ['30.0.0', 'ok'],
  ])('Node %s is %s in November 2026', (node, state) => {
    expect(nodeRow(node, new Date('2026-11-22T00:00:00Z')).state).toBe(state);
  });
});

describe('colours', () => {
  const terminal = { isTTY: true, write() {} };
  it.each([
    [terminal, {}, false, true],
    [{ write() {} }, {}, false, false],
    [terminal, { NO_COLOR: '1' }, false, false],
    [terminal, {}, true, false],
    [terminal, { TERM: 'dumb' }, false, false],
    [{ write() {} }, { FORCE_COLOR: '1' }, false, true],
  ])('%# are shown only where they belong', (output, environment, isForbidden, expected) => {
    expect(showsColor(output, environment, isForbidden)).toBe(expected);
  });
});
