import { join, resolve } from 'node:path';
import { baselineTerms } from '../../findings/index.ts';
import { BartizanError, type Json, nearestName } from '../../foundation/index.ts';
import type { Attack, CampaignProgress, Converter, Target, TargetSettings } from '../../redteam/index.ts';
import { findRun, readManifest } from '../../runs/index.ts';
import { type Command, type ExitCode, exitCodes, flagOption, type Given, listOption, textOption } from '../command.ts';
import { chooseOutput, emitReport, exitCodeOf } from '../emit.ts';
import { createProgressLine } from '../progress-line.ts';
import { givenJudge, judgeOptions } from '../redteam-judge.ts';
import { decimalOption, type Limits, limitsOf } from '../redteam-limits.ts';
import { showRedteamPlan } from '../redteam-plan.ts';
import { givenTarget, storedTarget } from '../redteam-target.ts';
import { runsPathOf } from '../runs-path.ts';
import { gateOptions, integerOption, outputOptions, runsFolderOption, severityOption } from '../shared-options.ts';
import type { Terminal } from '../terminal.ts';

export const command: Command = {
  name: 'redteam',
  summary: 'attack an LLM endpoint, agent or program and judge by what happened',
  description:
    'Attacks a target without any other model: secrets are planted, tools are played, words have to be computed, and the verdict comes from what came out. No answer is inconclusive, never resistance. Nothing that the target asks for is executed. Exit code 0: no breach; 1: breached; 2: more stayed without a verdict than the error budget allows. Attack only what you may attack.',
  arguments: [
    {
      name: '[target]',
      description:
        'address such as http://127.0.0.1:8080/v1, settings file such as target.yaml, or bartizan.yaml#component; not needed with --resume',
    },
  ],
  options: [
    { flags: '--model <name>', description: 'model that the endpoint is asked for', default: 'default' },
    {
      flags: '--key-env <name>',
      description: 'environment variable with the API key (default: OPENAI_API_KEY or ANTHROPIC_API_KEY, if set)',
    },
    { flags: '--plan', description: 'show requests, tokens and cost at worst, and stop' },
    { flags: '--only <attack>', description: 'only these attacks (repeat or separate by commas)', isList: true },
    { flags: '--skip <attack>', description: 'all but these attacks (repeat or separate by commas)', isList: true },
    {
      flags: '--convert <stack>',
      description: 'try each attack in this shape too: a converter, or several joined by + (repeat)',
      isList: true,
    },
    { flags: '--repeat <n>', description: 'times that each prompt is tried', default: '1' },
    {
      flags: '--seed <text>',
      description: 'seed of everything random: the same seed sends the same prompts',
      default: '0',
    },
    { flags: '-j, --jobs <n>', description: 'attempts at a time (default: 4)' },
    { flags: '--rate <n>', description: 'requests a minute at most' },
    {
      flags: '--budget <limit>',
      description: 'requests at most, or money such as $5; what is left then is inconclusive',
    },
    { flags: '--price-in <n>', description: 'price of a million tokens sent' },
    { flags: '--price-out <n>', description: 'price of a million tokens answered' },
    {
      flags: '--error-budget <share>',
      description: "share of an attack's attempts that may stay without a verdict",
      default: '0.05',
    },
    { flags: '--cache <folder>', description: 'take answers to the same request and repeat from here' },
    { flags: '--max-tokens <n>', description: 'tokens that an answer may have', default: '512' },
    { flags: '--timeout <seconds>', description: 'time that an answer may take', default: '60' },
    ...judgeOptions,
    { flags: '--resume <run>', description: 'go on with a campaign that was stopped: its id, or latest' },
    runsFolderOption,
    ...gateOptions,
    ...outputOptions,
  ],
  examples: [
    { command: 'bartizan redteam http://127.0.0.1:8080/v1 --plan', does: 'show what would be sent' },
    {
      command: 'bartizan redteam http://127.0.0.1:8080/v1 --model llama3 --repeat 5 -o redteam.html',
      does: 'attack, with intervals over repeats',
    },
    { command: 'bartizan redteam target.yaml --budget 2000', does: 'attack what a settings file describes' },
    { command: 'bartizan redteam --resume latest', does: 'go on after an interruption' },
  ],
  run: runRedteam,
};

/** What is tried, and against what. */
interface Campaign {
  readonly attacks: readonly Attack[];
  readonly stacks: readonly (readonly Converter[])[];
  readonly repeats: number;
  readonly seed: string;
  readonly maxTokens: number;
  readonly target: TargetSettings;
}

async function runRedteam(given: Given, terminal: Terminal): Promise<ExitCode> {
  const output = chooseOutput(given, terminal);
  const limits = limitsOf(given);
  const { target: settings, ...tried } = await campaignOf(given, terminal);
  const concurrency = integerOption(given, 'jobs', '--jobs', 1) ?? 4;
  const { openTarget } = await import('../../redteam/index.ts');
  const target = await openTarget(settings, { environment: terminal.environment, connections: concurrency });
  try {
    if (flagOption(given, 'plan')) return await showRedteamPlan(target, tried, limits, given, terminal);
    const options = { ...tried, ...limits, concurrency, targetSettings: settings as unknown as Json };
    return await attackAndReport(target, options, output, given, terminal);
  } finally {
    await target.close();
  }
}

