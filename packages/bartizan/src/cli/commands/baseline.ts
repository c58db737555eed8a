import { resolve } from 'node:path';
import { createBaseline, isAtLeast, isDay, severities } from '../../findings/index.ts';
import { BartizanError } from '../../foundation/index.ts';
import { findRun, writeFileAtomically } from '../../runs/index.ts';
import { type Command, exitCodes, type Given, textOption } from '../command.ts';
import { runsPathOf } from '../runs-path.ts';
import { choiceOption, runsFolderOption } from '../shared-options.ts';
import { readStoredRun } from '../stored-run.ts';

export const command: Command = {
  name: 'baseline',
  summary: 'accept the findings of a run, with owner, reason and last day',
  description:
    'Writes a baseline: a file for review and version control that --baseline reads. After the last day the findings count again.',
  arguments: [{ name: '[run]', description: 'id of the run, its beginning, or latest (default)' }],
  options: [
    { flags: '--owner <name>', description: 'who takes the findings upon themselves' },
    { flags: '--reason <text>', description: 'why they may stay' },
    { flags: '--expires <day>', description: 'last day on which they are accepted, YYYY-MM-DD' },
    {
      flags: '--up-to <severity>',
      description: 'only findings up to this severity',
      choices: severities,
      default: 'critical',
    },
    { flags: '-o, --output <file>', description: 'where to write it', default: 'bartizan.baseline.json' },
    runsFolderOption,
  ],
  examples: [
    {
      command: 'bartizan baseline --owner "ML platform" --reason "replaced in Q1" --expires 2027-03-31',
      does: 'accept what the latest run found',
    },
  ],
  async run(given, terminal) {
    const owner = required(given, 'owner', '--owner');
    const reason = required(given, 'reason', '--reason');
    const expires = required(given, 'expires', '--expires');
    if (!isDay(expires)) throw new BartizanError('usage', `--expires is '${expires}', expected a day as YYYY-MM-DD`);
    const upTo = choiceOption(given, 'upTo', '--up-to', severities) ?? 'critical';
    const run = await readStoredRun(await findRun(runsPathOf(given, terminal), given.arguments[0] ?? 'latest'));
    const open = run.results.findings.filter(
      ({ acceptance, severity }) => acceptance === undefined && isAtLeast(upTo, severity),
    );
    const file = resolve(terminal.folder, textOption(given, 'output') ?? 'bartizan.baseline.json');
    await writeFileAtomically(file, `${JSON.stringify(createBaseline(open, { owner, reason, expires }), null, 2)}\n`);
    terminal.stdout.write(`${open.length} findings accepted until ${expires} in ${file}\n`);
    return exitCodes.ok;
  },
};

function required(given: Given, name: string, flag: string): string {
  const value = textOption(given, name);
  if (value === undefined || value.trim() === '')
    throw new BartizanError('usage', `${flag} is missing`, { hint: 'nobody accepts a finding without it' });
  return value;
}
