import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { BartizanError } from '../../foundation/index.ts';
import { keepLastWords, type ProgramOptions, startProgram, stopProgram } from './child-program.ts';
import { failed, longestAnswer, tooLong } from './failure.ts';
import type { Failure } from './target.ts';

/** A line that a program wrote. */
export interface ProgramLine {
  readonly kind: 'line';
  readonly text: string;
}

/** A program that is kept running and writes a line for each line that it gets. */
export interface LineProgram {
  /**
   * Writes a line and waits for the line of the answer: the first one that `isAnswer` takes. One at a time:
   * others wait, and their time begins when it is their turn.
   *
   * @throws BartizanError `cancelled`
   */
  ask(line: string, signal: AbortSignal, isAnswer?: (line: string) => boolean): Promise<ProgramLine | Failure>;
  /** Writes a line that has no answer. */
  tell(line: string): void;
  /** Which start of it would take the next line: what an earlier process knew is gone. */
  generation(): number;
  close(): Promise<void>;
}

interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  onLine(line: string): void;
  onEnd(failure: Failure): void;
}

/** @param onUnasked gets lines that nobody waits for, and may answer them */
export function lineProgram(
  options: ProgramOptions,
  onUnasked: (line: string, write: (line: string) => void) => void = () => {},
): LineProgram {
  let running: Running | undefined;
  let starts = 0;
  let last: Promise<unknown> = Promise.resolve();
  const start = (): Running => {
    const begun = begin(options, () => {
      if (running === begun) running = undefined;
    });
    starts += 1;
    running = begun;
    return begun;
  };
  const ask: LineProgram['ask'] = async (line, signal, isAnswer = () => true) => {
    if (signal.aborted) throw new BartizanError('cancelled', 'the work was cancelled');
    const at = running ?? start();
    const write = (text: string): void => void at.child.stdin.write(`${text}\n`);
    return await new Promise((resolve, reject) => {
      const settle = (end: () => void): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
        at.onLine = () => {};
        at.onEnd = () => {};
        end();
      };
      const giveUp = (end: () => void): void => {
        // What it would still write would be taken for the next answer.
        if (running === at) running = undefined;
        stopProgram(at.child);
        settle(end);
      };
      const onAbort = (): void => giveUp(() => reject(new BartizanError('cancelled', 'the work was cancelled')));
      const late = failed('timeout', `no answer within ${options.timeoutMs} ms`, true);
      const timer = setTimeout(() => giveUp(() => resolve(late)), options.timeoutMs);
      signal.addEventListener('abort', onAbort, { once: true });
      at.onEnd = (failure) => giveUp(() => resolve(failure));
      at.onLine = (text) => {
        if (isAnswer(text)) settle(() => resolve({ kind: 'line', text }));
        else onUnasked(text, write);
      };
      write(line);
    });
  };
  return {
    ask(line, signal, isAnswer) {
      const turn = last.then(
        () => ask(line, signal, isAnswer),
        () => ask(line, signal, isAnswer),
      );
      last = turn;
      return turn;
    },
    tell: (line) => void running?.child.stdin.write(`${line}\n`),
    generation: () => (running === undefined ? starts + 1 : starts),
    async close() {
      if (running !== undefined) stopProgram(running.child);
      running = undefined;
    },
  };
}

function begin(options: ProgramOptions, onGone: () => void): Running {
  const child = startProgram(options);
  const lastWords = keepLastWords(child);
  const state: Running = { child, onLine() {}, onEnd() {} };
  const end = (failure: Failure): void => {
    onGone();
    state.onEnd(failure);
  };
  let pieces: string[] = [];
  let size = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = text.split('\n');
    for (const [index, part] of lines.entries()) {
      pieces.push(part);
      size += part.length;
      if (size > longestAnswer) {
        stopProgram(child);
        return end(tooLong());
      }
      if (index === lines.length - 1) break;
      const line = pieces.join('').replace(/\r$/, '');
      pieces = [];
      size = 0;
      state.onLine(line);
    }
  });
  child.stdout.on('error', () => {});
  child.on('error', (error) => end(failed('connection', `the program cannot be run: ${error.message}`)));
  child.on('close', (code, kill) =>
    end(failed('connection', `the program ended (${code ?? kill}) without an answer. ${lastWords()}`.trim(), true)),
  );
  return state;
}
