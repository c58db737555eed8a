import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { Bom, FileScan } from '../../artifacts/index.ts';
import type { Check } from '../../checks/index.ts';
import { type AcceptanceTerm, baselineTerms, loadBaseline } from '../../findings/index.ts';
import { BartizanError, type Context, createContext } from '../../foundation/index.ts';
import { type CheckOutcome, drawResults } from '../../runs/index.ts';
import { type Command, type ExitCode, flagOption, type Given, textOption } from '../command.ts';
import { chooseOutput, emitReport, exitCodeOf } from '../emit.ts';
import { createProgressLine } from '../progress-line.ts';
import { gateOptions, integerOption, outputOptions, severityOption } from '../shared-options.ts';
import type { Terminal } from '../terminal.ts';

export const command: Command = {
  name: 'scan',
  summary: 'scan model files for code that runs when they are loaded',
  description:
    'Finds model content by content, never by file name, in files, folders and archives. A file that could not be read to its end is incomplete, never clean.',
  arguments: [{ name: '<paths...>', description: 'files or folders; - reads standard input' }],
  options: [
    { flags: '--hash', description: 'record the SHA-256 of every file' },
    { flags: '-j, --jobs <n>', description: 'worker threads (default: one for each core)' },
    ...gateOptions,
    ...outputOptions,
  ],
  examples: [
    { command: 'bartizan scan model.pt', does: 'scan one file' },
    {
      command: 'bartizan scan models/ --format sarif -o scan.sarif',
      does: 'scan a folder for a code-scanning service',
    },
    { command: 'cat model.pkl | bartizan scan -', does: 'scan standard input' },
  ],
  run: runScan,
};

async function runScan(given: Given, terminal: Terminal): Promise<ExitCode> {
  const output = chooseOutput(given, terminal);
  const failOn = severityOption(given);
  const paths = given.arguments;
  const acceptances = await readAcceptances(given, terminal);
  const [{ scan }, { check }] = await Promise.all([
    import('../../artifacts/index.ts'),
    import('../../artifacts/checks/artifact-scan/check.ts'),
  ]);
  const threads = integerOption(given, 'jobs', '--jobs', 1);
  const line = createProgressLine(terminal.stderr, flagOption(given, 'quiet'), () => performance.now());
  const progress = { done: 0, total: undefined as number | undefined, findings: 0 };
  const context = createContext({
    root: terminal.folder,
    signal: terminal.signal,
    progress: {
      report(done, total) {
        progress.done = done;
        progress.total = total;
        line.show({ ...progress, noun: 'files', running: [] });
      },
    },
  });
  const options = {
    context,
    standardInput: terminal.stdin,
    hash: flagOption(given, 'hash'),
    ...(threads === undefined ? {} : { threads }),
  };
  const files: FileScan[] = [];
  try {
    for await (const file of scan(paths, options)) {
      files.push(file);
      progress.findings += file.findings.length;
    }
  } finally {
    line.stop();
  }
  if (files.length === 0) throw new BartizanError('file-not-found', `no file in ${paths.join(', ')}`);
  const results = drawResults(
    {
      subject: { kind: 'scan', paths },
      outcomes: files.map((file) => outcomeOf(file, check)),
      findings: files.flatMap((file) => file.findings),
      measurements: [],
    },
    {
      failOn,
      acceptances,
      today: terminal.now().toISOString().slice(0, 10),
    },
  );
  const bom = output.format === 'cyclonedx' ? await listMaterials(paths, context) : undefined;
  const input = { results, bom, rules: check.rules, checks: [check], now: terminal.now() };
  await emitReport(output, input, given, terminal);
  return exitCodeOf(results.verdict);
}

/** The bill of materials of what was scanned; standard input and paths that are not there have none. */
async function listMaterials(paths: readonly string[], context: Context): Promise<Bom> {
  const { createBom } = await import('../../artifacts/index.ts');
  const there = paths.filter((path) => path !== '-' && existsSync(resolve(context.root, path)));
  return (await createBom(there, { context, threads: availableParallelism() })).bom;
}

function outcomeOf(file: FileScan, check: Check): CheckOutcome {
  const { path, sizeBytes, sha256, outcome } = file;
  const subjects = sha256 === undefined ? [] : [{ path, sizeBytes, sha256 }];
  return { check: check.id, checkVersion: check.version, component: path, outcome, subjects };
}

async function readAcceptances(given: Given, terminal: Terminal): Promise<readonly AcceptanceTerm[]> {
  const path = textOption(given, 'baseline');
  return path === undefined ? [] : baselineTerms(await loadBaseline(resolve(terminal.folder, path)));
}
