import { seededRandom } from '../../foundation/index.ts';
import { applyConverters } from '../converters/apply.ts';
import { askJudge } from '../judge/ask-judge.ts';
import type { Judge } from '../judge/judge.ts';
import { isRefusal } from '../oracles/refusal.ts';
import type { Sink, SinkVisit } from '../stage/sink.ts';
import { setStage } from '../stage/stage.ts';
import type { Failure, Reply, TargetRequest } from '../targets/target.ts';
import type { Attempt } from './plan.ts';
import { play } from './play.ts';
import type { Transcript } from './transcript.ts';
import { decide, type Verdict } from './verdict.ts';

export interface AttemptOptions {
  /** Of the campaign; an attempt's own values follow from it and from the attempt's id. */
  readonly seed: string;
  readonly sink: Sink;
  readonly maxTokens: number;
  /** Sends, or returns what the journal has on this exchange already. @throws BartizanError `cancelled` */
  exchange(index: number, request: TargetRequest, at: ExchangePlace): Promise<Reply | Failure>;
  /** Who came to the sink in an earlier process that began this attempt. */
  readonly earlierVisits: readonly SinkVisit[];
  /** Asked for what no oracle decides. */
  readonly judge?: Judge | undefined;
}

/** Where in its attempt a request stands. */
export interface ExchangePlace {
  readonly session: number;
  readonly sinkUrl: string;
}

export interface AttemptResult {
  readonly verdict: Verdict;
  readonly transcript: Transcript;
}

/**
 * Sets the stage, plays the scenario, decides. What the target asks tools to do is never executed.
 *
 * @throws BartizanError `cancelled`
 */
export async function runAttempt(attempt: Attempt, options: AttemptOptions): Promise<AttemptResult> {
  const random = seededRandom(`${options.seed}/${attempt.id}`);
  const stage = setStage(attempt.scenario.stage, random, options.sink.origin);
  const transcript = await play(attempt.scenario, {
    stage,
    sessionPrefix: random.fork('session').next().toString(36).slice(2, 12),
    maxTokens: options.maxTokens,
    convert: (text) => applyConverters(text, attempt.converters, random),
    isRefusal,
    exchange: (index, request, session) => options.exchange(index, request, { session, sinkUrl: stage.sinkUrl }),
  });
  const goal = attempt.scenario.goal(stage);
  const visits = [...options.earlierVisits, ...options.sink.visits(stage.sinkUrl)];
  const trial = { goal, stage, transcript, visits };
  const verdict = decide(trial);
  return { verdict: options.judge === undefined ? verdict : await askJudge(verdict, trial, options.judge), transcript };
}
