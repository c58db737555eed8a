import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type FileScan, scan } from '../src/artifacts/index.ts';
import { isAtLeast } from '../src/findings/index.ts';
import { createContext } from '../src/foundation/index.ts';
import { type CorpusEntry, corpusQuality, describeShare } from './corpus-quality.ts';
import { repository } from './product.ts';

const root = join(repository, 'packages/bartizan/fixtures');
const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as readonly CorpusEntry[];
const scans = new Map<string, FileScan>();

beforeAll(async () => {
  const folders = [...new Set(manifest.map(({ path }) => path.split('/')[0] ?? ''))].sort();
  for await (const file of scan(folders, { context: createContext({ root }) })) scans.set(file.path, file);
});

function scansOf(kind: CorpusEntry['expect']): readonly FileScan[] {
  return manifest.flatMap((entry) => {
    const file = scans.get(entry.path);
    return entry.expect === kind && file !== undefined ? [file] : [];
  });
}

/** Files that no version claims to examine yet count as neither found nor missed. */
function isExamined({ gaps }: FileScan): boolean {
  return !gaps.some(({ reason }) => reason.endsWith('is not examined yet by this version'));
}

function worse(files: readonly FileScan[], than: 'info' | 'medium'): readonly string[] {
  const gate = than === 'info' ? 'low' : 'high';
  return files
    .filter(({ findings }) => findings.some(({ severity }) => isAtLeast(severity, gate)))
    .map(({ path }) => path);
}

describe('the corpus', () => {
  it('is scanned whole, without a defect', () => {
    expect(manifest.filter(({ path }) => !scans.has(path))).toEqual([]);
    const defects = [...scans.values()].filter(({ gaps }) => gaps.some(({ reason }) => reason.startsWith('defect')));
    expect(defects.map(({ path }) => path)).toEqual([]);
  });

  it('has every dangerous file found, and none called clean', () => {
    const dangerous = scansOf('dangerous');
    const found = new Set(worse(dangerous, 'medium'));
    const missed = dangerous.filter((file) => !found.has(file.path));
    expect(missed.filter(isExamined).map(({ path }) => path)).toEqual([]);
    expect(missed.filter(({ outcome }) => outcome.status === 'pass' || outcome.status === 'notApplicable')).toEqual([]);
    expect(found.size).toBeGreaterThan(700);
  });

  it('meets the bars: 99 of 100 executed attacks, 5 and 1 of 100 benign files, no benign joblib file', () => {
    const shares = corpusQuality(manifest, scans);
    // Printed, so that a change shows before it crosses a bar.
    console.log(shares.map(describeShare).join('\n'));
    const [found, , , any, high, unread] = shares.map(({ paths, of }) => paths.length / of);
    expect(found).toBeGreaterThanOrEqual(0.99);
    expect(any).toBeLessThanOrEqual(0.05);
    expect(high).toBeLessThanOrEqual(0.01);
    expect(unread).toBe(0);
  });

  it('has benign files left alone: findings in at most 5 of 100, high ones in at most 1', () => {
    const benign = scansOf('benign');
    const [any, high] = [worse(benign, 'info'), worse(benign, 'medium')];
    expect(any.length, any.join(', ')).toBeLessThanOrEqual(benign.length * 0.05);
    expect(high.length, high.join(', ')).toBeLessThanOrEqual(benign.length * 0.01);
    const unread = benign.filter((file) => file.outcome.status === 'incomplete' && isExamined(file));
    expect(unread.length, unread.map(({ path }) => path).join(', ')).toBeLessThanOrEqual(benign.length * 0.01);
  });

  it('has files that are no models told as such, or as a question where the name promises one', () => {
    for (const { path, outcome } of scansOf('not-a-model')) {
      const promises = /\.(?:pkl|pt|bin|model)$/.test(path);
      expect(outcome.status, path).toBe(promises ? 'incomplete' : 'notApplicable');
    }
  });
});
