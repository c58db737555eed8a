import type { FileDraft } from './file-scan.ts';
import type { Encounter } from './walk.ts';

/** A result for something that could not be examined. */
export function unexamined(path: string, sizeBytes: number, reason: string): FileDraft {
  const gaps = [{ what: path, reason, location: { kind: 'file', path } }] as const;
  return {
    path,
    sizeBytes,
    formats: [],
    outcome: { status: 'incomplete', reason: `${path}: ${reason}`, gaps },
    findings: [],
    gaps,
    pickles: [],
  };
}

/** The result for something that a walk met and that is not examined. */
export function withoutExamining(encounter: Exclude<Encounter, { kind: 'file' }>): FileDraft {
  const { shownPath, reason } = encounter;
  if (encounter.kind === 'gap') return unexamined(shownPath, 0, reason);
  const outcome = { status: 'notApplicable', reason } as const;
  return { path: shownPath, sizeBytes: 0, formats: [], outcome, findings: [], gaps: [], pickles: [] };
}
