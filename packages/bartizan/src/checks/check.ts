import type { FindingDraft, Gap, MeasurementDraft, Ref, Severity, Subject } from '../findings/index.ts';
import type { Context } from '../foundation/index.ts';
import type { Component, System } from '../system/index.ts';

/** One kind of finding that a check can make; the reference pages are generated from these. */
export interface Rule {
  /** Such as `pickle/dangerous-call`: the room's or format's name, then what is wrong. */
  readonly id: string;
  readonly title: string;
  /** The severity unless the case at hand says otherwise. */
  readonly severity: Severity;
  /** What is wrong and why it matters, for somebody who sees it for the first time. */
  readonly description: string;
  readonly remediation: string;
  readonly references: readonly Ref[];
}

/** What a check yields while it runs. Its outcome follows from these: see `concludeOutcome`. */
export type CheckResult =
  | { readonly type: 'finding'; readonly finding: FindingDraft }
  | { readonly type: 'measurement'; readonly measurement: MeasurementDraft }
  /** Something that should have been examined and was not, or an open question. */
  | { readonly type: 'gap'; readonly gap: Gap }
  /** One piece was examined from beginning to end. */
  | { readonly type: 'examined'; readonly subject?: Subject }
  /** The check turned out to have nothing to say here; counts only when it yields nothing else. */
  | { readonly type: 'notApplicable'; readonly reason: string };

/** What a check gets to see. */
export interface CheckContext extends Context {
  readonly system: System;
  /** The component to examine; undefined for a check of the whole system. */
  readonly component: Component | undefined;
  /** The part of the component to examine, where the check splits its work. */
  readonly unit: string | undefined;
  /** Ids of all checks there are, where the caller knows them: controls name the checks that test them. */
  readonly knownChecks?: readonly string[];
}

interface CheckBase {
  /** Lower-case with hyphens, such as `artifact-scan`. */
  readonly id: string;
  /** Goes up when results may differ; old evidence is then of an older check. */
  readonly version: string;
  readonly title: string;
  readonly description: string;
  /** The threats that it tests. */
  readonly addresses: readonly Ref[];
  readonly rules: readonly Rule[];
  /** What one examined piece is called: `file`, `flow`. */
  readonly noun: string;
  /**
   * Runs in a worker thread, or in the main thread under tests; must yield only plain data and must
   * look at the signal at least ten times a second.
   */
  run(context: CheckContext): AsyncGenerator<CheckResult, void>;
}

/** Examines one component at a time. */
export interface ComponentCheck extends CheckBase {
  readonly scope: 'component';
  /** True, or the reason why the check has nothing to examine in this component. */
  appliesTo(component: Component, system: System): true | string;
  /**
   * Splits the work on a component into units that are scheduled, recorded and resumed one by one,
   * in a stable order. Without it the component is one unit. No units at all is an incomplete outcome.
   */
  units?(component: Component, system: System): Promise<readonly string[]>;
}

/** Examines the description of the system as a whole. */
export interface SystemCheck extends CheckBase {
  readonly scope: 'system';
  appliesTo(system: System): true | string;
}

/** A named examination of a component or of the system. */
export type Check = ComponentCheck | SystemCheck;
