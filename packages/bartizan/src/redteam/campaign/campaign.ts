import { basename, join } from 'node:path';
import type { AcceptanceTerm, Severity } from '../../findings/index.ts';
import { BartizanError, type Clock, type Json, seededRandom, sha256, version } from '../../foundation/index.ts';
import {
  createRunFolder,
  findRun,
  type JournalWriter,
  lockRun,
  openJournal,
  type Plan,
  type Results,
  type RunFolder,
  type RunManifest,
  readManifest,
  writeFileAtomically,
  writeManifest,
} from '../../runs/index.ts';
import type { Attack } from '../attacks/attack.ts';
import type { Converter } from '../converters/converter.ts';
import type { Judge, JudgeMeasure } from '../judge/judge.ts';
import { openSink, type Sink } from '../stage/sink.ts';
import type { Target } from '../targets/target.ts';
import type { Prices } from './cost.ts';
import { type ExchangeCache, openExchangeCache } from './exchange-cache.ts';
import { triesOfRequest } from './forecast.ts';
import { type Attempt, type CampaignPlan, planCampaign } from './plan.ts';
import { begunAttempt, type CampaignRecord, readCampaign, recordEnd, recordExchange } from './record.ts';
import { attackVersion, campaignResults } from './results.ts';
import { runAttempt } from './run-attempt.ts';
import { createSender, type Sender, type Spent } from './sender.ts';
import { storeCampaign } from './stored-campaign.ts';

export interface CampaignOptions {
  readonly attacks: readonly Attack[];
  /** Stacks of converters to try beside the plain payload. */
  readonly stacks?: readonly (readonly Converter[])[];
  readonly repeats?: number;
  readonly seed?: string;
  /** Attempts at a time. Default 4. */
  readonly concurrency?: number;
  readonly requestsPerMinute?: number;
  /** Requests of this process at most, tries again included. */
  readonly maxRequests?: number;
  /** Money of this process at most, in the currency of the prices. */
  readonly maxCost?: number;
  readonly prices?: Prices;
  /** Settings of the target, without secrets: kept with the run, so that it can go on by itself. */
  readonly targetSettings?: Json;
  /** Absolute path of a folder of earlier answers; undefined for none. */
  readonly cachePath?: string;
  /** Tokens that an answer may have. Default 512. */
  readonly maxTokens?: number;
  readonly failOn?: Severity;
  readonly acceptances?: readonly AcceptanceTerm[];
  /** Share of an attack's attempts that may stay without a verdict. Default 0.05. */
  readonly errorBudget?: number;
  /** Asked for what no oracle decides. */
  readonly judge?: Judge | undefined;
  /** How the judge did on labelled examples. */
  readonly judgeMeasure?: JudgeMeasure | undefined;
  readonly runsPath: string;
  /** Id of a campaign to go on with, or `latest`. */
  readonly resume?: string;
  readonly signal: AbortSignal;
  readonly clock: Clock;
  readonly onRun?: (folder: RunFolder, plan: CampaignPlan) => void;
  readonly onProgress?: (progress: CampaignProgress) => void;
}

export interface CampaignProgress {
  readonly done: number;
  readonly total: number;
  readonly breached: number;
  readonly resisted: number;
  readonly unknown: number;
  readonly spent: Spent;
  readonly running: readonly string[];
}

export interface Campaign {
  readonly results: Results;
  readonly manifest: RunManifest;
  readonly folder: RunFolder;
  readonly spent: Spent;
}

const newJournal = { entries: 0, head: '0'.repeat(64), goodBytes: 0 };

/** The attempts that a campaign would make, without making any. */
export function planOf(
  target: Target,
  options: Pick<CampaignOptions, 'attacks' | 'stacks' | 'repeats' | 'seed'>,
): CampaignPlan {
  return planCampaign(options.attacks, {
    abilities: target.abilities,
    stacks: options.stacks ?? [],
    repeats: options.repeats ?? 1,
    random: seededRandom(options.seed ?? '0'),
  });
}

/**
 * Attacks a target and records every request with its answer. A campaign that was stopped or killed goes on
 * with `resume`: what has an answer is not sent again.
 *
 * @throws BartizanError `cancelled`, `run-not-found`, `run-mismatch`, `run-locked`, `journal-tampered`,
 *   `output-unwritable`
 */
