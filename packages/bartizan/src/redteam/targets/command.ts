import { BartizanError } from '../../foundation/index.ts';
import { keepLastWords, type ProgramOptions, startProgram, stopProgram } from './child-program.ts';
import { failed, longestAnswer, tooLong } from './failure.ts';
import { wireMessage } from './openai-wire.ts';
import { type ReplyShape, readShapedReply } from './reply-shape.ts';
import type { Ability, Failure, Target, TargetRequest } from './target.ts';

export interface CommandOptions extends ProgramOptions {
  readonly name: string;
  /** `text`: the last message; `json`: the whole request. Always through standard input. */
  readonly input: 'text' | 'json';
  readonly reply: ReplyShape;
}

/** A program that is started for each request: what it writes until it ends with 0 is the answer. */
export function commandTarget(options: CommandOptions): Target {
  const abilities: readonly Ability[] = options.input === 'json' ? ['history', 'system-prompt', 'tools'] : [];
  return {
    name: options.name,
    abilities: new Set(abilities),
    async send(request, signal) {
      if (signal.aborted) throw new BartizanError('cancelled', 'the work was cancelled');
      const answer = await runOnce(inputOf(request, options.input), options, signal);
      return typeof answer === 'string' ? readShapedReply(answer, options.reply) : answer;
    },
    async close() {},
  };
}

function inputOf({ messages, tools, session, maxTokens }: TargetRequest, input: CommandOptions['input']): string {
  const prompt = messages.at(-1)?.content ?? '';
  if (input === 'text') return prompt;
  return JSON.stringify({ prompt, messages: messages.map(wireMessage), session, tools, maxTokens });
}

async function runOnce(input: string, options: CommandOptions, signal: AbortSignal): Promise<string | Failure> {
  const child = startProgram(options);
  const lastWords = keepLastWords(child);
  const chunks: Buffer[] = [];
  let size = 0;
  return await new Promise((resolve, reject) => {
    const settle = (end: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      stopProgram(child);
      end();
    };
    const done = (answer: string | Failure): void => settle(() => resolve(answer));
    const onAbort = (): void => settle(() => reject(new BartizanError('cancelled', 'the work was cancelled')));
    const late = (): void => done(failed('timeout', `no answer within ${options.timeoutMs} ms`, true));
    const timer = setTimeout(late, options.timeoutMs);
    signal.addEventListener('abort', onAbort, { once: true });
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.byteLength;
      if (size > longestAnswer) done(tooLong());
    });
    child.stdout.on('error', () => {});
    child.on('error', (error) => done(failed('connection', `the program cannot be run: ${error.message}`)));
    child.on('close', (code, kill) => {
      if (code === 0)
        return done(
          Buffer.concat(chunks)
            .toString('utf8')
            .replace(/\r?\n$/, ''),
        );
      done(failed('server', `the program ended with ${code ?? kill}. ${lastWords()}`.trim()));
    });
    child.stdin.end(input);
  });
}
