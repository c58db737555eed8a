import { join, resolve } from 'node:path';
import { baselineTerms } from '../../findings/index.ts';
import { BartizanError, nearestName } from '../../foundation/index.ts';
import type { Attack, Converter, Target } from '../../redteam/index.ts';
import { type Command, type ExitCode, exitCodes, flagOption, type Given, listOption, textOption } from '../command.ts';
import { chooseOutput, emitReport, exitCodeOf } from '../emit.ts';
import { createProgressLine } from '../progress-line.ts';
import { gateOptions, integerOption, outputOptions, runsFolderOption, severityOption } from '../shared-options.ts';
import type { Terminal } from '../terminal.ts';

export const command: Command = {
  name: 'redteam',
  summary: 'attack an LLM endpoint and judge by what happened',
  description:
    'Attacks an endpoint of the Chat Completions format without any other model: secrets are planted, tools are played, words have to be computed, and the verdict comes from what came out. No answer is inconclusive, never resistance. Nothing that the target asks for is executed. Attack only what you may attack.',
  arguments: [
    { name: '<target>', description: 'address that ends before /chat/completions, such as http://127.0.0.1:8080/v1' },
  ],
  options: [
    { flags: '--model <name>', description: 'model that the endpoint is asked for', default: 'default' },
    { flags: '--key-env <name>', description: 'environment variable with the API key', default: 'OPENAI_API_KEY' },
    { flags: '--plan', description: 'show what would be sent and stop' },
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
    { flags: '--budget <n>', description: 'requests at most; what is left then is inconclusive' },
    { flags: '--max-tokens <n>', description: 'tokens that an answer may have', default: '512' },
    { flags: '--timeout <seconds>', description: 'time that an answer may take', default: '60' },
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
    { command: 'bartizan redteam http://127.0.0.1:8080/v1 --resume latest', does: 'go on after an interruption' },
  ],
  run: runRedteam,
};

async function runRedteam(given: Given, terminal: Terminal): Promise<ExitCode> {
  const output = chooseOutput(given, terminal);
  const room = await import('../../redteam/index.ts');
  const url = targetUrl(given.arguments[0] ?? '');
  const attacks = chooseAttacks(given, room.attacks);
  const settings = {
    attacks,
    stacks: (listOption(given, 'convert') ?? []).map((stack) => parseStack(stack, room.converters)),
    repeats: integerOption(given, 'repeat', '--repeat', 1) ?? 1,
    seed: textOption(given, 'seed') ?? '0',
  };
  const concurrency = integerOption(given, 'jobs', '--jobs', 1) ?? 4;
  const key = terminal.environment[textOption(given, 'keyEnv') ?? 'OPENAI_API_KEY'];
  const target = room.openAiTarget({
    url,
    model: textOption(given, 'model') ?? 'default',
    headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
    timeoutMs: (integerOption(given, 'timeout', '--timeout', 1) ?? 60) * 1000,
    connections: concurrency,
  });
  try {
    if (flagOption(given, 'plan')) return showPlan(room.planOf(target, settings), given, terminal);
    return await attackAndReport(target, { ...settings, concurrency }, output, given, terminal);
  } finally {
    await target.close();
  }
}

type Settings = {
  readonly attacks: readonly Attack[];
  readonly stacks: readonly (readonly Converter[])[];
  readonly repeats: number;
  readonly seed: string;
  readonly concurrency: number;
};

async function attackAndReport(
  target: Target,
  settings: Settings,
  output: ReturnType<typeof chooseOutput>,
  given: Given,
  terminal: Terminal,
): Promise<ExitCode> {
  const { attackRule, runCampaign } = await import('../../redteam/index.ts');
  const isQuiet = flagOption(given, 'quiet');
  const line = createProgressLine(terminal.stderr, isQuiet, () => performance.now());
  const rate = integerOption(given, 'rate', '--rate', 1);
  const budget = integerOption(given, 'budget', '--budget', 1);
  const resume = textOption(given, 'resume');
  const baseline = textOption(given, 'baseline');
  const { loadBaseline } = await import('../../findings/index.ts');
  let runId = '';
  try {
    const campaign = await runCampaign(target, {
      ...settings,
      maxTokens: integerOption(given, 'maxTokens', '--max-tokens', 1) ?? 512,
      failOn: severityOption(given),
      acceptances: baseline === undefined ? [] : baselineTerms(await loadBaseline(resolve(terminal.folder, baseline))),
      runsPath: resolve(terminal.folder, textOption(given, 'runs') ?? join('.bartizan', 'runs')),
      signal: terminal.signal,
      clock: { now: () => terminal.now(), monotonicMs: () => performance.now() },
      ...(rate === undefined ? {} : { requestsPerMinute: rate }),
      ...(budget === undefined ? {} : { maxRequests: budget }),
      ...(resume === undefined ? {} : { resume }),
      onRun(folder, plan) {
        runId = folder.id;
        if (!isQuiet)
          terminal.stderr.write(`Attacking ${target.name}: ${plan.attempts.length} attempts (run ${folder.id})\n`);
      },
      onProgress({ done, total, breached, unknown, running, spent }) {
        const rest = [`${breached} breached`, `${unknown} unclear`, `${spent.requests} requests`, running[0] ?? ''];
        line.show({ done, total, noun: 'attempts', running: rest, findings: 0 });
      },
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
    terminal.stderr.write(`bartizan: stopped; go on with the same command and --resume ${runId}\n`);
    return exitCodes.incomplete;
  }
}

function targetUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (
    url !== undefined &&
    (url.protocol === 'http:' || url.protocol === 'https:') &&
    url.username === '' &&
    url.password === ''
  )
    return url;
  throw new BartizanError(
    'usage',
    `the target is '${text}', expected an http or https address without user name and password`,
    {
      hint: 'such as http://127.0.0.1:8080/v1; a key is taken from the variable that --key-env names',
    },
  );
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

function showPlan(
  plan: ReturnType<typeof import('../../redteam/index.ts').planOf>,
  given: Given,
  terminal: Terminal,
): ExitCode {
  const attempts = plan.attempts.map(({ id }) => id);
  const untried = plan.untried.map(({ attack, reason }) => ({ attack: attack.id, reason }));
  if (given.options['format'] === 'json') {
    terminal.stdout.write(`${JSON.stringify({ attempts, untried }, null, 2)}\n`);
    return exitCodes.ok;
  }
  terminal.stdout.write(
    `${attempts.length} attempts, at least one request each\n${attempts.map((id) => `  ${id}\n`).join('')}`,
  );
  for (const { attack, reason } of untried) terminal.stdout.write(`not tried: ${attack}: ${reason}\n`);
  return exitCodes.ok;
}
