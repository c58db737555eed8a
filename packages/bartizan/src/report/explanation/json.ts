import { printJson } from '../json.ts';
import type { Explanation } from './explanation.ts';
import { hexRows } from './hex-dump.ts';

/** The same as data: `bartizan-explanation`, version 1. */
export function renderExplanationJson(explanation: Explanation): string {
  const { path, finding, rule, file, notes } = explanation;
  const excerpt = file?.excerpt;
  return printJson({
    format: 'bartizan-explanation',
    formatVersion: 1,
    path,
    sha256: file?.scan.sha256,
    outcome: file === undefined ? undefined : { status: file.scan.outcome.status, reason: file.scan.outcome.reason },
    notes,
    finding,
    rule,
    listings: file?.listings ?? [],
    unlistedPickles: file?.unlisted ?? 0,
    excerpt:
      excerpt?.kind === 'bytes'
        ? {
            kind: 'bytes',
            start: excerpt.start,
            end: excerpt.end,
            rows: hexRows(excerpt.offset, excerpt.bytes, excerpt.start, excerpt.end),
          }
        : excerpt,
  });
}