export async function runCampaign(target: Target, options: CampaignOptions): Promise<Campaign> {
  const plan = planOf(target, options);
  const cache = cacheOf(target, options);
  const opened = await openCampaign(target, plan, options);
  const unlock = await lockRun(opened.folder.lockPath);
  const sink = await openSink();
  try {
    const record = await readIfBegun(opened.folder);
    options.onRun?.(opened.folder, plan);
    const sender = createSender(target, {
      tries: triesOfRequest,
      signal: options.signal,
      now: () => options.clock.monotonicMs(),
      ...(options.requestsPerMinute === undefined ? {} : { requestsPerMinute: options.requestsPerMinute }),
      ...(options.maxRequests === undefined ? {} : { maxRequests: options.maxRequests }),
      ...(options.maxCost === undefined ? {} : { maxCost: options.maxCost }),
      ...(options.prices === undefined ? {} : { prices: options.prices }),
    });
    const head = await attack(plan, opened, record, { sender, sink, cache }, options);
    const manifest = { ...opened.manifest, endedAt: options.clock.now().toISOString(), head };
    await writeManifest(opened.folder, manifest);
    const final = await readCampaign(opened.folder.journalPath);
    const results = campaignResults(plan, final, {
      target: target.name,
      failOn: options.failOn ?? 'high',
      acceptances: options.acceptances ?? [],
      today: options.clock.now().toISOString().slice(0, 10),
      errorBudget: options.errorBudget ?? 0.05,
      judgeMeasure: options.judgeMeasure,
    });
    await writeFileAtomically(join(opened.folder.path, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
    return { results, manifest, folder: opened.folder, spent: sender.spent() };
  } finally {
    await sink.close();
    await unlock();
  }
}

interface Opened {
  readonly folder: RunFolder;
  readonly manifest: RunManifest;
}

async function openCampaign(target: Target, plan: CampaignPlan, options: CampaignOptions): Promise<Opened> {
  const settings = sha256(JSON.stringify([target.name, plan.sha256, options.seed ?? '0', options.maxTokens ?? 512]));
  if (options.resume !== undefined) {
    const folder = await findRun(options.runsPath, options.resume);
    const { endedAt: _, head: __, ...manifest } = await readManifest(folder);
    if (manifest.system.sha256 !== settings) {
      throw new BartizanError(
        'run-mismatch',
        'target, attacks or settings are not those that this campaign began with',
        {
          location: { path: folder.path },
          hint: 'give the same target and options, or start a new campaign',
        },
      );
    }
    return { folder, manifest };
  }
  const folder = await createRunFolder(options.runsPath, options.clock);
  const manifest: RunManifest = {
    format: 'bartizan-run',
    formatVersion: 1,
    id: folder.id,
    tool: { name: 'bartizan', version, node: process.versions.node },
    startedAt: options.clock.now().toISOString(),
    seed: options.seed ?? '0',
    system: { id: 'target', name: target.name, file: basename(target.name), sha256: settings },
    options: {},
    campaign: storeCampaign({
      attacks: options.attacks,
      stacks: options.stacks ?? [],
      repeats: options.repeats ?? 1,
      maxTokens: options.maxTokens ?? 512,
      target: options.targetSettings,
    }),
    plan: { tasks: plan.attempts.length, sha256: plan.sha256 },
  };
  await writeManifest(folder, manifest);
  return { folder, manifest };
}

async function readIfBegun(folder: RunFolder): Promise<CampaignRecord | undefined> {
  try {
    return await readCampaign(folder.journalPath);
  } catch (error) {
    if (error instanceof BartizanError && error.code === 'file-not-found') return undefined;
    throw error;
  }
}

/** Makes the attempts that the record does not have yet. Returns the head of the chain. */
async function attack(
  plan: CampaignPlan,
  { folder, manifest }: Opened,
  record: CampaignRecord | undefined,
  tools: Omit<Tools, 'journal'>,
  options: CampaignOptions,
): Promise<string> {
  const left = plan.attempts.filter(({ id }) => record?.ends.has(id) !== true);
  if (record !== undefined && record.end.entries > 0 && left.length === 0) return record.end.head;
  const journal = await openJournal(folder.journalPath, record?.end ?? newJournal, options.clock);
  let head: string | undefined;
  try {
    if (record === undefined || record.end.entries === 0) {
      journal.append('run.started', { manifest, plan: taskPlan(plan, manifest) } as unknown as Json);
    } else journal.append('run.resumed', { version, ended: record.ends.size });
    await journal.durable();
    await inLanes(left, plan, record, { ...tools, journal }, options);
    journal.append('run.ended', { tasks: plan.attempts.length });
  } finally {
    head = await journal.close();
  }
  return head;
}

/** The attempts as tasks of a run, so that whatever reads runs can read campaigns. */
function taskPlan({ attempts, untried }: CampaignPlan, { system }: RunManifest): Plan {
  return {
    tasks: attempts.map(({ id, attack: { id: check } }) => ({
      key: id,
      check,
      checkVersion: attackVersion,
      component: system.name,
      unit: id,
    })),
    notApplicable: untried.map(({ attack: { id: check }, reason }) => ({
      check,
      checkVersion: attackVersion,
      component: system.name,
      reason,
    })),
  };
}

interface Tools {
  readonly journal: JournalWriter;
  readonly sender: Sender;
  readonly sink: Sink;
  readonly cache: ExchangeCache | undefined;
}

/** Conversations that a target keeps by itself cannot be answered in part from a cache. */
function cacheOf(target: Target, { cachePath, targetSettings }: CampaignOptions): ExchangeCache | undefined {
  if (cachePath === undefined) return undefined;
  if (!target.abilities.has('sessions')) return openExchangeCache(cachePath, targetSettings ?? target.name);
  throw new BartizanError('usage', 'a target that keeps its conversations cannot be answered from a cache', {
    hint: 'leave out --cache',
  });
}

async function inLanes(
  left: readonly Attempt[],
  plan: CampaignPlan,
  record: CampaignRecord | undefined,
  tools: Tools,
  options: CampaignOptions,
): Promise<void> {
  const counts = { breached: 0, resisted: 0, inconclusive: 0, invalid: 0 };
  for (const { outcome } of record?.ends.values() ?? []) counts[outcome] += 1;
  const running = new Set<string>();
  const report = (): void =>
    options.onProgress?.({
      done: counts.breached + counts.resisted + counts.inconclusive + counts.invalid,
      total: plan.attempts.length,
      breached: counts.breached,
      resisted: counts.resisted,
      unknown: counts.inconclusive + counts.invalid,
      spent: tools.sender.spent(),
      running: [...running],
    });
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let attempt = left[next++]; attempt !== undefined; attempt = left[next++]) {
      running.add(attempt.id);
      report();
      counts[await makeAttempt(attempt, record, tools, options)] += 1;
      running.delete(attempt.id);
      report();
    }
  };
  const lanes = Array.from({ length: Math.max(1, Math.min(options.concurrency ?? 4, left.length)) }, lane);
  const endings = await Promise.allSettled(lanes);
  for (const ending of endings) if (ending.status === 'rejected') throw ending.reason;
}

