import type { Ref, Severity } from '../../findings/index.ts';
import type { Random } from '../../foundation/index.ts';
import type { Goal } from '../oracles/goal.ts';
import type { Stage, StagePlan } from '../stage/stage.ts';
import type { Ability } from '../targets/target.ts';

/** What the attacker does next. */
export type Move =
  /** Says something. A payload (the default) goes through the converters, small talk does not. */
  | { readonly kind: 'say'; readonly text: string; readonly isPayload?: boolean }
  /** Begins another conversation. */
  | { readonly kind: 'new-session' }
  /** Changes what a tool answers or how it describes itself from now on (rug pull). */
  | {
      readonly kind: 'replace-tool';
      readonly tool: string;
      readonly description?: string;
      readonly result?: string;
    };

/** What the attacker saw after its move. */
export interface Observation {
  readonly text: string;
  /** By the refusal classifier; what a ladder goes by. */
  readonly isRefusal: boolean;
}

/** One way of trying an attack: what is set up, what is said, what would be a breach. */
export interface Scenario {
  /** Unique and stable in its attack. */
  readonly id: string;
  readonly stage: StagePlan;
  goal(stage: Stage): Goal;
  /** Same observations, same moves: a resumed attempt is played again up to where it stopped. */
  play(stage: Stage): Generator<Move, void, Observation>;
}

/** An attack: one file with metadata and its scenarios. */
export interface Attack {
  /** Lower-case with hyphens, such as `direct-override`. */
  readonly id: string;
  readonly title: string;
  /** What is done, for somebody who sees it for the first time. */
  readonly description: string;
  /** What a breach shows about the target. */
  readonly proves: string;
  readonly remediation: string;
  readonly severity: Severity;
  readonly references: readonly Ref[];
  readonly needs: readonly Ability[];
  /** In a stable order; the generator is the attack's own. */
  scenarios(random: Random): readonly Scenario[];
}
