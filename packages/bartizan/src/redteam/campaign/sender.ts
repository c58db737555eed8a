import { setTimeout as sleep } from 'node:timers/promises';
import { BartizanError, throwIfAborted } from '../../foundation/index.ts';
import type { Failure, Reply, Target, TargetRequest } from '../targets/target.ts';

export interface SenderOptions {
  /** Requests a minute at most; undefined for no limit of ours. */
  readonly requestsPerMinute?: number;
  /** Requests of the whole campaign, retries included. */
  readonly maxRequests?: number;
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
  const spent = { requests: 0, inputTokens: 0, outputTokens: 0 };
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
      if (options.maxRequests !== undefined && spent.requests >= options.maxRequests) return overBudget;
      spent.requests += 1;
      await waitForTurn();
      const answer = await target.send(request, signal);
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

const overBudget: Failure = {
  kind: 'failure',
  reason: 'refused',
  message: 'the budget of requests is spent',
  isTemporary: false,
};

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(milliseconds, undefined, { signal });
  } catch (error) {
    throw new BartizanError('cancelled', 'the work was cancelled', { cause: error });
  }
}