/** Makes one attempt, from where the record ends, and records it. */
async function makeAttempt(
  attempt: Attempt,
  record: CampaignRecord | undefined,
  { journal, sender, sink, cache }: Tools,
  options: CampaignOptions,
) {
  const begun = begunAttempt(record, attempt.id);
  const named = { task: attempt.id, attempt: 1 };
  journal.append('task.started', named);
  const { verdict, transcript } = await runAttempt(attempt, {
    seed: options.seed ?? '0',
    sink,
    maxTokens: options.maxTokens ?? 512,
    earlierVisits: begun.visits,
    judge: options.judge,
    async exchange(index, request, { session, sinkUrl }) {
      const known = begun.answers[index];
      if (known !== undefined) return known;
      const cached = await cache?.find(request, attempt.repeat);
      const answer = cached ?? (await sender.send(request));
      if (cached === undefined && answer.kind === 'reply') await cache?.keep(request, attempt.repeat, answer);
      const visits = [...begun.visits, ...sink.visits(sinkUrl)];
      recordExchange(journal, { attempt: attempt.id, index, session, sent: newMessages(request), answer, visits });
      return answer;
    },
  });
  const { outcome, oracle, reason, ruling } = verdict;
  recordEnd(journal, {
    attempt: attempt.id,
    outcome,
    oracle,
    reason,
    calls: transcript.calls,
    ...(ruling?.outcome === 'breached' ? { proof: ruling.proof } : {}),
  });
  journal.append('task.ended', { ...named, outcome: taskOutcome(outcome, reason) as unknown as Json });
  return outcome;
}

/** What is new since the target's last word. */
function newMessages({ messages }: Parameters<Sender['send']>[0]) {
  const last = messages.findLastIndex(({ role }) => role === 'assistant');
  return messages.slice(last + 1);
}

function taskOutcome(outcome: string, reason: string): { status: string; reason: string; gaps?: readonly unknown[] } {
  if (outcome === 'resisted') return { status: 'pass', reason };
  if (outcome === 'breached') return { status: 'findings', reason, gaps: [] };
  return { status: 'incomplete', reason, gaps: [{ what: 'attempt', reason }] };
}
