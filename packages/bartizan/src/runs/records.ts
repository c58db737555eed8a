import type { CheckResult } from '../checks/index.ts';
import type { Outcome } from '../findings/index.ts';
import type { RunManifest } from './results.ts';

/** One check on one component, or on one unit of it: what is scheduled, recorded and resumed. */
export interface Task {
  /** `check|component|unit`, unique in a plan. */
  readonly key: string;
  readonly check: string;
  readonly checkVersion: string;
  readonly component: string;
  readonly unit?: string;
}

/** A check that has nothing to do for a component: recorded, so that the report can say why. */
export interface NotApplicable {
  readonly check: string;
  readonly checkVersion: string;
  readonly component: string;
  readonly reason: string;
}

/** What a run sets out to do. */
export interface Plan {
  readonly tasks: readonly Task[];
  readonly notApplicable: readonly NotApplicable[];
}

/** The data of each type of entry. */
export interface RunStarted {
  readonly manifest: RunManifest;
  readonly plan: Plan;
}

export interface TaskStarted {
  readonly task: string;
  /** 1 for the first try; a resumed run tries again what had not ended, and the later try counts. */
  readonly attempt: number;
}

export interface TaskResult extends TaskStarted {
  readonly result: CheckResult;
}

export interface TaskEnded extends TaskStarted {
  readonly outcome: Outcome;
}

/** What a task came to, as the journal tells it. */
export interface TaskRecord {
  readonly task: Task;
  readonly results: readonly CheckResult[];
  readonly outcome: Outcome;
  /** ISO 8601, UTC: when it ended. */
  readonly at: string;
  /** Hash of the entry that ended it. */
  readonly entryHash: string;
}
