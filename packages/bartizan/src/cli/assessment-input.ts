import type { Check } from '../checks/index.ts';
import type { Evidence } from '../findings/index.ts';
import type { ReportInput } from '../report/index.ts';
import type { Results, RunManifest } from '../runs/index.ts';
import type { System } from '../system/index.ts';

/** What a report of a system is made of. */
export interface AssessmentParts {
  readonly system: System;
  readonly results: Results;
  readonly manifest: RunManifest;
  readonly evidence: readonly Evidence[];
  readonly checks: readonly Check[];
  readonly reportPath?: string;
  readonly now: Date;
}

/** Brings the rooms together for a report: diagram, catalog names, rules. */
export async function assessmentInput(parts: AssessmentParts): Promise<ReportInput> {
  const [{ renderSvg, systemGraph }, { resolveRef }] = await Promise.all([
    import('../system/index.ts'),
    import('../catalog/index.ts'),
  ]);
  const { system, checks, ...rest } = parts;
  return {
    ...rest,
    system,
    checks,
    diagramSvg: renderSvg(systemGraph(system)),
    rules: checks.flatMap((check) => check.rules),
    resolveReference: (reference) => {
      const entry = resolveRef(reference);
      return entry === undefined ? undefined : { framework: entry.frameworkTitle, title: entry.name, url: entry.url };
    },
  };
}
