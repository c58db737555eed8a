import { findRun } from '../../runs/index.ts';
import type { Command } from '../command.ts';
import { chooseOutput, emitReport, exitCodeOf } from '../emit.ts';
import { runsPathOf } from '../runs-path.ts';
import { outputOptions, runsFolderOption } from '../shared-options.ts';
import { readStoredRun } from '../stored-run.ts';

export const command: Command = {
  name: 'run show',
  summary: 'show the results of a run again, in any format',
  arguments: [{ name: '[run]', description: 'id of the run, its beginning, or latest (default)' }],
  options: [runsFolderOption, ...outputOptions],
  async run(given, terminal) {
    const output = chooseOutput(given, terminal);
    const run = await readStoredRun(await findRun(runsPathOf(given, terminal), given.arguments[0] ?? 'latest'));
    const input = {
      results: run.results,
      manifest: run.manifest,
      evidence: run.evidence,
      checks: run.checks,
      rules: run.checks.flatMap(({ rules }) => rules),
      now: terminal.now(),
    };
    await emitReport(output, input, given, terminal);
    return exitCodeOf(run.results.verdict);
  },
};
