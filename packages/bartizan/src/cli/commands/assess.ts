import { join, resolve } from 'node:path';
import type { Baseline } from '../../findings/index.ts';
import { BartizanError, type Logger } from '../../foundation/index.ts';
import type { Plan } from '../../runs/index.ts';
import type { System } from '../../system/index.ts';
import { assessmentInput } from '../assessment-input.ts';
import { type Command, type ExitCode, exitCodes, flagOption, type Given, listOption, textOption } from '../command.ts';
import { chooseOutput, emitReport, exitCodeOf, showPath } from '../emit.ts';
import { createProgressLine } from '../progress-line.ts';
import { gateOptions, integerOption, outputOptions, runsOption, severityOption } from '../shared-options.ts';
import type { Terminal } from '../terminal.ts';

export const command: Command = {
  name: 'assess',
  summary: 'assess the system that bartizan.yaml describes',
  description:
    'Plans the checks that apply to each component, runs them, records all in a run folder and shows what is wrong, what was examined and what was not.',
  arguments: [
    { name: '[path]', description: 'system file, or the folder that holds bartizan.yaml (default: this folder)' },
  ],
  options: [
    { flags: '--plan', description: 'show what would be done and stop' },
    { flags: '--resume <run>', description: 'go on with a run that was stopped: its id, or latest' },
    { flags: '--only <check>', description: 'only these checks (repeat or separate by commas)', isList: true },
    { flags: '--skip <check>', description: 'all but these checks (repeat or separate by commas)', isList: true },
    {
      flags: '--seed <text>',
      description: 'seed of everything random: the same seed gives the same results',
      default: '0',
    },
    { flags: '-j, --jobs <n>', description: 'worker threads (default: one for each core, at most eight)' },
    runsOption,
    ...gateOptions,
    ...outputOptions,
  ],
  examples: [
    { command: 'bartizan assess', does: 'assess the system of this folder' },
    { command: 'bartizan assess examples/helpdesk --plan', does: 'show what would be done' },
    { command: 'bartizan assess -o results.sarif --fail-on medium', does: 'write SARIF for a code-scanning service' },
    { command: 'bartizan assess --resume latest', does: 'go on after an interruption' },
  ],
  run: runAssess,
};

async function runAssess(given: Given, terminal: Terminal): Promise<ExitCode> {
  const output = chooseOutput(given, terminal);
  const failOn = severityOption(given);
  // A control that names a check which does not exist is a finding here, and an error of `system check`.
  const { loadSystem } = await import('../../system/index.ts');
  const system = await loadSystem(given.arguments[0] ?? '.', { cwd: terminal.folder });
  const baseline = await readBaseline(given, terminal);
  if (flagOption(given, 'plan')) return await showPlan(system, given, terminal);
  return await assessAndReport(system, { output, failOn, baseline }, given, terminal);
}

interface Settings {
  readonly output: ReturnType<typeof chooseOutput>;
  readonly failOn: ReturnType<typeof severityOption>;
  readonly baseline: Baseline | undefined;
}

