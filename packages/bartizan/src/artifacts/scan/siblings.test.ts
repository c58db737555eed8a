import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siblingsOf } from './siblings.ts';

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'siblings-'));
  mkdirSync(join(root, 'model/below'), { recursive: true });
  writeFileSync(join(root, 'outside.py'), 'outside');
  writeFileSync(join(root, 'model/config.json'), '{}');
  writeFileSync(join(root, 'model/beside.py'), 'beside');
  writeFileSync(join(root, 'model/below/deep.py'), 'deep');
  symlinkSync('../outside.py', join(root, 'model/link-out.py'));
  symlinkSync('beside.py', join(root, 'model/link-in.py'));
  symlinkSync('..', join(root, 'model/up'));
});
afterAll(() => rmSync(root, { recursive: true }));

async function read(path: string): Promise<string | undefined> {
  const siblings = siblingsOf(join(root, 'model/config.json'));
  try {
    const source = siblings.open(path);
    return source === undefined ? undefined : Buffer.from(await source.read(0, source.sizeBytes)).toString();
  } finally {
    siblings.close();
  }
}

describe('siblingsOf', () => {
  it.each([
    ['beside.py', 'beside'],
    ['below/deep.py', 'deep'],
    ['link-in.py', 'beside'],
  ])('opens %s', async (path, content) => expect(await read(path)).toBe(content));

  it.each([
    'missing.py',
    '../outside.py',
    'below/../../outside.py',
    'link-out.py',
    'up/outside.py',
    '/etc/passwd',
    'below//deep.py',
    './beside.py',
    'below\\deep.py',
    '',
    'nul\0',
  ])('has nothing at %j', async (path) => expect(await read(path)).toBeUndefined());

  it('says that a folder cannot be read', async () => {
    await expect(read('below')).rejects.toMatchObject({ code: 'file-unreadable' });
  });

  it('opens a bounded number of files', () => {
    const siblings = siblingsOf(join(root, 'model/config.json'));
    const many = (): void => {
      for (let i = 0; i < 1000; i++) siblings.open(`missing-${i}`);
    };
    expect(many).toThrow('refers to more than 500 other files');
  });

  it('never leaves the folder', () => {
    const part = fc.constantFrom('..', '.', 'up', 'below', 'outside.py', '', 'model', '/', '\\');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const siblings = siblingsOf(join(root, 'model/config.json'));
        try {
          expect(siblings.open(parts.join('/'))).toBeUndefined();
        } catch (error) {
          expect(error).toMatchObject({ code: 'file-unreadable' });
        } finally {
          siblings.close();
        }
      }),
    );
  });
});
