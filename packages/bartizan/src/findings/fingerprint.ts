import { sha256 } from '../foundation/index.ts';
import type { FindingDraft } from './finding.ts';
import { locationPath } from './location.ts';

/**
 * Names a finding so that the next run recognises it: rule, component, file, members and the check's
 * own identity; no line numbers, offsets or wording, which move with unrelated edits.
 *
 * @returns 16 hexadecimal digits (64 bits of SHA-256)
 */
export function fingerprint(component: string, draft: FindingDraft): string {
  const members = draft.location.kind === 'file' ? (draft.location.members ?? []) : [];
  const path = locationPath(draft.location) ?? '';
  return sha256(JSON.stringify([draft.rule, component, path, members, draft.identity])).slice(0, 16);
}
