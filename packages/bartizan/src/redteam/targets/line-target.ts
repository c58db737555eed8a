import { sha256 } from '../../foundation/index.ts';
import type { ProgramOptions } from './child-program.ts';
import { failed, malformed } from './failure.ts';
import { type LineProgram, lineProgram } from './line-program.ts';
import { wireMessage } from './openai-wire.ts';
import { type ReplyShape, readShapedReply } from './reply-shape.ts';
import type { Ability, Failure, Reply, Target, TargetRequest } from './target.ts';
import { parseJson, readObject } from './untyped.ts';

export interface LineTargetOptions extends ProgramOptions {
  readonly name: string;
  readonly abilities: ReadonlySet<Ability>;
  /** Processes at most; a conversation stays with one of them. */
  readonly processes: number;
}

/** Of the line protocol: one JSON object a line, `id` as it came. */
const lineShape: ReplyShape = {
  text: ['text'],
  toolCalls: ['toolCalls'],
  toolName: ['name'],
  toolArguments: ['arguments'],
  session: ['session'],
  error: ['error'],
};

/**
 * A program that is kept running and speaks a line of JSON for each line of JSON: a function of a module
 * behind its bridge, or any program that speaks the protocol itself.
 */
export function lineTarget(options: LineTargetOptions): Target {
  const { name, abilities } = options;
  const programs: readonly LineProgram[] = Array.from({ length: options.processes }, () => lineProgram(options));
  // Which process, and which start of it, holds a conversation.
  const holders = new Map<string, number>();
  let count = 0;
  return {
    name,
    abilities,
    async send(request, signal) {
      const program = programs[Number.parseInt(sha256(request.session).slice(0, 8), 16) % programs.length];
      if (program === undefined) return failed('refused', 'no process is allowed');
      const isBegun = request.messages.some(({ role }) => role === 'assistant');
      if (isBegun && !abilities.has('history') && holders.get(request.session) !== program.generation()) {
        return failed('connection', 'the process that held this conversation has ended');
      }
      count += 1;
      const id = count;
      const isAnswer = (line: string): boolean => readObject(parseJson(line))?.['id'] === id;
      const answer = await program.ask(lineOf(id, request), signal, isAnswer);
      holders.delete(request.session);
      if (answer.kind === 'line') holders.set(request.session, program.generation());
      const [oldest] = holders.keys();
      if (holders.size > mostConversations && oldest !== undefined) holders.delete(oldest);
      return answer.kind === 'failure' ? answer : readLine(answer.text);
    },
    async close() {
      await Promise.all(programs.map((program) => program.close()));
    },
  };
}

const mostConversations = 100_000;

function lineOf(id: number, { messages, session, remoteSession, tools, maxTokens }: TargetRequest): string {
  return JSON.stringify({
    id,
    prompt: messages.at(-1)?.content ?? '',
    messages: messages.map(wireMessage),
    session: remoteSession ?? session,
    tools,
    maxTokens,
  });
}

function readLine(line: string): Reply | Failure {
  const record = readObject(parseJson(line));
  if (typeof record?.['error'] === 'string') return failed('server', record['error']);
  if (record?.['text'] !== undefined && typeof record['text'] !== 'string') return malformed('the text is none', line);
  return readShapedReply(line, lineShape);
}
