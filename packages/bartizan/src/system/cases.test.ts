import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatDiagnostics, SystemFileError } from './diagnostics.ts';
import { loadSystem } from './load.ts';

const folder = join(import.meta.dirname, 'cases');
const cases = readdirSync(folder).sort();
const knownChecks = ['artifact-scan', 'posture'];

async function problems(name: string): Promise<string> {
  try {
    await loadSystem(join(folder, name), { knownChecks });
  } catch (error) {
    if (!(error instanceof SystemFileError)) throw error;
    // Messages name files as the caller did: here by an absolute path.
    return `${error.code}\n${formatDiagnostics(error).replaceAll(join(folder, name, '/'), '')}\n`;
  }
  return 'no problem\n';
}

describe('system files with problems: every message, exactly', () => {
  const bad = cases.filter((name) => name.startsWith('bad.'));
  test.each(bad)('%s', async (name) => {
    await expect(await problems(name)).toMatchFileSnapshot(join(folder, name, 'expected.txt'));
  });

  test('there are cases and each has its expectation', () => {
    expect(bad.length).toBeGreaterThanOrEqual(45);
    for (const name of bad) expect(existsSync(join(folder, name, 'expected.txt')), name).toBe(true);
  });
});

describe('system files without problems: the values that are read', () => {
  test.each(cases.filter((name) => name.startsWith('ok.')))('%s', async (name) => {
    const system = await loadSystem(join(folder, name), { knownChecks });
    const { path, root, sha256: _, locate: _locate, ...described } = system;
    expect([basename(path), root]).toEqual(['bartizan.yaml', join(folder, name)]);
    const text = `${JSON.stringify(described, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(join(folder, name, 'expected.json'));
  });
});
