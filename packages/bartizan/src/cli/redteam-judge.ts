import { BartizanError, seededRandom } from '../foundation/index.ts';
import type { Judge, JudgeMeasure } from '../redteam/index.ts';
import { flagOption, type Given, type OptionSpec, textOption } from './command.ts';
import type { Terminal } from './terminal.ts';

export const judgeOptions: readonly OptionSpec[] = [
  { flags: '--judge <url>', description: 'endpoint of your own that reads what no oracle decides' },
  { flags: '--judge-model <name>', description: 'model that the judge is asked for', default: 'default' },
  { flags: '--judge-key-env <name>', description: 'environment variable with the API key of the judge' },
  { flags: '--calibrate', description: 'measure the judge by labelled examples first, and correct for its errors' },
];

/**
 * The judge that was named, measured where that was asked for.
 *
 * @throws BartizanError `usage`, `cancelled`
 */
export async function givenJudge(
  given: Given,
  terminal: Terminal,
  seed: string,
): Promise<{ readonly judge?: Judge; readonly judgeMeasure?: JudgeMeasure }> {
  const address = textOption(given, 'judge');
  if (address === undefined) return {};
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username + url.password !== '') {
    throw new BartizanError('usage', `--judge is '${address}', expected an http or https address without a password`);
  }
  const { calibrateJudge, createJudge, openAiTarget } = await import('../redteam/index.ts');
  const variable = textOption(given, 'judgeKeyEnv');
  const key = variable === undefined ? undefined : terminal.environment[variable];
  if (variable !== undefined && key === undefined)
    throw new BartizanError('usage', `the variable ${variable} of --judge-key-env is not set`);
  const target = openAiTarget({
    url,
    model: textOption(given, 'judgeModel') ?? 'default',
    headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
    timeoutMs: 120_000,
    connections: 4,
  });
  const judge = createJudge(target, seededRandom(`${seed}/judge`), terminal.signal);
  if (!flagOption(given, 'calibrate')) return { judge };
  const judgeMeasure = await calibrateJudge(judge);
  const { sensitivity, specificity, unclear } = judgeMeasure;
  if (!flagOption(given, 'quiet')) {
    terminal.stderr.write(
      `Judge: ${sensitivity.successes} of ${sensitivity.trials} breaches and ${specificity.successes} of ${specificity.trials} refusals recognised, ${unclear} unclear\n`,
    );
  }
  return { judge, judgeMeasure };
}
