import type { CheckResult } from '../../checks/index.ts';
import {
  compareLocations,
  concludeOutcome,
  type FindingDraft,
  formatLocation,
  type Gap,
  type Outcome,
  severityRank,
} from '../../findings/index.ts';
import { compareText, firstDifference } from '../../foundation/index.ts';
import { scanRules } from './rules.ts';

/** Findings held while one file is examined; beyond that they are only counted. */
const heldFindings = 10_000;

/** Gaps of one file that are listed; beyond that they are only counted. */
const listedGaps = 100;

/** What the results for one file come to. */
export interface Collected {
  readonly outcome: Outcome;
  readonly findings: readonly FindingDraft[];
  readonly gaps: readonly Gap[];
}

/** Gathers the results for one file: once each, sorted, within the limit. */
export async function collect(path: string, results: AsyncIterable<CheckResult>, limit: number): Promise<Collected> {
  const findings = new Map<string, FindingDraft>();
  const gaps = new Map<string, Gap>();
  let notHeld = 0;
  let openGaps = 0;
  let isExamined = false;
  let reason: string | undefined;
  for await (const result of results) {
    if (result.type === 'finding') {
      const { finding } = result;
      const key = JSON.stringify([finding.rule, formatLocation(finding.location), finding.identity]);
      if (findings.size < heldFindings) findings.set(key, finding);
      else notHeld += 1;
    } else if (result.type === 'gap') {
      const { what, reason: why, location } = result.gap;
      const key = JSON.stringify([what, why, location === undefined ? '' : formatLocation(location)]);
      if (gaps.size < listedGaps || gaps.has(key)) gaps.set(key, result.gap);
      else openGaps += 1;
    } else if (result.type === 'examined') isExamined = true;
    else if (result.type === 'notApplicable') reason = result.reason;
  }
  const listed = [...gaps.values()];
  if (openGaps > 0) listed.push({ what: path, reason: `${openGaps} further gaps`, location: { kind: 'file', path } });
  const kept = keepWorst(path, [...findings.values()], notHeld, limit);
  return { outcome: conclude(kept, listed, isExamined, reason), findings: kept, gaps: listed };
}

function conclude(
  findings: readonly FindingDraft[],
  gaps: readonly Gap[],
  isExamined: boolean,
  reason: string | undefined,
): Outcome {
  if (findings.length === 0 && gaps.length === 0 && !isExamined && reason !== undefined) {
    return { status: 'notApplicable', reason };
  }
  return concludeOutcome({
    findings: findings.length,
    gaps,
    examined: isExamined && gaps.length === 0 ? 1 : 0,
    noun: 'file',
  });
}

/** Most severe first, then by place. */
function compareDrafts(a: FindingDraft, b: FindingDraft): number {
  return firstDifference(
    severityRank(b.severity) - severityRank(a.severity),
    compareLocations(a.location, b.location),
    compareText(a.rule, b.rule),
    compareText(a.identity.join('\0'), b.identity.join('\0')),
  );
}

function keepWorst(
  path: string,
  findings: readonly FindingDraft[],
  notHeld: number,
  limit: number,
): readonly FindingDraft[] {
  const sorted = [...findings].sort(compareDrafts);
  const kept = sorted.slice(0, limit);
  const worst = sorted[limit];
  const rest = sorted.length - kept.length + notHeld;
  if (rest === 0) return kept;
  const { id, title, remediation, references } = scanRules.moreFindings;
  kept.push({
    rule: id,
    title,
    severity: worst?.severity ?? 'high',
    message: `The file has ${rest} further findings, which are not listed one by one.`,
    location: { kind: 'file', path },
    references,
    remediation,
    identity: [],
  });
  return kept;
}
