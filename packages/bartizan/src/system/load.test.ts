import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { BartizanError, formatError } from '../foundation/index.ts';
import { SystemFileError } from './diagnostics.ts';
import { loadSystem, parseSystem } from './load.ts';
import { maxFileBytes } from './source.ts';

const base = mkdtempSync(join(tmpdir(), 'system-'));
afterAll(() => rmSync(base, { recursive: true }));

const least = `bartizan: 1
system: { id: demo, name: Demo, purpose: Is loaded. }
components:
  - { id: model, kind: model }
`;

function folder(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = join(base, name);
  mkdirSync(path, { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(path, file), content);
  return path;
}

async function failure(path: string, cwd = base): Promise<BartizanError> {
  const error = await loadSystem(path, { cwd }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof BartizanError)) throw new TypeError(`no BartizanError: ${String(error)}`);
  return error;
}

describe('which file is read', () => {
  test('a folder stands for the bartizan.yaml in it, else for bartizan.yml', async () => {
    const yml = folder('yml', { 'bartizan.yml': least });
    expect((await loadSystem(yml)).path).toBe(join(yml, 'bartizan.yml'));
    const both = folder('both', { 'bartizan.yml': 'broken: [', 'bartizan.yaml': least });
    expect((await loadSystem('both', { cwd: base })).path).toBe(join(both, 'bartizan.yaml'));
  });

  test('any other name will do when it is given', async () => {
    const path = folder('other', { 'assistant.yaml': least });
    const system = await loadSystem(join(path, 'assistant.yaml'));
    expect(system.root).toBe(path);
    expect(system.locate('/components/0/kind')).toEqual({
      kind: 'system',
      path: 'assistant.yaml',
      pointer: '/components/0/kind',
      line: 4,
      column: 24,
    });
  });

  const refused = [
    [
      'nothing there',
      'nowhere.yaml',
      'file-not-found',
      "nowhere.yaml: there is no such file (write one with 'bartizan init')",
    ],
    [
      'a folder without it',
      'empty',
      'file-not-found',
      "empty: the folder holds no bartizan.yaml or bartizan.yml (write one with 'bartizan init')",
    ],
    [
      'a way through a file',
      'yml/bartizan.yml/x',
      'file-not-found',
      "yml/bartizan.yml/x: there is no such file (write one with 'bartizan init')",
    ],
    ['no regular file', '/dev/null', 'file-unreadable', '/dev/null: not a regular file; expected a system file'],
    [
      'too large',
      'large',
      'file-too-large',
      `large/bartizan.yaml: the file has ${maxFileBytes + 1} bytes; expected at most ${maxFileBytes} (split it with include, and keep data out of it)`,
    ],
  ] as const;
  test.each(refused)('%s', async (_, path, code, message) => {
    folder('empty', {});
    folder('yml', { 'bartizan.yml': least });
    folder('large', { 'bartizan.yaml': new Uint8Array(maxFileBytes + 1).fill(0x20) });
    const error = await failure(path);
    expect([error.code, formatError(error)]).toEqual([code, message]);
  });

  test('problems name the file as the caller did', async () => {
    folder('named', { 'bartizan.yaml': 'bartizan: 2\n' });
    const error = await failure('named');
    expect(error).toBeInstanceOf(SystemFileError);
    expect(formatError(error)).toBe(
      'named/bartizan.yaml:1:11: bartizan is version 2; expected the version of this format, 1: the file was written by a newer Bartizan (update Bartizan)',
    );
  });
});

describe('includes', () => {
  test('places in included files, with the digest over all files', async () => {
    const path = folder('include', {
      'bartizan.yaml': `include: [more.yaml]\n${least}`,
      'more.yaml': 'flows:\n  - { from: tool, to: model }\ncomponents:\n  - { id: tool, kind: tool }\n',
    });
    const system = await loadSystem(path);
    expect(system.components.map(({ id }) => id)).toEqual(['model', 'tool']);
    expect(system.locate('/components/1/kind')).toMatchObject({ path: 'more.yaml', line: 4, column: 23 });
    expect(system.locate('/components/1/endpoint/url')).toMatchObject({ path: 'more.yaml', line: 4, column: 5 });
    expect(system.locate('/flows/0/to')).toMatchObject({ path: 'more.yaml', line: 2, column: 23 });
    writeFileSync(join(path, 'more.yaml'), 'components:\n  - { id: tool, kind: agent }\n');
    expect((await loadSystem(path)).sha256).not.toBe(system.sha256);
  });

  test('a link that leaves the folder is not followed, one within is', async () => {
    const path = folder('links', {
      'bartizan.yaml': `include: [out.yaml, in.yaml]\n${least}`,
      'real.yaml': 'zones: []\n',
    });
    writeFileSync(join(base, 'outside.yaml'), 'zones: []\n');
    symlinkSync(join(base, 'outside.yaml'), join(path, 'out.yaml'));
    symlinkSync('real.yaml', join(path, 'in.yaml'));
    expect(formatError(await failure('links'))).toBe(
      "links/bartizan.yaml:1:11: include[0] is 'out.yaml', which cannot be used: a link that leaves the folder of the system file",
    );
  });

  test('are refused where nothing can read them', async () => {
    const text = `include: [more.yaml]\n${least}`;
    await expect(parseSystem(text, { path: '/a/bartizan.yaml' })).rejects.toThrow('includes are not read here');
  });
});

test('the place of what is missing is that of the nearest parent', async () => {
  const system = await parseSystem(least, { path: '/a/bartizan.yaml' });
  const places = ['', '/nothing', '/system/owner', '/components', '/components/0/provenance/source', '/components/7'];
  expect(places.map((pointer) => system.locate(pointer).line)).toEqual([1, 1, 2, 3, 4, 3]);
});

test('the digest of one file is that of its bytes', async () => {
  const path = folder('digest', { 'bartizan.yaml': 'bartizan: 1\n' });
  const { sha256 } = await parseSystem(least, { path: join(path, 'bartizan.yaml') });
  // sha256sum of the text above.
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  writeFileSync(join(path, 'bartizan.yaml'), least);
  expect((await loadSystem(path)).sha256).toBe(sha256);
});
