import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileScan, scan } from '../src/artifacts/index.ts';
import { createContext } from '../src/foundation/index.ts';
import { type CorpusEntry, corpusQuality, describeShare } from '../test/corpus-quality.ts';
import type { Bench, Row } from './bench.ts';

/** What the scanner catches of the fixtures, and what it leaves alone. */
export const bench: Bench = { room: 'artifacts', title: 'recall and quiet on the fixtures', run };

const bars = ['bar 99', '', '', 'bar 5 at most', 'bar 1 at most', 'bar 0'];

async function run(): Promise<readonly Row[]> {
  const root = join(import.meta.dirname, '../fixtures');
  const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as readonly CorpusEntry[];
  const folders = [...new Set(manifest.map(({ path }) => path.split('/')[0] ?? ''))].sort();
  const scans = new Map<string, FileScan>();
  for await (const file of scan(folders, { context: createContext({ root }) })) scans.set(file.path, file);
  return corpusQuality(manifest, scans).map((share, index) => ({
    name: share.name,
    value: share.of === 0 ? 0 : Math.round((10_000 * share.paths.length) / share.of) / 100,
    unit: '%',
    note: [bars[index], describeShare(share).slice(share.name.length + 2)].filter((part) => part !== '').join(', '),
  }));
}
