import { seededRandom } from '../../foundation/index.ts';
import { applyConverters } from '../converters/apply.ts';
import { setStage } from '../stage/stage.ts';
import type { Reply, TargetRequest } from '../targets/target.ts';
import { mostTokens } from './cost.ts';
import type { Attempt, CampaignPlan } from './plan.ts';
import { play } from './play.ts';

/** What a campaign would send. */
export interface Forecast {
  readonly requests: { readonly least: number; readonly most: number };
  /** Tokens at most: one a byte of what is sent, and every answer as long as it may be. */
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** How often a sender tries a request that fails for the moment. */
export const triesOfRequest = 4;

/**
 * Plays every attempt against targets made up for it: one that gives in, one that refuses, some that do both
 * in turn, each with and without calling every tool in every round. The most of them is the worst case.
 * Requests that are tried again come on top.
 */
export async function forecastCampaign(
  { attempts }: CampaignPlan,
  options: { readonly seed: string; readonly maxTokens: number },
): Promise<Forecast> {
  const total = { least: 0, most: 0, inputTokens: 0, outputTokens: 0 };
  // Repeats differ in their secrets only.
  const known = new Map<string, Awaited<ReturnType<typeof worstOf>>>();
  for (const attempt of attempts) {
    const prompt = attempt.id.replace(/#\d+$/, '');
    const worst = known.get(prompt) ?? (await worstOf(attempt, options));
    known.set(prompt, worst);
    total.least += worst.least;
    total.most += worst.most;
    total.inputTokens += worst.inputTokens;
    total.outputTokens += worst.outputTokens;
  }
  const { least, most, inputTokens, outputTokens } = total;
  return { requests: { least, most }, inputTokens, outputTokens };
}

const moods: readonly ((count: number) => boolean)[] = [
  () => false,
  () => true,
  (count) => count % 2 === 0,
  (count) => count % 2 === 1,
];

async function worstOf(attempt: Attempt, options: { readonly seed: string; readonly maxTokens: number }) {
  const played: Tally[] = [];
  for (const isRefused of moods) {
    for (const callsTools of [false, true]) played.push(await tally(attempt, isRefused, callsTools, options));
  }
  return {
    least: Math.min(...played.map(({ requests }) => requests)),
    most: Math.max(...played.map(({ requests }) => requests)),
    inputTokens: Math.max(...played.map(({ inputTokens }) => inputTokens)),
    outputTokens: Math.max(...played.map(({ outputTokens }) => outputTokens)),
  };
}

interface Tally {
  requests: number;
  inputTokens: number;
  outputTokens: number;
}

async function tally(
  attempt: Attempt,
  isRefused: (count: number) => boolean,
  callsTools: boolean,
  { seed, maxTokens }: { readonly seed: string; readonly maxTokens: number },
): Promise<Tally> {
  const random = seededRandom(`${seed}/${attempt.id}`);
  const sum = { requests: 0, inputTokens: 0, outputTokens: 0 };
  let count = 0;
  await play(attempt.scenario, {
    stage: setStage(attempt.scenario.stage, random, 'http://127.0.0.1:65535'),
    sessionPrefix: '',
    maxTokens,
    convert: (text) => applyConverters(text, attempt.converters, random),
    isRefusal: () => isRefused(count++),
    async exchange(_, request) {
      const tokens = mostTokens(request);
      // Our made-up answers are empty; real ones come back as input with every later request.
      const answers = request.messages.filter(({ role }) => role === 'assistant').length;
      sum.requests += 1;
      sum.inputTokens += tokens.inputTokens + answers * maxTokens;
      sum.outputTokens += tokens.outputTokens;
      return madeUp(request, callsTools);
    },
  });
  return sum;
}

function madeUp({ tools, messages }: TargetRequest, callsTools: boolean): Reply {
  const rounds = messages.length - 1 - messages.findLastIndex(({ role }) => role === 'user');
  const isOver =
    rounds > 0 && tools.length > 0 && messages.filter(({ role }) => role === 'assistant').length % 13 === 12;
  const toolCalls = callsTools && !isOver ? tools.map(({ name }) => ({ id: name, name, arguments: {} })) : [];
  return { kind: 'reply', text: '', toolCalls, finish: 'stop' };
}
