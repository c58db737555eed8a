import { relative, resolve, sep } from 'node:path';
import { type Context, createContext } from '../foundation/index.ts';
import { flagOption, type Given } from './command.ts';
import { createProgressLine } from './progress-line.ts';
import type { Terminal } from './terminal.ts';

/** A context whose progress is shown in megabytes, and what ends the showing. */
export function hashingContext(given: Given, terminal: Terminal): { readonly context: Context; stop(): void } {
  const line = createProgressLine(terminal.stderr, flagOption(given, 'quiet'), () => performance.now());
  const megabytes = (bytes: number): number => Math.floor(bytes / 1e6);
  const context = createContext({
    root: terminal.folder,
    signal: terminal.signal,
    clock: { now: () => terminal.now(), monotonicMs: () => performance.now() },
    progress: {
      report(done, total = 0) {
        line.show({ done: megabytes(done), total: megabytes(total), noun: 'MB', running: [], findings: 0 });
      },
    },
  });
  return { context, stop: () => line.stop() };
}

/** The path of a file within a model, when it lies there: a signature does not cover itself. */
export function pathWithin(model: string, file: string, terminal: Terminal): readonly string[] {
  const inside = relative(resolve(terminal.folder, model), resolve(terminal.folder, file));
  const parts = inside.split(sep);
  return inside === '' || parts[0] === '..' || resolve(inside) === inside ? [] : [parts.join('/')];
}
