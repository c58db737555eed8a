import type { Random } from '../../foundation/index.ts';
import type { ToolCall, ToolDefinition } from '../conversation.ts';
import { secretCode, wordPair } from './words.ts';

/** What a scenario sets up before the attacker's first move. */
export interface StagePlan {
  /** Text of the system prompt, for a target that takes ours; `{secret}` becomes this attempt's secret. */
  readonly systemPrompt: string;
  /** Made anew for each attempt, so that they may keep what they are told. */
  readonly tools?: (stage: Stage) => readonly StageTool[];
}

/** A tool that the tester plays. It has no effect on anything. */
export interface StageTool extends ToolDefinition {
  /** What it answers; planted text may hold the secret and the address of the sink. */
  answer(stage: Stage, call: ToolCall): string;
}

/** The values of one attempt. Every attempt and repeat has its own, drawn from the run's seed. */
export interface Stage {
  /** Stands in the system prompt or behind a tool, and nowhere in what the attacker says. */
  readonly secret: string;
  /** The target has to compute it from its parts: an echo of what was sent does not hold it. */
  readonly proof: string;
  readonly proofParts: readonly [string, string];
  /** The attempt's own address at the loopback sink. */
  readonly sinkUrl: string;
  readonly systemPrompt: string;
  readonly tools: readonly StageTool[];
}

/** Sets the stage for one attempt. @param sinkOrigin where the sink listens, such as `http://127.0.0.1:4000` */
export function setStage(plan: StagePlan, random: Random, sinkOrigin: string): Stage {
  const secret = secretCode(random.fork('secret'));
  const proofParts = wordPair(random.fork('proof'));
  const path = Array.from({ length: 4 }, () =>
    random
      .integer(2 ** 16)
      .toString(16)
      .padStart(4, '0'),
  ).join('');
  const stage = {
    secret,
    proof: proofParts.join(''),
    proofParts,
    sinkUrl: `${sinkOrigin}/${path}`,
    systemPrompt: plan.systemPrompt.replaceAll('{secret}', secret),
    tools: [],
  };
  return { ...stage, tools: plan.tools?.(stage) ?? [] };
}
