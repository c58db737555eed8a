import type { CheckResult, Rule } from '../checks/index.ts';
import type { Severity } from '../findings/index.ts';
import type { System } from '../system/index.ts';

/** What is particular to one finding in the description; the rest comes from its rule. */
export interface Particulars {
  /** What was seen here, in full sentences. */
  readonly message: string;
  /** JSON pointer of the decisive value. */
  readonly pointer: string;
  /** Ids that make the finding the same in the next run; positions in lists do not belong here. */
  readonly identity: readonly string[];
  readonly severity?: Severity;
}

/** A finding of a rule, placed in the system file. */
export function finding(system: System, rule: Rule, particulars: Particulars): CheckResult {
  const { message, pointer, identity, severity = rule.severity } = particulars;
  const { id, title, references, remediation } = rule;
  const location = system.locate(pointer);
  return {
    type: 'finding',
    finding: { rule: id, title, severity, message, location, references, remediation, identity },
  };
}

/** A decisive fact that the description leaves open. */
export function openFact(system: System, what: string, reason: string, pointer: string): CheckResult {
  return { type: 'gap', gap: { what, reason, location: system.locate(pointer) } };
}

export const examined: CheckResult = { type: 'examined' };
