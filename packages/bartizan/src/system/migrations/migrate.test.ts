import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BartizanError, formatError } from '../../foundation/index.ts';
import { parseSystem } from '../load.ts';
import { migrateSystemFile } from './index.ts';

const folder = join(import.meta.dirname, 'cases');
const path = '/system/bartizan.yaml';

describe('older files become current ones; comments and layout stay', () => {
  test.each(readdirSync(folder))('%s', async (name) => {
    const { text, changes } = migrateSystemFile(readFileSync(join(folder, name, 'bartizan.yaml'), 'utf8'));
    await expect(text).toMatchFileSnapshot(join(folder, name, 'expected.yaml'));
    await expect(`${changes.join('\n')}\n`).toMatchFileSnapshot(join(folder, name, 'changes.txt'));
    await expect(parseSystem(text, { path })).resolves.toMatchObject({ path });
    expect(migrateSystemFile(text)).toEqual({ text, changes: [] });
  });
});

test('an included file has no version of its own', () => {
  const text = 'assets: # ours\n  - { id: a, type: llm }\n';
  expect(migrateSystemFile(text, { from: 0 }).text).toBe('components: # ours\n  - { id: a, kind: model }\n');
});

describe('what cannot be migrated', () => {
  test.each([
    [
      'bartizan: 2\n',
      'f.yaml:1:11: bartizan is version 2; expected the version of this format, 1: the file was written by a newer Bartizan (update Bartizan)',
    ],
    [
      'bartizan: -1\n',
      'f.yaml:1:11: bartizan is version -1; expected the version of this format, 1 (no migration begins before version 0)',
    ],
    [
      'bartizan: zero\n',
      "f.yaml:1:11: bartizan is 'zero'; expected the version of this format, 1 (write 'bartizan: 1' in the first line)",
    ],
    [
      'bartizan: [0]\n',
      "f.yaml:1:11: bartizan is a map; expected the version of this format, 1 (write 'bartizan: 1' in the first line)",
    ],
    [
      'assets: []\n',
      "f.yaml:1:1: bartizan is missing; expected the version of this format, 1 (write 'bartizan: 1' in the first line)",
    ],
    [
      '',
      "f.yaml:1:1: bartizan is missing; expected the version of this format, 1 (write 'bartizan: 1' in the first line)",
    ],
    ['a: [', 'f.yaml:1:5: what was opened before is not closed here; expected ]'],
  ])('%j', (text, message) => {
    let error: unknown;
    try {
      migrateSystemFile(text, { path: 'f.yaml' });
    } catch (reason) {
      error = reason;
    }
    expect(error instanceof BartizanError && formatError(error)).toBe(message);
  });
});
