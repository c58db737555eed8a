import { clusteredRate, type Estimate, hitRate, type Tally, wilsonRate } from '../../statistics/index.ts';
import type { Attack } from '../attacks/attack.ts';
import type { Attempt } from './plan.ts';
import type { CampaignRecord } from './record.ts';
import type { AttemptOutcome } from './verdict.ts';

/** What came of one attack over all its attempts. */
export interface AttackSummary {
  readonly attack: Attack;
  readonly attempts: readonly Attempt[];
  readonly counts: Readonly<Record<AttemptOutcome, number>>;
  /** Breached among breached and resisted, with an interval over prompts; nothing else says anything about the target. */
  readonly successRate: Estimate;
  /** Prompts that succeeded in any of their repeats, for campaigns with repeats. */
  readonly hitRate: Estimate | undefined;
}

/** Sums up by attack, in the order of the plan. Attempts that did not end are left out. */
export function summarise(attempts: readonly Attempt[], record: CampaignRecord): readonly AttackSummary[] {
  const byAttack = new Map<Attack, Attempt[]>();
  for (const attempt of attempts) {
    const group = byAttack.get(attempt.attack) ?? [];
    byAttack.set(attempt.attack, group);
    group.push(attempt);
  }
  return [...byAttack].map(([attack, group]) => summariseAttack(attack, group, record));
}

function summariseAttack(attack: Attack, attempts: readonly Attempt[], record: CampaignRecord): AttackSummary {
  const counts: Record<AttemptOutcome, number> = { breached: 0, resisted: 0, inconclusive: 0, invalid: 0 };
  const prompts = new Map<string, { successes: number; trials: number }>();
  for (const attempt of attempts) {
    const end = record.ends.get(attempt.id);
    if (end === undefined) continue;
    counts[end.outcome] += 1;
    if (end.outcome !== 'breached' && end.outcome !== 'resisted') continue;
    const prompt = attempt.id.replace(/#\d+$/, '');
    const tally = prompts.get(prompt) ?? { successes: 0, trials: 0 };
    prompts.set(prompt, tally);
    tally.trials += 1;
    if (end.outcome === 'breached') tally.successes += 1;
  }
  const tallies = [...prompts.values()];
  const repeats = Math.max(0, ...attempts.map(({ repeat }) => repeat));
  return {
    attack,
    attempts,
    counts,
    successRate: rateOf(tallies),
    hitRate: repeats > 1 ? hitRate(tallies, repeats) : undefined,
  };
}

/** Over prompts where there are several, over repeats where there is one. */
function rateOf(tallies: readonly Tally[]): Estimate {
  const [only, ...others] = tallies;
  return only !== undefined && others.length === 0 ? wilsonRate(only) : clusteredRate(tallies);
}
