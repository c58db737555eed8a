import type { Move, Observation, Scenario } from '../attacks/attack.ts';
import type { Message, ToolCall } from '../conversation.ts';
import type { Stage, StageTool } from '../stage/stage.ts';
import type { Failure, Reply, TargetRequest } from '../targets/target.ts';
import type { Exchange, PlayedCall, Transcript } from './transcript.ts';

/** How often a target may call tools before it has to answer; more is a loop of its own making. */
const mostToolRounds = 12;
/** Moves of one attempt: a bound for scripts, far above what ladders need. */
const mostMoves = 64;

export interface PlayOptions {
  readonly stage: Stage;
  /** Tells conversations of this attempt apart from all others; the same on resume. */
  readonly sessionPrefix: string;
  readonly maxTokens: number;
  /** Puts a payload into another shape. */
  convert(text: string): string;
  isRefusal(text: string): boolean;
  /** Sends, or returns what a journal has on this exchange already. */
  exchange(index: number, request: TargetRequest, session: number): Promise<Reply | Failure>;
}

/**
 * Plays a scenario against a target to its end or to the first request that gets no answer. Tools of the
 * stage are played by us: nothing that a target asks for is ever executed.
 *
 * @throws BartizanError `cancelled`
 */
export async function play(scenario: Scenario, options: PlayOptions): Promise<Transcript> {
  const table = createTable(options);
  const script = scenario.play(options.stage);
  let step = script.next();
  for (let moves = 0; step.done !== true && moves < mostMoves; moves += 1) {
    const seen = await table.make(step.value);
    if (seen === undefined) break;
    step = script.next(seen);
  }
  return { exchanges: table.exchanges, calls: table.calls };
}

const nothing: Observation = { text: '', isRefusal: false };

/** The conversations of an attempt and the tools on the table. */
function createTable(options: PlayOptions) {
  const { stage, maxTokens } = options;
  const exchanges: Exchange[] = [];
  const calls: PlayedCall[] = [];
  const tools = new Map<string, StageTool>(stage.tools.map((tool) => [tool.name, tool]));
  let session = 0;
  let remoteSession: string | undefined;
  let messages = opening(stage);
  let fresh = messages;

  const say = async (message: Message): Promise<Observation | undefined> => {
    messages = [...messages, message];
    fresh = [...fresh, message];
    for (let round = 0; round <= mostToolRounds; round += 1) {
      const request = {
        messages,
        session: `${options.sessionPrefix}-${session}`,
        ...(remoteSession === undefined ? {} : { remoteSession }),
        tools: [...tools.values()].map(({ name, description, parameters }) => ({ name, description, parameters })),
        maxTokens,
      };
      const answer = await options.exchange(exchanges.length, request, session);
      exchanges.push({ session, sent: fresh, answer });
      if (answer.kind === 'failure') return undefined;
      remoteSession = answer.remoteSession ?? remoteSession;
      messages = [...messages, { role: 'assistant', content: answer.text, toolCalls: answer.toolCalls }];
      fresh = [];
      if (answer.toolCalls.length === 0) return { text: answer.text, isRefusal: options.isRefusal(answer.text) };
      const results = answer.toolCalls.map((call) => answerCall(call, tools, stage));
      for (const [index, result] of results.entries()) {
        const call = answer.toolCalls[index];
        if (call !== undefined) calls.push({ exchange: exchanges.length - 1, call, result: result.content });
      }
      messages = [...messages, ...results];
      fresh = results;
    }
    return nothing;
  };

  const make = async (move: Move): Promise<Observation | undefined> => {
    if (move.kind === 'say') {
      const content = move.isPayload === false ? move.text : options.convert(move.text);
      return await say({ role: 'user', content });
    }
    if (move.kind === 'new-session') {
      session += 1;
      remoteSession = undefined;
      messages = opening(stage);
      fresh = messages;
      return nothing;
    }
    const tool = tools.get(move.tool);
    if (tool !== undefined) tools.set(move.tool, replaceTool(tool, move));
    return nothing;
  };
  return { exchanges, calls, make };
}

function opening({ systemPrompt }: Stage): readonly Message[] {
  return systemPrompt === '' ? [] : [{ role: 'system', content: systemPrompt }];
}

function answerCall(
  call: ToolCall,
  tools: ReadonlyMap<string, StageTool>,
  stage: Stage,
): Message & { readonly role: 'tool' } {
  const content = tools.get(call.name)?.answer(stage, call) ?? `error: there is no tool ${JSON.stringify(call.name)}`;
  return { role: 'tool', content, call };
}

function replaceTool(tool: StageTool, { description, result }: Extract<Move, { kind: 'replace-tool' }>): StageTool {
  return {
    ...tool,
    ...(description === undefined ? {} : { description }),
    ...(result === undefined ? {} : { answer: () => result }),
  };
}
