/** From least to most severe. */
export const severities = ['info', 'low', 'medium', 'high', 'critical'] as const;

export type Severity = (typeof severities)[number];

/** 0 for info … 4 for critical. */
export function severityRank(severity: Severity): number {
  return severities.indexOf(severity);
}

/** Whether `severity` is at or above `gate`. */
export function isAtLeast(severity: Severity, gate: Severity): boolean {
  return severityRank(severity) >= severityRank(gate);
}
