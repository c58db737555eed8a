import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { Bom, FileScan, ScanProgress } from '../../artifacts/index.ts';
import type { Check } from '../../checks/index.ts';
import { type AcceptanceTerm, baselineTerms, loadBaseline } from '../../findings/index.ts';
import { BartizanError, type Context, createContext, defaultLimits } from '../../foundation/index.ts';
import { type CheckOutcome, drawResults } from '../../runs/index.ts';
import { type Command, type ExitCode, flagOption, type Given, textOption } from '../command.ts';
import { chooseOutput, emitReport, exitCodeOf } from '../emit.ts';
import { createProgressLine, type ProgressState } from '../progress-line.ts';
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
    { flags: '-j, --jobs <n>', description: 'worker threads (default: one for each core, once there is enough to do)' },
    {
      flags: '--time-limit <seconds>',
      description: 'longest time for one file; what takes longer is incomplete',
      default: String(defaultLimits.fileTimeoutMs / 1000),
    },
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
    import('../../artifacts/scan/index.ts'),
    import('../../artifacts/checks/artifact-scan/check.ts'),
  ]);
  const threads = integerOption(given, 'jobs', '--jobs', 1);
  const line = createProgressLine(terminal.stderr, flagOption(given, 'quiet'), () => performance.now());
  let findings = 0;
  const seconds = integerOption(given, 'timeLimit', '--time-limit', 1);
  const limits = seconds === undefined ? defaultLimits : { ...defaultLimits, fileTimeoutMs: seconds * 1000 };
  const context = createContext({ root: terminal.folder, signal: terminal.signal, limits });
  const options = {
    context,
    onProgress: (progress: ScanProgress) => line.show(describeScan(progress, findings)),
    standardInput: terminal.stdin,
    hash: flagOption(given, 'hash'),
    ...(threads === undefined ? {} : { threads }),
  };
  const files: FileScan[] = [];
  try {
    for await (const file of scan(paths, options)) {
      files.push(file);
      findings += file.findings.length;
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

/** Files from this size are named while they are read. */
const namedBytes = 8e6;

function describeScan({ filesDone, filesTotal, underWay }: ScanProgress, findings: number): ProgressState {
  const megabytes = (bytes: number): string => String(Math.floor(bytes / 1e6));
  const large = underWay.filter(({ sizeBytes }) => sizeBytes >= namedBytes);
  return {
    done: filesDone,
    total: filesTotal,
    partial: underWay.reduce((sum, file) => sum + file.readBytes / Math.max(1, file.sizeBytes), 0),
    noun: 'files',
    running: large.map((file) => `${file.path} ${megabytes(file.readBytes)}/${megabytes(file.sizeBytes)} MB`),
    findings,
  };
}

/** The bill of materials of what was scanned; standard input and paths that are not there have none. */
async function listMaterials(paths: readonly string[], context: Context): Promise<Bom> {
  const { createBom } = await import('../../artifacts/bom/index.ts');
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
