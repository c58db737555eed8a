import { seededRandom } from '../../foundation/index.ts';
import type { CampaignComparison, ComparedAttack } from '../../redteam/index.ts';
import { findRun } from '../../runs/index.ts';
import { type Command, exitCodes, flagOption } from '../command.ts';
import { runsPathOf } from '../runs-path.ts';
import { runsFolderOption } from '../shared-options.ts';

export const command: Command = {
  name: 'redteam compare',
  summary: 'compare two campaigns prompt by prompt',
  description:
    'Says whether attacks succeed more or less often than before, with an interval and the probability that it is chance. Exit code 1 when they succeed more often.',
  arguments: [
    { name: '<before>', description: 'id of a campaign, or its beginning' },
    { name: '<after>', description: 'id of another campaign, its beginning, or latest' },
  ],
  options: [runsFolderOption, { flags: '--json', description: 'print the comparison as JSON' }],
  async run(given, terminal) {
    const { compareCampaigns } = await import('../../redteam/index.ts');
    const runsPath = runsPathOf(given, terminal);
    const [before, after] = await Promise.all(given.arguments.map((name) => findRun(runsPath, name)));
    if (before === undefined || after === undefined) return exitCodes.usage;
    const comparison = await compareCampaigns(before, after, seededRandom('0'));
    if (flagOption(given, 'json')) terminal.stdout.write(`${JSON.stringify(comparison, null, 2)}\n`);
    else terminal.stdout.write(describe(comparison));
    return comparison.isWorse ? exitCodes.findings : exitCodes.ok;
  },
};

function describe({ overall, attacks, unpaired, isWorse }: CampaignComparison): string {
  const width = Math.max(3, ...attacks.map(({ attack }) => attack.length));
  const row = ({ attack, before, after, change }: ComparedAttack): string =>
    [
      (attack === '' ? 'all' : attack).padEnd(width),
      `${before.successes}/${before.trials}`.padStart(9),
      `${after.successes}/${after.trials}`.padStart(9),
      `${signed(change.value)} (${signed(change.interval.low)} to ${signed(change.interval.high)})`.padStart(28),
      change.pValue < 0.001 ? '<0.001' : change.pValue.toFixed(3),
    ].join('  ');
  const head = [
    'attack'.padEnd(width),
    'before'.padStart(9),
    'after'.padStart(9),
    'change (95 % interval)'.padStart(28),
    'p',
  ].join('  ');
  const left = unpaired === 0 ? '' : `${unpaired} prompts have a verdict in one campaign only and do not count.\n`;
  const word = isWorse
    ? 'Attacks succeed more often than before.'
    : overall.change.pValue < 0.05
      ? 'Attacks succeed less often than before.'
      : 'No change that chance does not explain.';
  return `${[head, ...attacks.map(row), row(overall)].join('\n')}\n${left}${word}\n`;
}

function signed(share: number): string {
  const points = Math.round(1000 * share) / 10;
  return `${points > 0 ? '+' : ''}${points} %`;
}
