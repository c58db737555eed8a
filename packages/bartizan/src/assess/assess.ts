import { basename, join } from 'node:path';
import type { Check } from '../checks/index.ts';
import { type AcceptanceTerm, type Baseline, baselineTerms, type Evidence, type Severity } from '../findings/index.ts';
import { type Clock, defaultLimits, type Json, type Limits, type Logger, version } from '../foundation/index.ts';
import {
  type JournalWriter,
  lockRun,
  openJournal,
  type Plan,
  type Results,
  type RunFolder,
  type RunManifest,
  type RunState,
  readRunState,
  writeFileAtomically,
  writeManifest,
} from '../runs/index.ts';
import type { System } from '../system/index.ts';
import { collectResults } from './collect.ts';
import { evidenceOf } from './evidence.ts';
import { createExecutor } from './executor.ts';
import { openRun } from './open-run.ts';
import { planHash, planTasks } from './plan.ts';
import { loadChecks } from './registry.ts';
import { type AssessProgress, schedule } from './scheduler.ts';

export interface AssessOptions {
  /** Only these checks. */
  readonly only?: readonly string[];
  /** All but these checks. */
  readonly skip?: readonly string[];
  /** Findings at or above this severity fail the assessment. Default `high`. */
  readonly failOn?: Severity;
  /** Accepted findings, beside the exceptions of the system file. */
  readonly baseline?: Baseline;
  /** Same seed, same system, same results. Default `0`. */
  readonly seed?: string;
  /** Worker threads; 0 works in this thread. Default: one for each core, at most eight. */
  readonly jobs?: number;
  readonly limits?: Limits;
  /** Folder of all runs. Default `.bartizan/runs` beside the system file. */
  readonly runsPath?: string;
  /** Id of a run to go on with, or `latest`. */
  readonly resume?: string;
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
  readonly log?: Logger;
  readonly onProgress?: (progress: AssessProgress) => void;
  /** Called once the run has its folder, before the first task. */
  readonly onRun?: (folder: RunFolder, plan: Plan) => void;
}

/** What an assessment leaves behind. */
export interface Assessment {
  readonly results: Results;
  readonly manifest: RunManifest;
  readonly folder: RunFolder;
  readonly evidence: readonly Evidence[];
  readonly checks: readonly Check[];
}

/**
 * Assesses a system: plans, runs every check that applies, records all in a run folder and draws the
 * results. A run that was stopped or killed goes on with `resume` and comes to the same results.
 *
 * @throws BartizanError `cancelled` (the run can be resumed), `unknown-name`, `run-not-found`,
 *   `run-locked`, `run-mismatch`, `journal-tampered`, `output-unwritable`
 *
 * @example
 * const system = await loadSystem('bartizan.yaml');
 * const { results } = await assess(system);
 * console.log(results.verdict, results.findings.length);
 */
export async function assess(system: System, options: AssessOptions = {}): Promise<Assessment> {
  const clock = options.clock ?? { now: () => new Date(), monotonicMs: () => performance.now() };
  const runsPath = options.runsPath ?? defaultRunsPath(system);
  const opened = await openRun(system, runsPath, options, clock);
  const unlock = await lockRun(opened.folder.lockPath);
  try {
    const checks = await loadChecks();
    const plan = await planTasks(system, checks, opened.manifest.options);
    const state = await opened.readState(planHash(plan));
    const manifest = { ...opened.manifest, plan: { tasks: plan.tasks.length, sha256: planHash(plan) } };
    if (state === undefined) await writeManifest(opened.folder, manifest);
    options.onRun?.(opened.folder, plan);
    const head = await record(system, opened.folder, manifest, plan, checks, state, options, clock);
    const ended = { ...manifest, endedAt: clock.now().toISOString(), head };
    await writeManifest(opened.folder, ended);
    const final = await readRunState(opened.folder.journalPath);
    const results = drawResults(system, plan, final, checks, options, clock);
    await writeFileAtomically(join(opened.folder.path, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
    return { results, manifest: ended, folder: opened.folder, evidence: evidenceOf(final), checks };
  } finally {
    await unlock();
  }
}

/** Runs what the journal does not have yet, to its end. Returns the head of the chain. */
async function record(
  system: System,
  folder: RunFolder,
  manifest: RunManifest,
  plan: Plan,
  checks: readonly Check[],
  state: RunState | undefined,
  options: AssessOptions,
  clock: Clock,
): Promise<string> {
  if (state?.hasEnded === true) return state.end.head;
  const journal = await openJournal(folder.journalPath, state?.end ?? newJournal, clock);
  let head: string | undefined;
  try {
    if (state === undefined) journal.append('run.started', { manifest, plan } as unknown as Json);
    else journal.append('run.resumed', { version, ended: state.records.size });
    await journal.durable();
    await runTasks(system, manifest, plan, checks, state, journal, options, clock);
    journal.append('run.ended', { tasks: plan.tasks.length });
  } finally {
    head = await journal.close();
  }
  return head;
}

const newJournal = { entries: 0, head: '0'.repeat(64), goodBytes: 0 };

async function runTasks(
  system: System,
  manifest: RunManifest,
  plan: Plan,
  checks: readonly Check[],
  state: RunState | undefined,
  journal: JournalWriter,
  options: AssessOptions,
  clock: Clock,
): Promise<void> {
  const signal = options.signal ?? new AbortController().signal;
  const log = options.log ?? { debug() {}, info() {}, warn() {} };
  const limits = options.limits ?? defaultLimits;
  const executor = createExecutor(system, { seed: manifest.seed, limits, signal, log, jobs: options.jobs });
  try {
    await schedule(
      plan.tasks.filter((task) => state?.records.has(task.key) !== true),
      new Map(checks.map((check) => [check.id, check])),
      journal,
      {
        jobs: executor.jobs,
        signal,
        clock,
        log,
        attempts: state?.attempts ?? new Map(),
        ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
        execute: executor.execute,
      },
    );
  } finally {
    await executor.close();
  }
}

function drawResults(
  system: System,
  plan: Plan,
  state: RunState,
  checks: readonly Check[],
  options: AssessOptions,
  clock: Clock,
): Results {
  return collectResults(plan, state.records, new Map(checks.map((check) => [check.id, check])), {
    subject: {
      kind: 'system',
      id: system.system.id,
      name: system.system.name,
      file: basename(system.path),
      sha256: system.sha256,
    },
    failOn: options.failOn ?? 'high',
    acceptances: [
      ...exceptionTerms(system),
      ...(options.baseline === undefined ? [] : baselineTerms(options.baseline)),
    ],
    today: clock.now().toISOString().slice(0, 10),
  });
}

/** The exceptions of the system file as terms of acceptance. */
function exceptionTerms(system: System): readonly AcceptanceTerm[] {
  return system.exceptions.map(({ finding, rule, component, owner, reason, expires }) => ({
    owner,
    reason,
    expires,
    source: 'exception',
    ...(finding === undefined ? {} : { fingerprint: finding }),
    ...(rule === undefined ? {} : { rule }),
    ...(component === undefined ? {} : { component }),
  }));
}

/** Where the runs of a system are kept unless said otherwise. */
export function defaultRunsPath(system: System): string {
  return join(system.root, '.bartizan', 'runs');
}
