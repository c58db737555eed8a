import { fingerprint } from '../../findings/index.ts';
import type { FileDraft, FileScan } from './file-scan.ts';

/** The check under which the findings of a plain scan stand; in an assessment it is the same check. */
export const scanCheck = 'artifact-scan';

/** Binds the findings of a plain scan: its component is the file. */
export function bindFindings(draft: FileDraft): FileScan {
  const component = draft.path;
  return {
    ...draft,
    findings: draft.findings.map((finding) => ({
      ...finding,
      check: scanCheck,
      component,
      fingerprint: fingerprint(component, finding),
    })),
  };
}
