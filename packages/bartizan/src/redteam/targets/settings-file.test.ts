import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openTarget } from './open-target.ts';
import { readTarget } from './read-target.ts';
import { parseReplyPath, readReplyPath } from './reply-path.ts';
import { readSettingsFile } from './settings-file.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function write(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'settings-'));
  folders.push(folder);
  const path = join(folder, 'target.yaml');
  writeFileSync(path, text);
  return path;
}

describe('a settings file', () => {
  it.each([
    ['kind: opnai\nurl: http://x', { line: 1, column: 7 }, 'kind: expected openai'],
    ['kind: openai\nurl: http://x\nmodle: y', { line: 3 }, "'modle' is not known here"],
    ['kind: openai\nurl: ftp://x', { line: 2, column: 6 }, 'url: expected an address'],
    ['kind: openai\nurl: http://u:p@x', { line: 2 }, 'without user name and password'],
    ['kind: openai\nurl: http://x/?api_key=1', { line: 2 }, "the address carries 'api_key'"],
    [
      'kind: openai\nurl: http://x\nheaders:\n  Authorization: Bearer abc',
      { line: 4 },
      'a secret belongs in an environment variable',
    ],
    [
      'kind: openai\nurl: http://x\nmodel: ghp_16C7e42F292c6912E7710c838347Ae178B4a',
      { line: 3 },
      'a secret stands here',
    ],
    ['kind: [', { line: 1 }, ''],
    ['kind: mcp\ntool: t\nargument: a', { line: 1 }, 'expected either url or command'],
  ])('%s is refused with its place', async (text, place, message) => {
    const path = write(text);
    const problem: unknown = await readSettingsFile(path, 'target.yaml').catch((error: unknown) => error);
    expect(problem).toMatchObject({ code: 'usage', location: { path: 'target.yaml', ...place } });
    expect((problem as Error).message).toContain(message);
    expect((problem as Error).message).not.toContain('ghp_16C7e42F292c6912E7710c838347Ae178B4a');
  });
  it('lets a login go to another origin only where it says so', async () => {
    const text = 'kind: http\nurl: http://a.example\nlogin: { url: "http://b.example/token" }\n';
    const open = async (source: string) =>
      await openTarget(await readSettingsFile(write(source)), { environment: {}, connections: 1 });
    await expect(open(text)).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining('http://b.example'),
    });
    await (await open(`${text}allow: ["http://b.example"]\n`)).close();
  });
  it('says which variable is missing', async () => {
    const settings = await readSettingsFile(write('kind: openai\nurl: http://x\nkeyEnv: NOT_SET_HERE'));
    await expect(openTarget(settings, { environment: {}, connections: 1 })).rejects.toMatchObject({
      message: 'the environment variable NOT_SET_HERE is not set',
    });
  });
});

describe('what a person names', () => {
  const options = { folder: '/', environment: {}, model: 'm', keyEnv: undefined, timeoutSeconds: 5 };
  it.each([
    ['http://127.0.0.1:8080/v1', { kind: 'openai', url: 'http://127.0.0.1:8080/v1' }],
    ['http://127.0.0.1:8080/v1/chat/completions', { kind: 'openai', url: 'http://127.0.0.1:8080/v1' }],
    ['https://api.anthropic.com', { kind: 'anthropic', url: 'https://api.anthropic.com' }],
  ])('%s', async (name, settings) => {
    expect(await readTarget(name, options)).toMatchObject(settings);
  });
  it('is a component of a system file', async () => {
    const system = `bartizan: 1
system: { id: demo, name: Demo, purpose: Shows }
components:
  - id: bot
    kind: model
    endpoint: { url: https://models.example/v1, protocol: openai, model: big, apiKey: { env: BOT_KEY } }
  - id: disk
    kind: tool
`;
    const path = write(system);
    expect(await readTarget(`${path}#bot`, options)).toMatchObject({ kind: 'openai', model: 'big', keyEnv: 'BOT_KEY' });
    await expect(readTarget(`${path}#bto`, options)).rejects.toMatchObject({ hint: "did you mean 'bot'?" });
    await expect(readTarget(`${path}#disk`, options)).rejects.toMatchObject({ message: "'disk' has no endpoint" });
  });
});

describe('a path into a reply', () => {
  const value = { a: [{ b: 1 }, { b: 2 }], 'c d': { e: null }, $f: 3 };
  it.each([
    ['a[*].b', [1, 2]],
    ['$.a[-1].b', [2]],
    ["['c d'].e", [null]],
    ['$f', [3]],
    ['a.b', []],
    ['__proto__', []],
    ['', [value]],
  ])('%s', (path, expected) => {
    expect(readReplyPath(value, parseReplyPath(path))).toEqual(expected);
  });
  it.each(['a[', 'a b', '[x]'])('%s is none', (path) => {
    expect(() => parseReplyPath(path)).toThrow('is no path');
  });
});
