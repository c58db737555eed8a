import { pruneRuns } from '../../runs/index.ts';
import { type Command, exitCodes } from '../command.ts';
import { runsPathOf } from '../runs-path.ts';
import { integerOption, runsFolderOption } from '../shared-options.ts';

export const command: Command = {
  name: 'run prune',
  summary: 'remove all runs but the newest',
  options: [{ flags: '--keep <n>', description: 'how many runs stay', default: '10' }, runsFolderOption],
  async run(given, terminal) {
    const removed = await pruneRuns(runsPathOf(given, terminal), integerOption(given, 'keep', '--keep', 0) ?? 10);
    for (const id of removed) terminal.stdout.write(`removed ${id}\n`);
    if (removed.length === 0) terminal.stdout.write('nothing to remove\n');
    return exitCodes.ok;
  },
};