/** A campaign that goes on without a target is what its run keeps; else it is what was given. */
async function campaignOf(given: Given, terminal: Terminal): Promise<Campaign> {
  const room = await import('../../redteam/index.ts');
  const [name] = given.arguments;
  const resume = textOption(given, 'resume');
  if (name === undefined && resume !== undefined) {
    const folder = await findRun(runsPathOf(given, terminal), resume);
    const stored = room.storedCampaign(await readManifest(folder));
    return { ...stored, target: await storedTarget(stored, folder.id) };
  }
  if (name === undefined) {
    throw new BartizanError('usage', 'no target is named', {
      hint: 'such as http://127.0.0.1:8080/v1, target.yaml or bartizan.yaml#assistant',
    });
  }
  return {
    target: await givenTarget(name, given, terminal),
    attacks: chooseAttacks(given, room.attacks),
    stacks: (listOption(given, 'convert') ?? []).map((stack) => parseStack(stack, room.converters)),
    repeats: integerOption(given, 'repeat', '--repeat', 1) ?? 1,
    seed: textOption(given, 'seed') ?? '0',
    maxTokens: integerOption(given, 'maxTokens', '--max-tokens', 1) ?? 512,
  };
}

type AttackSettings = Omit<Campaign, 'target'> &
  Limits & { readonly concurrency: number; readonly targetSettings: Json };

async function attackAndReport(
  target: Target,
  settings: AttackSettings,
  output: ReturnType<typeof chooseOutput>,
  given: Given,
  terminal: Terminal,
): Promise<ExitCode> {
  const { attackRule, runCampaign } = await import('../../redteam/index.ts');
  const isQuiet = flagOption(given, 'quiet');
  const line = createProgressLine(terminal.stderr, isQuiet, () => performance.now());
  let runId = '';
  try {
    const campaign = await runCampaign(target, {
      ...settings,
      ...(await givenJudge(given, terminal, settings.seed)),
      ...(await runOptions(given, terminal)),
      onRun(folder, plan) {
        runId = folder.id;
        if (!isQuiet)
          terminal.stderr.write(`Attacking ${target.name}: ${plan.attempts.length} attempts (run ${folder.id})\n`);
      },
      onProgress: (progress) => line.show(shownProgress(progress)),
    });
    line.stop();
    const { resolveRef } = await import('../../catalog/index.ts');
    const input = {
      results: campaign.results,
      manifest: campaign.manifest,
      rules: settings.attacks.map(attackRule),
      checks: settings.attacks,
      now: terminal.now(),
      resolveReference: (reference: Parameters<typeof resolveRef>[0]) => {
        const entry = resolveRef(reference);
        return entry === undefined ? undefined : { framework: entry.frameworkTitle, title: entry.name, url: entry.url };
      },
    };
    const reportPath = join(campaign.folder.path, 'report.html');
    const quietly = { ...given, options: { ...given.options, quiet: true } };
    await emitReport({ format: 'html', file: reportPath }, { ...input, reportPath }, quietly, terminal);
    await emitReport(output, { ...input, reportPath }, given, terminal);
    return exitCodeOf(campaign.results.verdict);
  } catch (error) {
    line.stop();
    if (!(error instanceof BartizanError && error.code === 'cancelled') || runId === '') throw error;
    terminal.stderr.write(`bartizan: stopped; go on with: bartizan redteam --resume ${runId}\n`);
    return exitCodes.incomplete;
  }
}

/** Options that a campaign may have anew each time it goes on. */
async function runOptions(given: Given, terminal: Terminal) {
  const rate = integerOption(given, 'rate', '--rate', 1);
  const resume = textOption(given, 'resume');
  const baseline = textOption(given, 'baseline');
  const cache = textOption(given, 'cache');
  const { loadBaseline } = await import('../../findings/index.ts');
  return {
    failOn: severityOption(given),
    acceptances: baseline === undefined ? [] : baselineTerms(await loadBaseline(resolve(terminal.folder, baseline))),
    errorBudget: Math.min(1, decimalOption(given, 'errorBudget', '--error-budget') ?? 0.05),
    runsPath: runsPathOf(given, terminal),
    signal: terminal.signal,
    clock: { now: () => terminal.now(), monotonicMs: () => performance.now() },
    ...(rate === undefined ? {} : { requestsPerMinute: rate }),
    ...(cache === undefined ? {} : { cachePath: resolve(terminal.folder, cache) }),
    ...(resume === undefined ? {} : { resume }),
  };
}

function shownProgress({ done, total, breached, resisted, unknown, running, spent }: CampaignProgress) {
  const judged = breached + resisted;
  const rate =
    judged === 0 ? [] : [`attacks succeed ${Math.round((100 * breached) / judged)} % (${breached}/${judged})`];
  const cost = spent.cost === 0 ? [] : [`cost ${spent.cost.toFixed(4)}`];
  const rest = [...rate, `${unknown} unclear`, `${spent.requests} requests`, ...cost, running[0] ?? ''];
  return { done, total, noun: 'attempts', running: rest, findings: 0 };
}

function chooseAttacks(given: Given, all: readonly Attack[]): readonly Attack[] {
  const only = listOption(given, 'only');
  const skip = listOption(given, 'skip') ?? [];
  for (const id of [...(only ?? []), ...skip]) find(id, all, 'attack');
  const chosen = all.filter(({ id }) => (only?.includes(id) ?? true) && !skip.includes(id));
  if (chosen.length === 0) throw new BartizanError('usage', 'no attack is left after --only and --skip');
  return chosen;
}

function parseStack(stack: string, all: readonly Converter[]): readonly Converter[] {
  return stack.split('+').map((id) => find(id, all, 'converter'));
}

function find<T extends { readonly id: string }>(id: string, all: readonly T[], noun: string): T {
  const found = all.find((one) => one.id === id);
  if (found !== undefined) return found;
  const ids = all.map((one) => one.id);
  const near = nearestName(id, ids);
  throw new BartizanError('unknown-name', `no ${noun} '${id}'`, {
    hint: near === undefined ? `known: ${ids.join(', ')}` : `did you mean '${near}'?`,
  });
}
