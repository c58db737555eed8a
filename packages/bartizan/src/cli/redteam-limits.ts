import { BartizanError } from '../foundation/index.ts';
import type { Prices } from '../redteam/index.ts';
import { type Given, textOption } from './command.ts';

/** How far a campaign may go. */
export interface Limits {
  readonly prices?: Prices;
  readonly maxRequests?: number;
  readonly maxCost?: number;
}

/** @throws BartizanError `usage` */
export function limitsOf(given: Given): Limits {
  const input = decimalOption(given, 'priceIn', '--price-in');
  const output = decimalOption(given, 'priceOut', '--price-out');
  const prices =
    input === undefined && output === undefined
      ? undefined
      : { inputPerMillion: input ?? 0, outputPerMillion: output ?? 0 };
  const budget = textOption(given, 'budget');
  const limits = prices === undefined ? {} : { prices };
  if (budget === undefined) return limits;
  if (/^[1-9]\d{0,8}$/.test(budget)) return { ...limits, maxRequests: Number(budget) };
  const amount = /^(?:[$€£] ?|[A-Z]{3} ?)?(\d{1,9}(?:\.\d{1,6})?)(?: ?[$€£]| ?[A-Z]{3})?$/.exec(budget)?.[1];
  if (amount === undefined || /^[\d.]+$/.test(budget) || Number(amount) <= 0) {
    throw new BartizanError(
      'usage',
      `--budget is '${budget}', expected requests such as 2000, or money such as $5 or 5EUR`,
    );
  }
  if (prices === undefined) {
    throw new BartizanError('usage', 'a budget in money needs prices', { hint: 'give --price-in and --price-out' });
  }
  return { ...limits, maxCost: Number(amount) };
}

/** A number of at least 0, with decimals. @throws BartizanError `usage` */
export function decimalOption(given: Given, name: string, flag: string): number | undefined {
  const value = textOption(given, name);
  if (value === undefined) return undefined;
  if (/^\d{1,9}(?:\.\d{1,9})?$/.test(value)) return Number(value);
  throw new BartizanError('usage', `${flag} is '${value}', expected a number such as 2.5`);
}
