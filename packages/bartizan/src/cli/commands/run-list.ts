import { BartizanError } from '../../foundation/index.ts';
import { listRunIds, readManifest, runFolder } from '../../runs/index.ts';
import { type Command, exitCodes, flagOption } from '../command.ts';
import { runsPathOf } from '../runs-path.ts';
import { runsFolderOption } from '../shared-options.ts';

export const command: Command = {
  name: 'run list',
  summary: 'list the recorded runs, newest first',
  options: [runsFolderOption, { flags: '--json', description: 'as JSON' }],
  async run(given, terminal) {
    const runsPath = runsPathOf(given, terminal);
    const rows = [];
    for (const id of await listRunIds(runsPath)) {
      try {
        const manifest = await readManifest(runFolder(runsPath, id));
        const state = manifest.head === undefined ? 'interrupted' : 'ended';
        rows.push({ id, state, system: manifest.system.id, tasks: manifest.plan.tasks, startedAt: manifest.startedAt });
      } catch (error) {
        if (!(error instanceof BartizanError)) throw error;
        rows.push({ id, state: 'unreadable', system: '-', tasks: 0, startedAt: '-' });
      }
    }
    if (flagOption(given, 'json')) {
      terminal.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
    } else if (rows.length === 0) {
      terminal.stdout.write(`no runs in ${runsPath}\n`);
    } else {
      for (const { id, state, system, tasks, startedAt } of rows) {
        terminal.stdout.write(
          `${id}  ${state.padEnd(11)}  ${String(tasks).padStart(5)} tasks  ${startedAt}  ${system}\n`,
        );
      }
    }
    return exitCodes.ok;
  },
};
