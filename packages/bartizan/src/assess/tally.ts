import type { CheckResult } from '../checks/index.ts';
import { concludeOutcome, type Gap, type Outcome } from '../findings/index.ts';

/** The one outcome that follows from what a check yielded (on a unit, or on all units of a component). */
export function outcomeOf(results: readonly CheckResult[], noun: string): Outcome {
  const gaps: Gap[] = [];
  let findings = 0;
  let examined = 0;
  let notApplicable: string | undefined;
  for (const result of results) {
    if (result.type === 'finding') findings += 1;
    else if (result.type === 'gap') gaps.push(result.gap);
    else if (result.type === 'examined') examined += 1;
    else if (result.type === 'notApplicable') notApplicable = result.reason;
  }
  if (notApplicable !== undefined && findings + gaps.length + examined === 0) {
    return { status: 'notApplicable', reason: notApplicable };
  }
  return concludeOutcome({ findings, gaps, examined, noun });
}