async function assessAndReport(
  system: System,
  settings: Settings,
  given: Given,
  terminal: Terminal,
): Promise<ExitCode> {
  const { assess } = await import('../../assess/index.ts');
  const isQuiet = flagOption(given, 'quiet');
  const line = createProgressLine(terminal.stderr, isQuiet, () => performance.now());
  const jobs = integerOption(given, 'jobs', '--jobs', 1);
  const runs = textOption(given, 'runs');
  const resume = textOption(given, 'resume');
  let runId: string | undefined;
  try {
    const assessment = await assess(system, {
      failOn: settings.failOn,
      seed: textOption(given, 'seed') ?? '0',
      signal: terminal.signal,
      clock: { now: () => terminal.now(), monotonicMs: () => performance.now() },
      log: loggerTo(terminal, isQuiet),
      ...(settings.baseline === undefined ? {} : { baseline: settings.baseline }),
      ...(jobs === undefined ? {} : { jobs }),
      ...(runs === undefined ? {} : { runsPath: resolve(terminal.folder, runs) }),
      ...(resume === undefined ? {} : { resume }),
      ...checkChoice(given),
      onRun(folder, plan) {
        runId = folder.id;
        if (!isQuiet)
          terminal.stderr.write(`Assessing ${system.system.name}: ${describePlan(plan, system)} (run ${folder.id})\n`);
      },
      onProgress({ done, total, running, findings }) {
        const partial = running.reduce((sum, { fraction }) => sum + (fraction ?? 0), 0);
        const names = running.map(({ task }) => `${task.check} ${task.component}`);
        line.show({ done, total, partial, noun: 'tasks', running: names, findings });
      },
    });
    line.stop();
    const reportPath = join(assessment.folder.path, 'report.html');
    const input = await assessmentInput({ system, ...assessment, reportPath, now: terminal.now() });
    await emitReport(
      { format: 'html', file: reportPath },
      input,
      { ...given, options: { ...given.options, quiet: true } },
      terminal,
    );
    await emitReport(settings.output, input, given, terminal);
    // The text for people names the report itself.
    const isTextShown = settings.output.file !== undefined || settings.output.format === 'text';
    if (!isQuiet && !isTextShown) terminal.stderr.write(`Report: ${showPath(reportPath, terminal)}\n`);
    return exitCodeOf(assessment.results.verdict);
  } catch (error) {
    line.stop();
    if (error instanceof BartizanError && error.code === 'cancelled' && runId !== undefined) {
      terminal.stderr.write(
        `bartizan: stopped; go on with: bartizan assess ${given.arguments[0] ?? ''} --resume ${runId}\n`.replace(
          '  ',
          ' ',
        ),
      );
      return exitCodes.incomplete;
    }
    throw error;
  }
}

function checkChoice(given: Given): { only?: readonly string[]; skip?: readonly string[] } {
  const only = listOption(given, 'only');
  const skip = listOption(given, 'skip');
  return { ...(only === undefined ? {} : { only }), ...(skip === undefined ? {} : { skip }) };
}

async function readBaseline(given: Given, terminal: Terminal): Promise<Baseline | undefined> {
  const path = textOption(given, 'baseline');
  if (path === undefined) return undefined;
  const { loadBaseline } = await import('../../findings/index.ts');
  return await loadBaseline(resolve(terminal.folder, path));
}

async function showPlan(system: System, given: Given, terminal: Terminal): Promise<ExitCode> {
  const { loadChecks, planTasks } = await import('../../assess/index.ts');
  const plan = await planTasks(system, await loadChecks(), checkChoice(given));
  if (given.options['format'] === 'json') {
    terminal.stdout.write(`${JSON.stringify(plan, null, 2)}\n`);
    return exitCodes.ok;
  }
  const lines = plan.tasks.map(
    ({ component, check, unit }) => `  ${component}  ${check}${unit === undefined ? '' : `  ${unit}`}`,
  );
  const skipped = plan.notApplicable.map(({ component, check, reason }) => `  ${component}  ${check}: ${reason}`);
  terminal.stdout.write(`${describePlan(plan, system)}\n${lines.join('\n')}\n`);
  if (skipped.length > 0) terminal.stdout.write(`\nnot applicable:\n${skipped.join('\n')}\n`);
  return exitCodes.ok;
}

function describePlan(plan: Plan, system: System): string {
  const checks = new Set(plan.tasks.map(({ check }) => check)).size;
  return `${plan.tasks.length} tasks of ${checks} checks on ${system.components.length} components`;
}

function loggerTo(terminal: Terminal, isQuiet: boolean): Logger {
  return {
    debug() {},
    info(message) {
      if (!isQuiet) terminal.stderr.write(`${message}\n`);
    },
    warn: (message) => void terminal.stderr.write(`${message}\n`),
  };
}
