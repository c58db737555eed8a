import { type Random, sha256 } from '../../foundation/index.ts';
import type { Attack, Scenario } from '../attacks/attack.ts';
import type { Converter } from '../converters/converter.ts';
import type { Ability } from '../targets/target.ts';

/** One scenario, one stack of converters, one repeat. */
export interface Attempt {
  /** `attack/scenario/converters#repeat`, unique in a campaign. */
  readonly id: string;
  readonly attack: Attack;
  readonly scenario: Scenario;
  readonly converters: readonly Converter[];
  /** From 1. */
  readonly repeat: number;
}

/** An attack that this target gives no way to try. */
export interface Untried {
  readonly attack: Attack;
  readonly reason: string;
}

export interface CampaignPlan {
  readonly attempts: readonly Attempt[];
  readonly untried: readonly Untried[];
  /** SHA-256 over what will be tried; a resumed campaign must have the same. */
  readonly sha256: string;
}

export interface PlanOptions {
  readonly abilities: ReadonlySet<Ability>;
  /** Stacks to try beside the plain payload. */
  readonly stacks: readonly (readonly Converter[])[];
  readonly repeats: number;
  readonly random: Random;
}

/** Lays out every attempt in a stable order: attacks as given, scenarios, stacks, repeats. */
export function planCampaign(attacks: readonly Attack[], options: PlanOptions): CampaignPlan {
  const attempts: Attempt[] = [];
  const untried: Untried[] = [];
  for (const attack of attacks) {
    const missing = attack.needs.filter((need) => !options.abilities.has(need));
    if (missing.length > 0) {
      untried.push({ attack, reason: `the target offers no ${missing.join(' and no ')}` });
      continue;
    }
    for (const scenario of attack.scenarios(options.random.fork(attack.id))) {
      for (const converters of [[], ...options.stacks]) {
        for (let repeat = 1; repeat <= options.repeats; repeat += 1) {
          const shape = converters.length === 0 ? 'plain' : converters.map(({ id }) => id).join('+');
          attempts.push({ id: `${attack.id}/${scenario.id}/${shape}#${repeat}`, attack, scenario, converters, repeat });
        }
      }
    }
  }
  return { attempts, untried, sha256: sha256(attempts.map(({ id }) => id).join('\n')) };
}
