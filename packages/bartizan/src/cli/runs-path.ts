import { join, resolve } from 'node:path';
import { type Given, textOption } from './command.ts';
import type { Terminal } from './terminal.ts';

/** The folder of runs that a command about runs means: `--runs`, else that of the working folder. */
export function runsPathOf(given: Given, terminal: Terminal): string {
  const runs = textOption(given, 'runs');
  return runs === undefined ? join(terminal.folder, '.bartizan', 'runs') : resolve(terminal.folder, runs);
}
