import type { FileScan } from '../src/artifacts/index.ts';
import { isAtLeast, type Severity } from '../src/findings/index.ts';

/** What the manifest of the fixtures says of one file. */
export interface CorpusEntry {
  readonly path: string;
  readonly expect: 'benign' | 'dangerous' | 'hostile' | 'not-a-model';
  /** Whether a loader ran the file's code when it was generated; null where no loader is known here. */
  readonly executed: boolean | null;
}

/** A count out of the files that it was counted over, with the files themselves. */
export interface Share {
  readonly name: string;
  readonly paths: readonly string[];
  readonly of: number;
}

const hasAtLeast = ({ findings }: FileScan, gate: Severity): boolean =>
  findings.some(({ severity }) => isAtLeast(severity, gate));

/** The shares by which the scanner is judged: what it catches, and what it leaves alone. */
export function corpusQuality(
  manifest: readonly CorpusEntry[],
  scans: ReadonlyMap<string, FileScan>,
): readonly Share[] {
  const pick = (matches: (entry: CorpusEntry) => boolean): readonly FileScan[] =>
    manifest.flatMap((entry) => {
      const scan = matches(entry) ? scans.get(entry.path) : undefined;
      return scan === undefined ? [] : [scan];
    });
  const share = (name: string, files: readonly FileScan[], holds: (scan: FileScan) => boolean): Share => ({
    name,
    paths: files.filter(holds).map(({ path }) => path),
    of: files.length,
  });
  const executed = pick(({ expect, executed: ran }) => expect === 'dangerous' && ran === true);
  const dangerous = pick(({ expect }) => expect === 'dangerous');
  const benign = pick(({ expect }) => expect === 'benign');
  const joblib = benign.filter(({ path }) => path.endsWith('.joblib') || path.includes('/joblib/'));
  return [
    share('executed attacks found, high or worse', executed, (scan) => hasAtLeast(scan, 'high')),
    share('executed attacks with any finding', executed, ({ findings }) => findings.length > 0),
    share('all dangerous files found, high or worse', dangerous, (scan) => hasAtLeast(scan, 'high')),
    share('benign files with any finding', benign, (scan) => hasAtLeast(scan, 'low')),
    share('benign files with a high or critical finding', benign, (scan) => hasAtLeast(scan, 'high')),
    share('benign joblib files not examined whole', joblib, ({ gaps }) => gaps.length > 0),
  ];
}

/** One line: `executed attacks found, high or worse: 1126 of 1126 (100.00 %)`. */
export function describeShare({ name, paths, of }: Share): string {
  const percent = of === 0 ? 0 : (100 * paths.length) / of;
  return `${name}: ${paths.length} of ${of} (${percent.toFixed(2)} %)`;
}
