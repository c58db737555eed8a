import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type FileScan, scan } from '../src/artifacts/index.ts';
import { isAtLeast } from '../src/findings/index.ts';
import { createContext } from '../src/foundation/index.ts';
import { repository } from './product.ts';

const root = join(repository, 'packages/bartizan/fixtures/repositories');
const folders = readdirSync(root);
const scans = new Map<string, FileScan[]>();

/** What makes each folder dangerous; the others have nothing above a question of care. */
const worst: Readonly<Record<string, readonly string[]>> = {
  'auto-map-import': ['critical python/process'],
  'custom-generate': ['critical python/exfiltration', 'critical python/process'],
  'decoded-tokenizer': ['critical python/hidden-code', 'critical python/process'],
  elsewhere: [
    'high hub/address',
    'high hub/kernel',
    'high hub/outside-path',
    'high hub/python-path',
    'high hub/remote-code',
  ],
  pipeline: ['critical python/downloaded-code'],
  'sentence-embedding': ['critical python/process', 'high hub/outside-path', 'high hub/python-path'],
};

beforeAll(async () => {
  for await (const file of scan(folders, { context: createContext({ root }) })) {
    const folder = file.path.split('/')[0] ?? '';
    scans.set(folder, [...(scans.get(folder) ?? []), file]);
  }
});

describe('model folders', () => {
  it.each(folders)('%s is told for what it is', (folder) => {
    const findings = (scans.get(folder) ?? []).flatMap((file) => file.findings);
    const high = findings.filter(({ severity }) => isAtLeast(severity, 'high'));
    expect([...new Set(high.map(({ severity, rule }) => `${severity} ${rule}`))].sort()).toEqual(worst[folder] ?? []);
  });

  it.each(folders.filter((name) => name.startsWith('benign-')))('%s is examined to its end', (folder) => {
    const files = scans.get(folder) ?? [];
    expect(files.flatMap(({ gaps }) => gaps)).toEqual([]);
    const rules = new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
    expect([...rules]).toEqual(folder === 'benign-own-code' ? ['hub/custom-code'] : []);
  });

  it('are told the same in threads', async () => {
    const seen: string[] = [];
    for await (const file of scan(folders, { context: createContext({ root }), threads: 2 }))
      seen.push(file.outcome.reason);
    expect(seen).toEqual([...scans.values()].flat().map(({ outcome }) => outcome.reason));
  });
});
