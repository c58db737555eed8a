import type { CampaignOptions, Forecast, Prices, Target } from '../redteam/index.ts';
import { type ExitCode, exitCodes, type Given } from './command.ts';
import type { Limits } from './redteam-limits.ts';
import type { Terminal } from './terminal.ts';

/** Shows what a campaign would send and what that may cost at most. Sends nothing. */
export async function showRedteamPlan(
  target: Target,
  options: Pick<CampaignOptions, 'attacks' | 'stacks' | 'repeats' | 'seed'> & { readonly maxTokens: number },
  { prices, maxRequests, maxCost }: Limits,
  given: Given,
  terminal: Terminal,
): Promise<ExitCode> {
  const { forecastCampaign, planOf, triesOfRequest } = await import('../redteam/index.ts');
  const plan = planOf(target, options);
  const forecast = await forecastCampaign(plan, { seed: options.seed ?? '0', maxTokens: options.maxTokens });
  const attempts = plan.attempts.map(({ id }) => id);
  const untried = plan.untried.map(({ attack, reason }) => ({ attack: attack.id, reason }));
  const cost = prices === undefined ? undefined : worstCost(forecast, prices);
  if (given.options['format'] === 'json') {
    const shown = { attempts, untried, ...forecast, triesOfRequest, ...(cost === undefined ? {} : { cost }) };
    terminal.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
    return exitCodes.ok;
  }
  const { requests, inputTokens, outputTokens } = forecast;
  const limit = [
    ...(maxRequests === undefined ? [] : [`${maxRequests} requests`]),
    ...(maxCost === undefined ? [] : [`a cost of ${money(maxCost)}`]),
  ];
  const lines = [
    `${attempts.length} attempts against ${target.name}`,
    `requests: ${requests.least} to ${requests.most}; a request that fails for the moment is tried up to ${triesOfRequest} times`,
    `tokens at worst: ${inputTokens} sent, ${outputTokens} answered`,
    ...(cost === undefined ? [] : [`cost at worst: ${money(cost)}`]),
    ...(limit.length === 0 ? [] : [`stops at ${limit.join(' and ')}; what is left then is inconclusive`]),
    ...attempts.map((id) => `  ${id}`),
    ...untried.map(({ attack, reason }) => `not tried: ${attack}: ${reason}`),
  ];
  terminal.stdout.write(`${lines.join('\n')}\n`);
  return exitCodes.ok;
}

function worstCost({ inputTokens, outputTokens }: Forecast, prices: Prices): number {
  return (inputTokens * prices.inputPerMillion + outputTokens * prices.outputPerMillion) / 1e6;
}

function money(amount: number): string {
  return amount.toFixed(amount < 1 ? 4 : 2);
}
