import { type Severity, severities } from '../findings/index.ts';
import { BartizanError, nearestName } from '../foundation/index.ts';
import { type Given, type OptionSpec, textOption } from './command.ts';

/** Options that every analysing command has. */
export const gateOptions: readonly OptionSpec[] = [
  {
    flags: '--fail-on <severity>',
    description: 'findings at or above this severity end with exit code 1',
    choices: severities,
    default: 'high',
  },
  { flags: '--baseline <file>', description: 'findings accepted by somebody, until a day (see bartizan baseline)' },
];

export const outputOptions: readonly OptionSpec[] = [
  {
    flags: '-f, --format <format>',
    description: 'format of the result (default: text, or what the ending of --output says)',
    choices: ['text', 'html', 'json', 'sarif', 'junit', 'markdown', 'cyclonedx'],
  },
  { flags: '-o, --output <file>', description: 'write the result to a file; the terminal then shows the summary' },
  { flags: '-q, --quiet', description: 'no progress and no notes' },
  { flags: '--no-color', description: 'no colours' },
];

export const runsOption: OptionSpec = {
  flags: '--runs <folder>',
  description: 'folder of all runs (default: .bartizan/runs beside the system file)',
};

/** For commands about runs that have no system at hand. */
export const runsFolderOption: OptionSpec = {
  flags: '--runs <folder>',
  description: 'folder of all runs (default: .bartizan/runs of this folder)',
};

/**
 * One of a closed list.
 *
 * @throws BartizanError `usage` with the allowed values and the nearest
 */
export function choiceOption<T extends string>(
  given: Given,
  name: string,
  flag: string,
  choices: readonly T[],
): T | undefined {
  const value = textOption(given, name);
  if (value === undefined) return undefined;
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  const near = nearestName(value, choices);
  const hint = `${near === undefined ? '' : `did you mean '${near}'? `}allowed: ${choices.join(', ')}`;
  throw new BartizanError('usage', `${flag} is '${value}'`, { hint });
}

export function severityOption(given: Given): Severity {
  return choiceOption(given, 'failOn', '--fail-on', severities) ?? 'high';
}

/**
 * A whole number of at least `least`.
 *
 * @throws BartizanError `usage`
 */
export function integerOption(given: Given, name: string, flag: string, least: number): number | undefined {
  const value = textOption(given, name);
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!/^\d{1,9}$/.test(value) || number < least) {
    throw new BartizanError('usage', `${flag} is '${value}', expected a whole number of at least ${least}`);
  }
  return number;
}
