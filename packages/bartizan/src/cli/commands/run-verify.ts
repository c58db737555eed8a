import { findRun, verifyRun } from '../../runs/index.ts';
import { type Command, exitCodes, flagOption } from '../command.ts';
import { runsPathOf } from '../runs-path.ts';
import { runsFolderOption } from '../shared-options.ts';

export const command: Command = {
  name: 'run verify',
  summary: 'check that the record of a run is what was written',
  description:
    'Follows the hash chain of the journal from its first entry to the head that run.json names. Exit code 0: intact; 1: tampered, with the first entry that was changed; 2: the run has not ended.',
  arguments: [{ name: '[run]', description: 'id of the run, its beginning, or latest (default)' }],
  options: [runsFolderOption, { flags: '--json', description: 'as JSON' }],
  async run(given, terminal) {
    const folder = await findRun(runsPathOf(given, terminal), given.arguments[0] ?? 'latest');
    const verification = await verifyRun(folder);
    const text = `${verification.status} ${verification.id}: ${verification.message}`;
    terminal.stdout.write(`${flagOption(given, 'json') ? JSON.stringify(verification, null, 2) : text}\n`);
    return { intact: exitCodes.ok, tampered: exitCodes.findings, interrupted: exitCodes.incomplete }[
      verification.status
    ];
  },
};
