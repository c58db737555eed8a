import { setTimeout as sleep } from 'node:timers/promises';
import { BartizanError, throwIfAborted } from '../../foundation/index.ts';
import type { Failure, Reply, Target, TargetRequest } from '../targets/target.ts';
import { costOf, mostTokens, type Prices } from './cost.ts';

export interface SenderOptions {
  /** Requests a minute at most; undefined for no limit of ours. */
  readonly requestsPerMinute?: number;
  /** Requests of the whole campaign, retries included. */
  readonly maxRequests?: number;
  /** Money at most, in the currency of the prices. */
  readonly maxCost?: number;
  readonly prices?: Prices;
  /** Tries of one request. */
  readonly tries: number;
  readonly signal: AbortSignal;
  readonly now: () => number;
}

/** What has been sent so far. */
export interface Spent {
  readonly requests: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** By the prices; what the target does not count is taken at its worst. 0 without prices. */
  readonly cost: number;
}

/** Sends within the limits, waits where the target asks for it, tries again what may succeed later. */
export interface Sender {
  send(request: TargetRequest): Promise<Reply | Failure>;
  spent(): Spent;
}

const firstWaitMs = 500;
const longestWaitMs = 60_000;

export function createSender(target: Target, options: SenderOptions): Sender {
  const { signal } = options;
  const spent = { requests: 0, inputTokens: 0, outputTokens: 0, cost: 0 };
  const purse = createPurse(options, spent);
  const gapMs = options.requestsPerMinute === undefined ? 0 : 60_000 / options.requestsPerMinute;
  // When the next request may leave: everybody waits when the target asks one of us to.
  let nextAt = 0;

  const waitForTurn = async (): Promise<void> => {
    for (;;) {
      const wait = nextAt - options.now();
      if (wait <= 0) break;
      await pause(wait, signal);
    }
    nextAt = Math.max(nextAt, options.now()) + gapMs;
  };

  const send = async (request: TargetRequest): Promise<Reply | Failure> => {
    for (let attempt = 1; ; attempt += 1) {
      throwIfAborted(signal);
      if (options.maxRequests !== undefined && spent.requests >= options.maxRequests) return overBudget('requests');
      const settle = purse(request);
      if (settle === undefined) return overBudget('money');
      spent.requests += 1;
      await waitForTurn();
      const answer = await target.send(request, signal);
      settle(answer);
      if (answer.kind === 'reply') {
        spent.inputTokens += answer.usage?.inputTokens ?? 0;
        spent.outputTokens += answer.usage?.outputTokens ?? 0;
        return answer;
      }
      if (!answer.isTemporary || attempt >= options.tries) return answer;
      const wait = Math.min(longestWaitMs, answer.retryAfterMs ?? firstWaitMs * 2 ** (attempt - 1));
      if (answer.reason === 'rate-limit') nextAt = Math.max(nextAt, options.now() + wait);
      else await pause(wait, signal);
    }
  };
  return { send, spent: () => ({ ...spent }) };
}

/** Answers that cost nothing: the model was never asked. */
const free: ReadonlySet<Failure['reason']> = new Set(['connection', 'rate-limit', 'authentication', 'refused']);

/**
 * Sets aside what a request may cost at most before it leaves, so that requests under way together never
 * go beyond the limit. Undefined where the rest does not suffice.
 */
function createPurse({ prices, maxCost }: SenderOptions, spent: { cost: number }) {
  let reserved = 0;
  return (request: TargetRequest): ((answer: Reply | Failure) => void) | undefined => {
    if (prices === undefined) return () => {};
    const worst = costOf(mostTokens(request), prices);
    if (maxCost !== undefined && spent.cost + reserved + worst > maxCost) return undefined;
    reserved += worst;
    return (answer) => {
      reserved -= worst;
      if (answer.kind === 'reply') spent.cost += answer.usage === undefined ? worst : costOf(answer.usage, prices);
      else if (!free.has(answer.reason)) spent.cost += worst;
    };
  };
}

function overBudget(what: string): Failure {
  return { kind: 'failure', reason: 'refused', message: `the budget of ${what} is spent`, isTemporary: false };
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(milliseconds, undefined, { signal });
  } catch (error) {
    throw new BartizanError('cancelled', 'the work was cancelled', { cause: error });
  }
}
