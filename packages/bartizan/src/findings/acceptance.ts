import type { Acceptance, Finding } from './finding.ts';

/** Findings that somebody accepted: one by its fingerprint, or all of a rule, maybe of one component. */
export interface AcceptanceTerm extends Acceptance {
  readonly fingerprint?: string;
  readonly rule?: string;
  readonly component?: string;
}

/** A term that does nothing, or no longer. */
export interface StaleTerm extends AcceptanceTerm {
  readonly state: 'expired' | 'unused';
}

export interface AppliedAcceptances {
  readonly findings: readonly Finding[];
  /** Findings that are open only because their acceptance has expired. */
  readonly expired: readonly Finding[];
  /** Terms past their last day, and terms that name nothing that was found. */
  readonly stale: readonly StaleTerm[];
}

/** Whether a term still counts on a day (`YYYY-MM-DD`, UTC); its last day is included. */
export function isInForce(term: Acceptance, today: string): boolean {
  return today <= term.expires;
}

function names(term: AcceptanceTerm, finding: Finding): boolean {
  if (term.fingerprint !== undefined) return term.fingerprint === finding.fingerprint;
  return term.rule === finding.rule && (term.component === undefined || term.component === finding.component);
}

/** What a term names, in words. */
export function describeTerm(term: AcceptanceTerm): string {
  if (term.fingerprint !== undefined) return term.fingerprint;
  return term.component === undefined ? String(term.rule) : `${term.rule} in ${term.component}`;
}

/**
 * Marks the findings that are accepted on `today`. A finding whose acceptance has expired counts again.
 *
 * @param today `YYYY-MM-DD`, UTC
 */
export function applyAcceptances(
  findings: readonly Finding[],
  terms: readonly AcceptanceTerm[],
  today: string,
): AppliedAcceptances {
  const used = new Set<AcceptanceTerm>();
  const expired: Finding[] = [];
  const marked = findings.map((finding) => {
    const matching = terms.filter((term) => names(term, finding));
    for (const term of matching) used.add(term);
    const inForce = matching.find((term) => isInForce(term, today));
    if (inForce === undefined) {
      if (matching.length > 0) expired.push(finding);
      return finding;
    }
    const { owner, reason, expires, source } = inForce;
    return { ...finding, acceptance: { owner, reason, expires, source } };
  });
  const stale: StaleTerm[] = [];
  for (const term of terms) {
    if (!isInForce(term, today)) stale.push({ ...term, state: 'expired' });
    else if (!used.has(term)) stale.push({ ...term, state: 'unused' });
  }
  return { findings: marked, expired, stale };
}
