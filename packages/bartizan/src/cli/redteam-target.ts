import { BartizanError } from '../foundation/index.ts';
import type { StoredCampaign, TargetSettings } from '../redteam/index.ts';
import { type Given, textOption } from './command.ts';
import { integerOption } from './shared-options.ts';
import type { Terminal } from './terminal.ts';

/** The settings of the target that was named on the command line. */
export async function givenTarget(name: string, given: Given, terminal: Terminal): Promise<TargetSettings> {
  const { readTarget } = await import('../redteam/index.ts');
  return await readTarget(name, {
    folder: terminal.folder,
    environment: terminal.environment,
    model: textOption(given, 'model') ?? 'default',
    keyEnv: textOption(given, 'keyEnv'),
    timeoutSeconds: integerOption(given, 'timeout', '--timeout', 1) ?? 60,
  });
}

/**
 * The settings that a run keeps. A run may come from somebody else: programs that it names are not started.
 *
 * @throws BartizanError `usage`, `run-mismatch`
 */
export async function storedTarget(campaign: StoredCampaign, runId: string): Promise<TargetSettings> {
  const { readStoredSettings } = await import('../redteam/index.ts');
  if (campaign.target === undefined)
    throw new BartizanError('usage', `${runId} keeps no target`, { hint: 'name it again' });
  const { settings, startsProgram } = await readStoredSettings(campaign.target, runId);
  if (!startsProgram) return settings;
  throw new BartizanError('usage', `the target of ${runId} is a program, and a run alone starts none`, {
    hint: 'name its settings file again',
  });
}
