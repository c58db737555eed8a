import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './program.ts';

const key = ['AKIA', 'Z7XQ2MBV4TNDRW6K'].join('');
const quick = ['--skip', 'injection'];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bartizan-inspect-'));
  const coded = Buffer.from(`the key for uploads is ${key} as you know`).toString('base64');
  await writeFile(join(folder, 'note.txt'), `Hello,\nplease decode ${coded}\n`);
  await writeFile(
    join(folder, 'prompt.md'),
    'You are Sage. Never speak about the merger with Harrow Pans in the first week of May.',
  );
  await writeFile(
    join(folder, 'picture.bin'),
    Uint8Array.from({ length: 300 }, (_, at) => at % 7),
  );
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function inspect(words: readonly string[], input = '') {
  let stdout = '';
  let stderr = '';
  const code = await runCli(['inspect', ...words], {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    stdin: Readable.from([Buffer.from(input)]),
    folder,
    environment: {},
    signal: new AbortController().signal,
    now: () => new Date('2026-11-22T10:00:00Z'),
  });
  return { code, stdout, stderr };
}

describe('bartizan inspect', () => {
  it('says where a secret stands, how it was read, and never what it is', async () => {
    const { code, stdout } = await inspect(['note.txt', '--format', 'json', ...quick]);
    const { findings } = JSON.parse(stdout) as { findings: readonly Record<string, unknown>[] };
    expect(findings).toMatchObject([
      {
        rule: 'secret/aws-access-key-id',
        location: { path: 'note.txt', line: 2 },
        message: expect.stringContaining('It is written as base64.'),
      },
    ]);
    expect(stdout).not.toContain(key);
    expect(code).toBe(1);
    expect((await inspect(['prompt.md', ...quick])).code).toBe(0);
  });

  it('writes SARIF with the place', async () => {
    const { stdout } = await inspect(['note.txt', '--format', 'sarif', ...quick]);
    const sarif = JSON.parse(stdout) as { runs: readonly { results: readonly object[] }[] };
    expect(sarif.runs[0]?.results).toHaveLength(1);
    expect(stdout).toContain('"startLine": 2');
  });

  it('reads standard input, and redacts', async () => {
    const text = `Write to ann.kowalski@olejarnia.pl, key ${key}.\n`;
    expect((await inspect(['--fail-on', 'low', ...quick], text)).code).toBe(1);
    const redacted = await inspect(['-', '--redact', ...quick], text);
    expect(redacted).toEqual({ code: 0, stdout: 'Write to [email], key [aws-access-key-id].\n', stderr: '' });
  });

  it('recognises the words of a prompt, and patterns', async () => {
    const answer = 'My rules say: never speak about the merger with Harrow Pans in the first week of May!';
    const leak = await inspect(['-', '--system-prompt', 'prompt.md', '--only', 'leaks'], answer);
    expect(leak.code).toBe(1);
    expect(leak.stdout).toContain('Words of the system prompt stand in an output');
    const pattern = await inspect(
      ['-', '--pattern', 'harrow{1,2}|Harrow', '--only', 'patterns', '--fail-on', 'low'],
      answer,
    );
    expect(pattern.code).toBe(1);
  });

  it('goes through folders, and calls what it cannot read incomplete where it was named', async () => {
    const all = await inspect(['.', '--format', 'json', ...quick]);
    const { outcomes } = JSON.parse(all.stdout) as {
      outcomes: readonly { component: string; outcome: { status: string } }[];
    };
    expect(outcomes.map(({ component, outcome }) => [component, outcome.status])).toEqual([
      ['note.txt', 'findings'],
      ['picture.bin', 'notApplicable'],
      ['prompt.md', 'pass'],
    ]);
    expect((await inspect(['picture.bin', ...quick])).code).toBe(2);
  });

  it.each([
    [['--only', 'secret'], /did you mean 'secrets'/],
    [['--as', 'eml'], /--as is 'eml'/],
    [['--pattern', '(?=a)'], /RE2/],
    [['--redact', 'a', 'b'], /takes one text/],
  ])('%j is a mistake of usage', async (words, message) => {
    const ran = await inspect(words);
    expect(ran.code).toBe(3);
    expect(ran.stderr).toMatch(message);
  });
});
