import { BartizanError, type Random } from '../../foundation/index.ts';
import type { RunFolder } from '../../runs/index.ts';
import { type Comparison, comparePairs, type Pair, type Tally } from '../../statistics/index.ts';
import { readCampaign } from './record.ts';

/** How one attack, or all of them, fared in two campaigns. */
export interface ComparedAttack {
  /** Id of the attack; empty for all together. */
  readonly attack: string;
  readonly before: Tally;
  readonly after: Tally;
  readonly change: Comparison;
}

export interface CampaignComparison {
  readonly overall: ComparedAttack;
  /** Sorted by id. */
  readonly attacks: readonly ComparedAttack[];
  /** Prompts that only one of the campaigns has a verdict on: these are in no number. */
  readonly unpaired: number;
  /** Whether attacks succeed more often than chance explains (two-sided test over all prompts at 5 %). */
  readonly isWorse: boolean;
}

const significance = 0.05;

/**
 * Compares two campaigns prompt by prompt, so that prompts that differ in difficulty do not blur the change.
 *
 * @throws BartizanError `journal-tampered`, `file-not-found`, `run-mismatch` where they share no prompt
 */
export async function compareCampaigns(
  before: RunFolder,
  after: RunFolder,
  random: Random,
): Promise<CampaignComparison> {
  const [first, second] = await Promise.all([promptTallies(before), promptTallies(after)]);
  const shared = [...first.keys()].filter((prompt) => second.has(prompt)).sort();
  if (shared.length === 0) {
    throw new BartizanError(
      'run-mismatch',
      `${before.id} and ${after.id} have no prompt in common that both have a verdict on`,
      {
        hint: 'compare campaigns with the same attacks, converters and seed',
      },
    );
  }
  const compared = (attack: string, prompts: readonly string[]): ComparedAttack => {
    const pairs = prompts.map((prompt) => ({ before: tallyOf(first, prompt), after: tallyOf(second, prompt) }));
    return {
      attack,
      before: total(pairs.map((pair) => pair.before)),
      after: total(pairs.map((pair) => pair.after)),
      change: comparePairs(pairs satisfies readonly Pair[], random.fork(attack)),
    };
  };
  const attacks = [...new Set(shared.map(attackOf))];
  const overall = compared('', shared);
  return {
    overall,
    attacks: attacks.map((attack) =>
      compared(
        attack,
        shared.filter((prompt) => attackOf(prompt) === attack),
      ),
    ),
    unpaired: new Set([...first.keys(), ...second.keys()]).size - shared.length,
    isWorse: overall.change.value > 0 && overall.change.pValue < significance,
  };
}

/** Breaches among verdicts by prompt: an attempt's id without its repeat. */
async function promptTallies(folder: RunFolder): Promise<ReadonlyMap<string, Tally>> {
  const { ends } = await readCampaign(folder.journalPath);
  const tallies = new Map<string, Tally>();
  for (const { attempt, outcome } of ends.values()) {
    if (outcome !== 'breached' && outcome !== 'resisted') continue;
    const prompt = attempt.replace(/#\d+$/, '');
    const { successes, trials } = tallyOf(tallies, prompt);
    tallies.set(prompt, { successes: successes + (outcome === 'breached' ? 1 : 0), trials: trials + 1 });
  }
  return tallies;
}

function tallyOf(tallies: ReadonlyMap<string, Tally>, prompt: string): Tally {
  return tallies.get(prompt) ?? { successes: 0, trials: 0 };
}

function attackOf(prompt: string): string {
  return prompt.slice(0, prompt.indexOf('/'));
}

function total(tallies: readonly Tally[]): Tally {
  return {
    successes: tallies.reduce((sum, { successes }) => sum + successes, 0),
    trials: tallies.reduce((sum, { trials }) => sum + trials, 0),
  };
}
